import type { SetAsideReason } from "../../domain/sheet/records/reading.ts";

/** Why a column that looks like a field was not taken for it. */
export const asideWhy: Readonly<Record<SetAsideReason, string>> = {
  "other-year": "別の年度の列",
  "part-of-year": "年度の途中の列",
  competing: "同じ種類の別の列",
  "not-amounts": "金額ではなくコードや名称の列",
  money: "計画額と支出額（その比は執行率であり、達成率ではない）",
};
