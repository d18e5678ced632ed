import type { DropDownWords } from "../../domain/report/drop-downs.ts";

/** What the ledger's drop-downs offer; a reworded one no longer reads back from a report without its hidden words. */
export const dropDowns: DropDownWords = {
  decision: { confirmed: "確認済", explain: "要説明", correct: "修正", exclude: "対象外" },
  turn: { "more-is-better": "多いほど良い", "less-is-better": "少ないほど良い" },
  follow: { "not-begun": "未着手", "under-way": "措置中", done: "措置済", none: "措置しない" },
};
