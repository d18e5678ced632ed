import { textKey } from "../domain/report/text-key.ts";

/** Something in a workbook that is no report's own. */
export interface MatterItem {
  /** The sheet that it is on; "" for a defined name. */
  readonly sheet: string;
  /** What it says: equal for two that say the same, wherever they stand on their sheets. */
  readonly what: string;
}

/** What a workbook holds beside reports. */
export interface Matter {
  /** Sheets that are no report's, in tab order, each with a fingerprint of what its cells, notes and drawings say. */
  readonly sheets: readonly { readonly name: string; readonly print: string }[];
  /** What people put on report sheets, and names that they gave. */
  readonly items: readonly MatterItem[];
  /** Report sheets of which nobody can tell what people put there. */
  readonly unknown: readonly string[];
}

/** What a workbook that a report was first written into was like, and the file's name, without a folder. */
export interface Taken {
  /** See `printOf`. */
  readonly print: string;
  readonly file: string;
}

/** A fingerprint of all sheets that are no report's. */
export const printOf = ({ sheets }: Matter): string =>
  textKey(sheets.map(({ name, print }) => `${print} ${name}`).join("\n"));

/**
 * The sheets on which something is that would be gone if the one took the other's place; "" for a name that somebody gave.
 * @param taken what the sheets were like when the report was first written into them: while they are so still, nobody worked there.
 */
export function lostSheets(before: Matter, after: Matter, taken: Taken | null): string[] {
  const isUntouched = taken !== null && taken.print === printOf(before);
  const there = new Set(after.sheets.map(({ name, print }) => `${print}${name.toLowerCase()}`));
  const sheets = isUntouched
    ? []
    : before.sheets.filter(({ name, print }) => !there.has(`${print}${name.toLowerCase()}`));
  const left = new Map<string, number>();
  for (const { what } of after.items) left.set(what, (left.get(what) ?? 0) + 1);
  const items = before.items.filter(({ what }) => {
    const count = left.get(what) ?? 0;
    left.set(what, count - 1);
    return count <= 0;
  });
  return [...new Set([...sheets.map(({ name }) => name), ...items.map(({ sheet }) => sheet), ...before.unknown])];
}
