/**
 * 経常収支比率 of a municipality's budget falls (義務的経費 less free), that of a waterworks or a hospital rises
 * (income ÷ cost). Which of the two a sheet means its other indicators tell. Source: 総務省 経営比較分析表, 財政状況資料集.
 */
const ofEnterprise =
  /料金回収率|病床利用率|病床稼働率|医業収支比率|流動比率|給水原価|経費回収率|有収率|累積欠損金比率|水洗化率|企業債残高対/u;
const ofBudget = /実質公債費比率|将来負担比率|財政力指数|実質収支比率|ラスパイレス|市債残高|地方債残高|標準財政規模/u;

/** enterprise, budget, or null where both or neither stand beside. */
export function bookkeepingOf(neighbours: Iterable<string>): "enterprise" | "budget" | "both" | null {
  let enterprise = false;
  let budget = false;
  for (const name of neighbours) {
    enterprise ||= ofEnterprise.test(name);
    budget ||= ofBudget.test(name);
    if (enterprise && budget) return "both";
  }
  return enterprise ? "enterprise" : budget ? "budget" : null;
}
