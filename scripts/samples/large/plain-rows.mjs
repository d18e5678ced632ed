// Rows as most offices type them: a figure and its unit, or the figure alone.
import { grouped, number, percent, text, withCommas } from "./cells.mjs";

const programs = [
  "就労支援事業",
  "職業訓練事業",
  "創業支援事業",
  "子育て支援事業",
  "健康づくり事業",
  "商店街振興事業",
  "地域交流事業",
  "環境保全事業",
];
const means = ["相談・面接会", "講習", "助成", "情報提供", "専門家の派遣", "施設の運営", "広報・啓発", "企業との連携"];
const departments = ["産業労働課", "福祉課", "子ども家庭課", "健康推進課", "地域振興課", "環境政策課"];
const overviews = [
  "対象となる方に相談、講習、面接会を組み合わせて提供し、早い就職につなげる",
  "事業者の新たな取組に要する経費の一部を助成し、地域の活力を高める",
  "窓口での相談に応じ、必要な支援につなぐとともに、関係機関との連携を図る",
  "講座やイベントを開催し、区民の理解と参加を促す",
];
const remarks = ["継続して実施", "関係機関と連携して実施", "次年度に見直しを予定"];
const units = ["人", "件", "社", "回"];

/** The name of the program on line `index`, which no other line has. */
const nameOf = (index) =>
  `${programs[index % programs.length]}(${means[Math.floor(index / programs.length) % means.length]}) 第${index + 1}号`;

/** The cells of line `index` (0-based) around those that say its figures. */
export const rowAround = (index, { budget, plan, actual, unit, rate }) => [
  number(index + 1),
  text(nameOf(index), true),
  text(departments[index % departments.length]),
  text(overviews[index % overviews.length]),
  budget,
  plan,
  actual,
  unit,
  rate,
  index % 5 === 0 ? text(remarks[(index / 5) % remarks.length]) : null,
];

/** The cells of line `index` (0-based), a null for a blank one. Numbers on every third line, worded on the others. */
export function plainRow(index) {
  const unit = units[index % units.length];
  const planned = 10 + ((index * 7919) % 4990);
  const achieved = Math.round(planned * (0.3 + ((index * 104_729) % 900) / 1000));
  const typed = index % 3 === 0;
  const aside = index % 17 === 0 ? "(令和4年度末)" : "";
  const worded = `${withCommas(achieved)}${unit}`;
  return rowAround(index, {
    budget: number(1000 * (1 + ((index * 31) % 900)), grouped),
    plan: typed ? number(planned, grouped) : text(`${withCommas(planned)}${unit}${aside}`),
    actual: typed
      ? number(achieved, grouped)
      : text(index % 50 === 1 ? `会場:${worded} 別枠:${1 + (index % 7)}${unit}` : worded),
    unit: text(unit),
    rate: number(Math.round((achieved / planned) * 10_000) / 10_000, percent),
  });
}
