import type { ReportWords } from "../../src/domain/report/words.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type { WorkbookPort } from "../../src/workbook/port.ts";
import { thisMinute, today } from "../../src/workbook/today.ts";
import { untoldCodes } from "../state/state.ts";
import type { Engine } from "./engine.ts";
import type { Judge } from "./judge.ts";
import { judgeApart } from "./judgeApart.ts";
import { type Judges, KeptJudge } from "./keptJudge.ts";

/** What judges, exports and reports is most of the program, and comes when it is first needed: the pane is there before. */
const judging = () => import("./judging.ts");
const exporting = () => import("./exporting.ts");
const reporting = () => import("./reporting.ts");
const comparing = () => import("./comparing.ts");

/** The port, but what it writes leaves the user's sheet without highlights. */
const withoutHighlights = (port: WorkbookPort): WorkbookPort => ({
  survey: () => port.survey(),
  readGrid: (sheet, options) => port.readGrid(sheet, options),
  apply: ({ highlightsElsewhere: _, ...edits }, options) =>
    port.apply({ ...edits, highlights: { ...edits.highlights, formats: [] } }, options),
  clear: (sets, options) => port.clear(sets, options),
});

async function judgeHere(): Promise<Judge> {
  const { SheetJudge } = await judging();
  const judge = new SheetJudge();
  return {
    judge: async (grid, options) => judge.judge(grid, options),
    judgeChanged: async (cells) => judge.judgeChanged(cells),
    close: () => {},
  };
}

/** The use cases, in the pane's own thread; large sheets are judged in another. */
export function localEngine(
  words: ReportWords,
  judges: Judges = { here: judgeHere, apart: () => judgeApart() },
): Engine {
  const judge = new KeptJudge(judges);
  return {
    judge: (grid, hint, policy, signal) => judge.judge(grid, { hint, policy }, signal),
    judgeChanged: (known, cells, hint, policy, signal) => judge.judgeChanged(known, cells, { hint, policy }, signal),
    close: () => judge.close(),
    report: async (port, { target, policy, highlights, ownThresholds }, options) => {
      const { reportWorkbook } = await reporting();
      const sheets = await reportWorkbook(highlights ? port : withoutHighlights(port), {
        ...options,
        sheets: [target.sheet],
        withAllForms: true,
        hint: target.hint,
        policy,
        words,
        date: today(),
        run: { at: thisMinute(), version: "", file: "" },
        dropSummaryThresholds: ownThresholds,
      });
      const reported = sheets.find(({ review }) => review.reading.sheet === target.sheet);
      if (reported === undefined) throw new Error(`no report was made of ${target.sheet}`);
      const { writtenOut } = await judging();
      return {
        grid: reported.grid,
        review: writtenOut(reported.review),
        skipped: reported.outcome.skipped,
        thresholdsRefused: reported.refused !== null,
      };
    },
    entered: async (port, survey, about, policy) => {
      const { enteredIn, readEarlier } = await reporting();
      const earlier = await readEarlier(port, survey, about, { policy, languages: words.everyRecord });
      return { policy: earlier.policy, entered: enteredIn(earlier) };
    },
    changes: async (port, { grid, review, hint, since, ownThresholds }, options) => {
      const { changesOfChecked } = await comparing();
      const how = { ...options, hint, policy: review.policy, words, dropSummaryThresholds: ownThresholds };
      try {
        return { kind: "told", ...(await changesOfChecked(port, { grid, review }, since, how)) };
      } catch (error) {
        const code = error instanceof WorkbookError ? untoldCodes.find((one) => one === error.code) : undefined;
        if (code === undefined) throw error;
        return { kind: "untold", code, params: (error as WorkbookError).params };
      }
    },
    decided: async (ledger, indicator, deciding, policy) => {
      const { decidedCells } = await reporting();
      return decidedCells(ledger, { indicator, policy }, deciding, words.everyRecord);
    },
    keep: async (port, options) => (await reporting()).keepReports(port, options),
    restore: async (port, kept, { target, policy, highlights }, options) => {
      const { reportWorkbook } = await reporting();
      const { reports } = await kept.survey();
      for (const { source, isOfForms } of reports) {
        if (source === null) continue;
        await reportWorkbook(highlights ? port : withoutHighlights(port), {
          ...options,
          sheets: [source],
          withAllForms: isOfForms === true,
          hint: source === target.sheet ? target.hint : undefined,
          policy,
          words,
          date: today(),
          run: { at: thisMinute(), version: "", file: "" },
          earlierCopy: kept,
        });
      }
    },
    clear: async (port, options) => (await clearWorkbook(port, options)).left,
    json: async (grid, judged, file) => {
      const { browserDigest, checkResults, jsonPieces, sheetResult, tableDigest } = await exporting();
      const sha256 = await tableDigest(grid, judged.reading.layout.area, browserDigest);
      return `${[...jsonPieces(checkResults([sheetResult(judged, { file, sha256, words, grid })], []), 1)].join("")}\n`;
    },
    csv: async (judged) => (await exporting()).ledgerCsv(judged, words),
  };
}
