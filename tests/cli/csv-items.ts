import { twinFields } from "../../src/workbook/twin/columns.ts";

/** What is wrong with a CSV, one line a place; [] where nothing is. */
type Item = (csv: Csv) => readonly string[];

/** A CSV file, as bytes, as text, and as the fields that its lines have in quotes. */
export interface Csv {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Without their quotes; of a line that is not all quoted fields null. */
  readonly lines: readonly (readonly string[] | null)[];
}

const quotedLine = /^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/u;

const fieldsOf = (line: string): readonly string[] | null =>
  quotedLine.test(line)
    ? Array.from(line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu), ([, field = ""]) => field.replaceAll('""', '"'))
    : null;

export function readCsv(bytes: Uint8Array): Csv {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = text.replace(/^\uFEFF/u, "").split("\r\n");
  return { bytes, text, lines: (lines.at(-1) === "" ? lines.slice(0, -1) : lines).map(fieldsOf) };
}

const at = (line: number, said: string): string => `line ${line + 1}: ${said}`;

/** `wrong` for each field behind the heading that it answers for. */
const eachField =
  (wrong: (field: string, name: string) => string | null): Item =>
  ({ lines: [head, ...rows] }) =>
    rows.flatMap((row, index) =>
      (row ?? []).flatMap((field, column) => {
        const said = wrong(field, head?.[column] ?? "");
        return said === null ? [] : [at(index + 1, `${head?.[column]}: ${said}`)];
      }),
    );

const numbers: ReadonlySet<string> = new Set(["fiscal_year", "section_no", "program_no", "value", "upper"]);

/**
 * What the e-Stat's notation of statistical tables asks of a CSV (its items 4-1 to 4-14), as far as two public checkers and
 * RFC 4180 let it be seen: its wording was not to be had, and neither were its numbers.
 */
export const csvItems: Readonly<Record<string, Item>> = {
  "UTF-8, with a byte order mark": ({ bytes }) =>
    Buffer.from(bytes.subarray(0, 3)).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? [] : ["no byte order mark"],
  "one byte order mark": ({ text }) => (text.lastIndexOf("\uFEFF") === 0 ? [] : ["another one within"]),
  "the fields' names on the first line": ({ lines: [head] }) =>
    JSON.stringify(head) === JSON.stringify(twinFields) ? [] : [`${head?.join()}`],
  "no name is blank, none twice": ({ lines: [head = []] }) =>
    new Set(head).size === head?.length && !head.includes("") ? [] : [`${head?.join()}`],
  "every line ends in CRLF, and only there": ({ text }) =>
    text.endsWith("\r\n") && !/\r(?!\n)|(?<!\r)\n/u.test(text) ? [] : ["another end of line"],
  "every field is in quotes": ({ lines }) =>
    lines.flatMap((line, index) => (line === null ? [at(index, "not so")] : [])),
  "as many fields on every line": ({ lines }) =>
    lines.flatMap((line, index) => (line?.length === lines[0]?.length ? [] : [at(index, `${line?.length}`)])),
  "no blank lines": ({ lines: [, ...rows] }) =>
    rows.flatMap((row, index) => (row?.every((field) => field === "") === true ? [at(index + 1, "blank")] : [])),
  "no break within a field": eachField((field) => (/[\r\n]/u.test(field) ? "a break" : null)),
  "no space before or behind, no two in a row": eachField((field) =>
    /^[\s\u3000]|[\s\u3000]$|[\s\u3000]{2}/u.test(field) ? `「${field}」` : null,
  ),
  "numbers are digits, without commas, units or spaces": eachField((field, name) =>
    numbers.has(name) && !/^(?:-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)?$/u.test(field) ? field : null,
  ),
  "no symbol stands for a number": eachField((field, name) =>
    numbers.has(name) && /^[^\d]+$/u.test(field) ? field : null,
  ),
  "years are western, months are of them": eachField((field, name) =>
    (name === "fiscal_year" && !/^(?:\d{4})?$/u.test(field)) ||
    (name.startsWith("period_") && !/^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/u.test(field))
      ? field
      : null,
  ),
  "nothing that a spreadsheet would calculate": eachField((field) => (/^\s*[=@]/u.test(field) ? field : null)),
};
