import { WorkbookError } from "../workbook/errors.ts";
import { setsInFormula } from "../workbook/marks.ts";
import type { ReportMark } from "../workbook/port.ts";
import { askMarkers, type NameState } from "./marks.ts";
import type { WidthScale } from "./width-scale.ts";

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Of the cells that hold something; 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Rules on this sheet that belong to report sets, with the sets they name. */
  readonly rules: readonly { readonly id: string; readonly sets: readonly number[] }[];
}

/** What has to be known of the workbook before anything in it is changed. */
export interface WorkbookState {
  readonly sheets: readonly SheetPlace[];
  readonly active: string;
  readonly names: readonly NameState[];
  readonly marks: readonly ReportMark[];
  readonly scale: WidthScale;
}

/** Two syncs. @throws WorkbookError read-only, workbook-protected. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, names, tables } = workbook;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/standardWidth,items/protection/protected");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/worksheet/name");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("read-only");
  if (workbook.protection.protected) throw new WorkbookError("workbook-protected");
  const states = names.items.map(({ name, formula, visible }): NameState => ({
    name,
    formula: String(formula),
    visible,
  }));
  const markers = askMarkers(worksheets, states);
  const asked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowCount,columnCount");
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return { sheet, used, rules };
  });
  const lastColumn = worksheets.items[0]!.getRange("XFD1");
  lastColumn.load("format/columnWidth");
  await context.sync();
  const sheets = asked.map(({ sheet, used, rules }): SheetPlace => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    rows: used.isNullObject ? 0 : used.rowCount,
    columns: used.isNullObject ? 0 : used.columnCount,
    rules: rules.items.flatMap(({ id, type, customOrNullObject }) => {
      const sets = type === "Custom" ? setsInFormula(customOrNullObject.rule.formula) : [];
      return sets.length === 0 ? [] : [{ id, sets }];
    }),
  }));
  const { reports } = markers.read(
    sheets.map(({ name, rows }) => ({ name, empty: rows === 0 })),
    (sheet) => tables.items.filter(({ worksheet }) => worksheet.name === sheet).map(({ name }) => name),
  );
  return {
    sheets,
    active: active.name,
    names: states,
    marks: reports,
    scale: scaleOf(worksheets.items[0]!.standardWidth, lastColumn.format.columnWidth),
  };
}

/** 5 pixels beside the characters, at 96 pixels an inch. */
const padding = 3.75;
const usual: WidthScale = { pointsPerCharacter: 6, padding };

/** The last column is all but surely as wide as Excel made it; where somebody hid it, the usual ratio serves. */
function scaleOf(characters: number, points: number | null): WidthScale {
  if (points === null || points <= padding || characters <= 0) return usual;
  return { pointsPerCharacter: (points - padding) / characters, padding };
}

export const placeOf = (state: WorkbookState, name: string): SheetPlace | undefined =>
  state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
