/** A place in a row's JSON where lines of a kind differ. */
export type Path = readonly (string | number)[];

const encoder = new TextEncoder();

/** Marks a hole; it is no character of any language. */
const mark = "\uE000";
const holes = new RegExp(`"${mark}(\\d+)${mark}"`, "u");

/** The JSON of a row with holes in it. */
export interface RowTemplate {
  /** UTF-8, one more than there are holes. */
  readonly parts: readonly Uint8Array[];
  /** Which hole stands behind each part but the last. */
  readonly order: readonly number[];
}

/** Makes holes in a row at `paths`, those that it has; null where the row itself holds the mark of a hole. */
export function templateOf(row: unknown, paths: readonly Path[], write: (row: unknown) => string): RowTemplate | null {
  if (write(row).includes(mark)) return null;
  const copy = structuredClone(row);
  for (const [index, path] of paths.entries()) dig(copy, path, `${mark}${index}${mark}`);
  const pieces = write(copy).split(holes);
  return {
    parts: pieces.filter((_, index) => index % 2 === 0).map((part) => encoder.encode(part)),
    order: pieces.filter((_, index) => index % 2 === 1).map(Number),
  };
}

function dig(row: unknown, path: Path, hole: string): void {
  let within = row as Record<string | number, unknown> | null | undefined;
  for (const key of path.slice(0, -1)) within = within?.[key] as Record<string | number, unknown> | null | undefined;
  const last = path.at(-1);
  if (within != null && last !== undefined && last in within) within[last] = hole;
}
