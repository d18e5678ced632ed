import type { ReportWords } from "./words.ts";

/** What a report says of itself where it is handed on: nobody can change anything there. */
export interface PublishedWords {
  /** In the place of what tells how the ledger is worked with. */
  readonly ledger: string;
  /** Under the count of what is to be reviewed. */
  readonly review: string;
  /** Under the criteria. */
  readonly criteria: string;
  readonly findings: string;
}

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
