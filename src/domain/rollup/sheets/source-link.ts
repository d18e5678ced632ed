import { quotedSheet } from "../../grid.ts";
import type { EditCell } from "../../report/edits.ts";
import { formula, literal, longestLiteral } from "../../report/excel.ts";
import type { RollupContext } from "./rollup-context.ts";

/** A link to a cell of a file, read as the sheet and the cell; the text alone where a link could not hold it. */
export function sourceLink(
  file: string,
  sheet: string,
  cell: string,
  { linkTo }: Pick<RollupContext, "linkTo">,
  shown = placeName(sheet, cell),
): EditCell {
  return linked(linkTo(file), `#${quotedSheet(sheet)}!${cell === "" ? "A1" : cell}`, shown);
}

/** 事業一覧!E12 */
export const placeName = (sheet: string, cell: string): string => (cell === "" ? sheet : `${sheet}!${cell}`);

/** A link to a file. */
export const fileLink = (file: string, { linkTo }: Pick<RollupContext, "linkTo">): EditCell =>
  linked(linkTo(file), "", file);

/** A link to another sheet of the workbook. */
export const sheetLink = (sheet: string): EditCell => linked("", `#${quotedSheet(sheet)}!A1`, sheet);

function linked(way: string | null, within: string, shown: string): EditCell {
  if (way === null) return shown;
  const target = `${way}${within}`;
  if (literal(target).length > longestLiteral || literal(shown).length > longestLiteral) return shown;
  return formula(`HYPERLINK(${literal(target)},${literal(shown)})`, shown);
}
