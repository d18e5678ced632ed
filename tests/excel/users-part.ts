import { markPrefix } from "../../src/domain/report/edits.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook.ts";

/** What is the user's in a workbook, as data: every sheet that was in the file, without Jisseki's own rules. */
export function usersPart(workbook: WorkbookModel): unknown {
  return structuredClone({
    sheets: workbook.sheets
      .filter(({ origin }) => origin !== null)
      .map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        gridlines: sheet.gridlines,
        protected: sheet.protected,
        protectionOptions: sheet.protectionOptions,
        freeze: sheet.freeze,
        cells: [...sheet.cells.entries()],
        columns: sheet.columns,
        rows: sheet.rows,
        merges: sheet.merges,
        tables: sheet.tables,
        rules: sheet.conditionalFormats.filter(({ formula }) => !formula.includes(markPrefix)),
        validations: sheet.validations,
        charts: sheet.charts,
        page: sheet.page,
      })),
    names: workbook.names.filter(({ name }) => !name.startsWith(markPrefix)),
    settings: workbook.settings,
  });
}
