import { review } from "../../src/domain/review.ts";
import type { ReportWords } from "../../src/domain/report/words.ts";
import { checkResults } from "../../src/workbook/check-result/second-edition.ts";
import { sheetResult } from "../../src/workbook/check-result/sheet.ts";
import { tableDigest } from "../../src/workbook/check-result/table-digest.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { ledgerCsv } from "../../src/workbook/ledger-csv.ts";
import type { WorkbookPort } from "../../src/workbook/port.ts";
import type { Engine } from "./engine.ts";
import { judgeApart } from "./judgeApart.ts";

/** yyyy-mm-dd where the user is. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Above so many rows judging would be felt as a stop, and gets a thread of its own. */
const largeSheet = 2000;

/** All that writes the report comes when it is first needed. */
const reporting = () => import("./reporting.ts");

/** The port, but what it writes leaves the user's sheet without highlights. */
const withoutHighlights = (port: WorkbookPort): WorkbookPort => ({
  survey: () => port.survey(),
  readGrid: (sheet, options) => port.readGrid(sheet, options),
  apply: (edits, options) => port.apply({ ...edits, highlights: { ...edits.highlights, formats: [] } }, options),
  clear: (sets, options) => port.clear(sets, options),
});

/** The use cases, in the pane's own thread. */
export const localEngine = (words: ReportWords): Engine => ({
  judge: async (grid, hint, policy, signal) =>
    grid.values.length > largeSheet
      ? judgeApart({ grid, options: { hint, policy } }, signal)
      : review(grid, { hint, policy }),
  report: async (port, { target, policy, highlights, ownThresholds }, options) => {
    const { reportWorkbook } = await reporting();
    const [reported] = await reportWorkbook(highlights ? port : withoutHighlights(port), {
      ...options,
      sheets: [target.sheet],
      hint: target.hint,
      policy,
      words,
      date: today(),
      dropSummaryThresholds: ownThresholds,
    });
    if (reported === undefined) throw new Error(`no report was made of ${target.sheet}`);
    return { grid: reported.grid, review: reported.review, skipped: reported.outcome.skipped };
  },
  entered: async (port, survey, sheet, policy) => {
    const { readEarlier } = await reporting();
    return readEarlier(port, survey, sheet, policy);
  },
  clear: async (port, options) => void (await clearWorkbook(port, options)),
  json: async (grid, judged, file) => {
    const sha256 = await tableDigest(grid, judged.reading.layout.area);
    return `${JSON.stringify(checkResults([sheetResult(judged, { file, sha256, words, grid })], []), null, 1)}\n`;
  },
  csv: (judged) => ledgerCsv(judged, words),
});
