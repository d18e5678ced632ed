import { areaAddress } from "../domain/grid.ts";
import type { SheetEdit } from "../domain/report/edits.ts";
import { rangeOf } from "./addresses.ts";
import type { TypedOn } from "./typed-sheet.ts";
import { cellSteps } from "./write-cells.ts";
import { ruleStep } from "./write-rules.ts";
import { styleStep } from "./write-styles.ts";
import { heightsTogether, mergesTogether } from "./together.ts";
import { isWritable, validationStep } from "./write-validations.ts";
import type { WidthScale } from "./width-scale.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

/**
 * Everything on an empty report sheet but its charts and page setup.
 * @param typed of a sheet that was emptied for it.
 */
export function sheetSteps(sheet: SheetHandle, edit: SheetEdit, scale: WidthScale, typed: TypedOn | undefined): Step[] {
  return [
    frameStep(sheet, edit, scale),
    ...edit.blocks.flatMap((block) => cellSteps(sheet, block, typed)),
    ...edit.styles.map((styled) => styleStep(sheet, styled)),
    ...mergesTogether(edit.merges).map(({ area, isEachRow }): Step => ({
      bytes: actionBytes * 2,
      queue: () => rangeOf(sheet(), area).merge(isEachRow),
    })),
    ...edit.tables.map((table): Step => ({
      bytes: actionBytes * 4,
      queue: () => {
        const added = sheet().tables.add(areaAddress(table.area), true);
        added.name = table.name;
        added.style = table.style;
      },
    })),
    ...edit.validations.filter(isWritable).map((validation) => validationStep(sheet, validation)),
    ...edit.conditionalFormats.map((rule) => ruleStep(sheet, rule)),
  ];
}

function frameStep(handle: SheetHandle, edit: SheetEdit, scale: WidthScale): Step {
  const heights = heightsTogether(edit.rowHeights);
  const addressBytes = heights.reduce((sum, { addresses }) => sum + addresses.length, 0);
  return {
    bytes:
      addressBytes +
      actionBytes * (6 + edit.columns.length * 4 + heights.length * 3 + (edit.hiddenRows?.length ?? 0) * 3),
    queue: () => {
      const sheet = handle();
      sheet.tabColor = `#${edit.tabColor}`;
      sheet.showGridlines = edit.gridlines;
      for (const [at, { width, hidden }] of edit.columns.entries()) {
        const column = sheet.getRangeByIndexes(0, at, 1, 1);
        column.format.columnWidth = width * scale.pointsPerCharacter + scale.padding;
        if (hidden === true) column.getEntireColumn().columnHidden = true;
      }
      for (const { addresses, points } of heights) sheet.getRanges(addresses).format.rowHeight = points;
      for (const row of edit.hiddenRows ?? [])
        sheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow().rowHidden = true;
      writeFreeze(sheet, edit);
    },
  };
}

function writeFreeze(sheet: Excel.Worksheet, { freeze }: SheetEdit): void {
  sheet.freezePanes.unfreeze();
  if (!freeze) return;
  const rows = freeze.row - 1;
  const columns = freeze.column - 1;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
