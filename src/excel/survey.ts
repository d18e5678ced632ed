import type { WorkbookSurvey } from "../workbook/port.ts";
import { askMarkers, type NameState } from "./marks.ts";

/** What a later reading of a sheet can go by, to save a round trip. */
export interface KnownSheet {
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly string[];
}

export interface SurveyResult {
  readonly survey: WorkbookSurvey;
  readonly known: ReadonlyMap<string, KnownSheet>;
}

/** Two syncs, whatever the number of sheets. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<SurveyResult> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/worksheet/name");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  const states: NameState[] = names.items.map(({ name, formula, visible }) => ({
    name,
    formula: String(formula),
    visible,
  }));
  const markers = askMarkers(worksheets, states);
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowCount,columnCount");
    return range;
  });
  await context.sync();
  const size = (at: number): { rows: number; columns: number } => {
    const range = used[at]!;
    return range.isNullObject ? { rows: 0, columns: 0 } : { rows: range.rowCount, columns: range.columnCount };
  };
  const sheets = worksheets.items.map(({ name, visibility, protection }, at) => ({
    name,
    visible: visibility === "Visible",
    protected: protection.protected,
    ...size(at),
  }));
  const tableNames = (sheet: string): string[] =>
    tables.items.filter(({ worksheet }) => worksheet.name === sheet).map(({ name }) => name);
  return {
    survey: {
      sheets,
      active: active.name,
      ...markers.read(
        sheets.map(({ name, rows }) => ({ name, empty: rows === 0 })),
        tableNames,
      ),
      takenNames: [...new Set([...states, ...tables.items].map(({ name }) => name.toLowerCase()))],
    },
    known: new Map(sheets.map(({ name, rows, columns }) => [name, { rows, columns, tables: tableNames(name) }])),
  };
}
