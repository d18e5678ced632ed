import type { DropDownWords } from "../../domain/report/drop-downs.ts";

export const dropDowns: DropDownWords = {
  decision: { confirmed: "Confirmed", explain: "Explain", correct: "Correct", exclude: "Exclude" },
  turn: { "more-is-better": "More is better", "less-is-better": "Less is better" },
  follow: { "not-begun": "Not begun", "under-way": "Under way", done: "Done", none: "Not to be done" },
};
