import type { RecordWords } from "../../domain/report/log-words.ts";

/** Words of what people say of an indicator. */
export const record: RecordWords = {
  decision: { confirmed: "確認済", explain: "要説明", correct: "修正", exclude: "対象外" },
  followUp: { "not-begun": "未着手", "under-way": "措置中", done: "措置済", none: "措置しない" },
  turn: { "more-is-better": "多いほど良い", "less-is-better": "少ないほど良い" },
  field: {
    decision: "判断",
    reading: "読み方",
    comment: "コメント",
    by: "確認者",
    on: "確認日",
    correctedPlan: "修正計画",
    correctedActual: "修正実績",
    ground: "根拠",
    reviewer: "査閲者",
    reviewed: "査閲日",
    followClass: "処理区分",
    follow: "措置状況",
    followText: "措置内容",
    followOn: "措置日",
  },
  state: {
    "row-swapped": "行の入替",
    conflict: "要調整",
    recheck: "要再確認",
    explain: "要説明",
    correct: "修正",
    exclude: "対象外",
    confirmed: "確認済",
    open: "未確認",
  },
};
