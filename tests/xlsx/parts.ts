import { strToU8, unzipSync, zipSync } from "fflate";

/** A file's parts, one character a byte, so that they compare and print well. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]),
  );

export const partText = (file: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(file, { filter: (entry) => entry.name === name })[name]);

/** The names of parts that are missing, too many or other than expected, with the place of the first difference. */
export function differingParts(actual: Uint8Array, expected: Uint8Array): string[] {
  const here = partsOf(actual);
  const there = partsOf(expected);
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((name) => {
    const one = here[name];
    const other = there[name];
    if (one === undefined) return [`${name}: missing`];
    if (other === undefined) return [`${name}: too many`];
    if (one === other) return [];
    let at = 0;
    while (one[at] === other[at]) at += 1;
    return [`${name}: ${one.slice(at - 30, at + 50)} instead of ${other.slice(at - 30, at + 50)}`];
  });
}

/** The file with some parts' text replaced, as if another program had changed them. */
export const withParts = (file: Uint8Array, changed: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    ...unzipSync(file),
    ...Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, strToU8(text)])),
  });
