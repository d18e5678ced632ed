/** An input as a run names it. */
export interface NamedInput {
  /** As it is opened. */
  readonly path: string;
  /** See `FileRecord`. */
  readonly file: string;
  readonly body: string;
}

/** Composed: some systems spell the same name otherwise, and shards of one run may be on several. */
const partsOf = (path: string): string[] => path.normalize("NFC").split("/");

/** How many folders all paths have in common, from the root on. */
function sharedDepth(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  let depth = first.length - 1;
  for (const parts of all) {
    depth = Math.min(depth, parts.length - 1);
    for (let at = 0; at < depth; at += 1) if (parts[at] !== first[at]) depth = at;
  }
  return Math.max(0, depth);
}

const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[^.]*$/u, "");

/** By UTF-16 code units: the same on every machine, whatever its language is. */
export const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Names inputs from the folder that all of them share, and says whose each is. Sorted by name, each once.
 * @param paths absolute, with "/".
 * @param body whose all of them are; left out: as the folders say.
 */
export function namedInputs(paths: readonly string[], body?: string): readonly NamedInput[] {
  const once = [...new Set(paths)];
  const all = once.map(partsOf);
  const depth = sharedDepth(all);
  return once
    .map((path, index): NamedInput => {
      const own = all[index]!.slice(depth);
      const [first = ""] = own;
      return { path, file: own.join("/"), body: body ?? (own.length > 1 ? first : withoutEnding(first)) };
    })
    .sort((one, other) => byCode(one.file, other.file));
}

/** The folder that the inputs are named from; "" for none at all. */
export function sharedFolder([first]: readonly NamedInput[]): string {
  if (first === undefined) return "";
  const depth = first.file.split("/").length;
  return first.path.split("/").slice(0, -depth).join("/") || "/";
}
