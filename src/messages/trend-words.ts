import type { LinkAnswer } from "../domain/trend/answer.ts";
import type { TrendWords } from "../domain/trend/words.ts";
import { trend as en } from "./en/trend.ts";
import { trend as ja } from "./ja/trend.ts";
import type { Messages } from "./ja.ts";

/** Answers of every language: a workbook may be read by another one than it was written in. */
export const everyLinkAnswers: readonly Readonly<Record<LinkAnswer, string>>[] = [ja.answers, en.answers];

/** Everything that a trend's workbook says, in one language. */
export const trendWords = ({
  trend,
  verdicts,
  report,
}: Pick<Messages, "trend" | "verdicts" | "report">): TrendWords => ({
  ...trend,
  verdict: verdicts.names,
  fiscalYear: report.fiscalYear,
  footer: report.footer,
  everyAnswers: everyLinkAnswers,
});
