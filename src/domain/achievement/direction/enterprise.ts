/**
 * 経常収支比率 of a municipality's budget falls (義務的経費 less free), that of a waterworks or a hospital rises
 * (income ÷ cost). Which of the two a sheet means its other indicators tell. Source: 総務省 経営比較分析表, 財政状況資料集.
 */
const ofEnterprise =
  /料金回収率|病床利用率|病床稼働率|医業収支比率|流動比率|給水原価|経費回収率|有収率|累積欠損金比率|水洗化率|企業債残高対/u;
const ofBudget = /実質公債費比率|将来負担比率|財政力指数|実質収支比率|ラスパイレス|市債残高|地方債残高|標準財政規模/u;

/** 病院事業, 下水道事業: who keeps the books, by the name of the indicator, its program, its section or the sheet. */
const enterpriseNamed =
  /病院|医療センター|水道|交通(?:事業|局)|(?:バス|地下鉄|電車|軌道|電気|発電|市場|港湾整備|観光施設|宅地造成)事業|ガス(?:事業|局)|公営企業|企業(?:局|団|会計)|介護老人保健施設/u;
const budgetNamed = /普通会計|一般会計|財政(?!調整)/u;

/** Whose books the nearest of the texts names that names any; null where none does. */
export function bookkeepingNamed(texts: readonly string[]): "enterprise" | "budget" | "both" | null {
  for (const text of texts) {
    const [isEnterprise, isBudget] = [enterpriseNamed.test(text), budgetNamed.test(text)];
    if (isEnterprise || isBudget) return isEnterprise && isBudget ? "both" : isEnterprise ? "enterprise" : "budget";
  }
  return null;
}

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
