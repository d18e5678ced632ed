import type { record as source } from "../ja/record.ts";

export const record: typeof source = {
  decision: { confirmed: "Confirmed", explain: "Explain", correct: "Correct", exclude: "Leave out" },
  followUp: { "not-begun": "Not begun", "under-way": "Under way", done: "Done", none: "No action" },
  turn: { "more-is-better": "More is better", "less-is-better": "Less is better" },
  field: {
    decision: "Decision",
    reading: "Reading",
    comment: "Comment",
    by: "Checked by",
    on: "Checked on",
    correctedPlan: "Corrected plan",
    correctedActual: "Corrected actual",
    ground: "Ground",
    reviewer: "Reviewer",
    reviewed: "Reviewed on",
    followClass: "Class of finding",
    follow: "Follow-up",
    followText: "What was done",
    followOn: "Done on",
  },
  state: {
    "row-swapped": "Row swapped",
    conflict: "To settle",
    recheck: "Check again",
    explain: "Explain",
    correct: "Corrected",
    exclude: "Left out",
    confirmed: "Confirmed",
    open: "Open",
  },
};
