import type { RollupWords } from "../domain/rollup/words.ts";
import { rollup as en } from "./en/rollup.ts";
import { rollup as ja } from "./ja/rollup.ts";
import type { Messages } from "./ja.ts";

/** What a summary's first sheet is called, in every language: it may be read by another one than it was written in. */
export const summaryNames: ReadonlySet<string> = new Set([ja, en].map(({ sheetName }) => sheetName.summary));

/** Everything that a summary of many files says, in one language. */
export const rollupWords = ({
  rollup,
  verdicts,
  record,
  report,
}: Pick<Messages, "rollup" | "verdicts" | "record" | "report">): RollupWords => ({
  ...rollup,
  verdict: verdicts.names,
  state: record.state,
  fiscalYear: report.fiscalYear,
  date: report.date,
  footer: report.footer,
});
