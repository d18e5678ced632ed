import type { ReportWords } from "./words.ts";

/** The words of a report where it is handed on: nothing there is to be changed or filled in. */
export const publishedWords = (words: ReportWords): ReportWords => ({
  ...words,
  ledger: { ...words.ledger, note: words.published.ledger, orderNote: "", frozenNote: "", wholeColumn: "" },
  summary: {
    ...words.summary,
    cardNotes: { ...words.summary.cardNotes, review: words.published.review },
    criteria: { ...words.summary.criteria, note: words.published.criteria },
  },
  findings: { ...words.findings, note: words.published.findings },
});
