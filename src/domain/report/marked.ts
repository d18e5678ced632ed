import type { SheetContent } from "./edits.ts";
import { unseenFormat } from "./look.ts";

/** The sheet with a marker in a hidden column behind all others: nobody takes it for a list of programs. */
export function marked(sheet: SheetContent, marker: string): SheetContent {
  const column = sheet.columns.length + 1;
  const cell = { top: 1, left: column, bottom: 1, right: column };
  return {
    ...sheet,
    columns: [...sheet.columns, { width: 10, hidden: true }],
    blocks: [...sheet.blocks, { top: 1, left: column, rows: [[marker]] }],
    styles: [...sheet.styles, { area: cell, style: { numberFormat: unseenFormat } }],
  };
}
