import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../report/program-grid.ts";

interface Sketch {
  readonly title?: string;
  readonly sheet?: string;
  readonly planHeading?: string;
  readonly actualHeading?: string;
  readonly section?: string;
  readonly indicator?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly plan?: CellValue;
  readonly actual?: CellValue;
}

/** The verdict of 100 | 90 on a sheet of six lines, where everything is said around the figures. */
function verdictOf(sketch: Sketch) {
  const { planHeading = "目標値", actualHeading = "実績値", indicator = "受講者数", unit = "人" } = sketch;
  const line = (no: number): CellValue[] => [
    no,
    sketch.name ?? `講座${no}`,
    indicator,
    unit,
    sketch.plan ?? 100,
    sketch.actual ?? 90,
  ];
  const found = review(
    gridOf(sketch.sheet ?? "進捗", [
      [sketch.title ?? "令和4年度 事業の進捗"],
      ["番号", "事業名", "指標", "単位", planHeading, actualHeading],
      ...(sketch.section === undefined ? [] : [[sketch.section]]),
      ...[1, 2, 3, 4, 5, 6].map(line),
    ]),
  );
  if (!("rows" in found)) throw new Error(`no table: ${JSON.stringify(sketch)}`);
  const [first] = found.rows.at(0)?.indicators ?? [];
  return {
    verdict: first?.verdict,
    reason: first?.reason,
    rate: first?.rate,
    coverage: first?.coverage,
    rules: found.findings.map(({ rule }) => rule),
  };
}

const asked: readonly (readonly [string, Sketch])[] = [
  ["年間目標 | 上半期実績", { planHeading: "年間目標", actualHeading: "上半期実績" }],
  ["年間目標値 | 上期実績値", { planHeading: "年間目標値", actualHeading: "上期実績値" }],
  ["年間計画 | 12月末実績", { planHeading: "年間計画", actualHeading: "12月末実績" }],
  ["年間計画 | 9月末現在", { planHeading: "年間計画", actualHeading: "実績（9月末現在）" }],
  ["計画 | 4～9月実績", { planHeading: "計画", actualHeading: "実績（4～9月）" }],
  ["目標 | 第1四半期実績", { planHeading: "目標", actualHeading: "第1四半期実績" }],
  ["R4目標 | 下半期実績", { planHeading: "R4目標", actualHeading: "下半期実績" }],
  ["令和4年度目標 | 第4四半期実績", { planHeading: "令和4年度目標", actualHeading: "第4四半期実績" }],
  ["R4目標 | 1～3月実績", { planHeading: "R4目標", actualHeading: "実績（1～3月）" }],
  ["累計目標値 | one year", { planHeading: "累計目標値" }],
  ["目標値（累計） | one year", { planHeading: "目標値（累計）" }],
  ["計画期間の目標（累計） | one year", { planHeading: "計画期間の目標（累計）" }],
  ["5年間の目標 | one year", { planHeading: "5年間の目標" }],
  ["3か年計画 | one year", { planHeading: "計画（3か年）" }],
  ["最終目標 | this year", { planHeading: "最終目標" }],
  ["R8目標 | R4実績", { planHeading: "R8目標", actualHeading: "R4実績" }],
  ["令和5年度目標 | 令和4年度実績", { planHeading: "令和5年度目標値", actualHeading: "令和4年度実績値" }],
  ["目標 | 累計実績", { planHeading: "年度目標", actualHeading: "累計実績" }],
  ["目標 | 延べ実績", { planHeading: "目標（実人数）", actualHeading: "実績（延べ人数）" }],
  ["年間目標 | 月平均実績", { planHeading: "年間目標", actualHeading: "実績（月平均）" }],
  ["a title of a half year against 年間目標", { title: "令和4年度上半期 事業の進捗", planHeading: "年間目標" }],
];

const divided: readonly (readonly [string, Sketch])[] = [
  ["目標値 | 実績値", {}],
  ["令和4年度目標 | 令和4年度実績", { planHeading: "令和4年度目標", actualHeading: "令和4年度実績" }],
  ["R4目標 | R4実績", { planHeading: "R4目標", actualHeading: "R4実績" }],
  ["目標値(R4) | 実績値", { planHeading: "目標値（R4）" }],
  ["年間目標 | 実績", { planHeading: "年間目標" }],
  ["年間目標 | 年間実績", { planHeading: "年間目標", actualHeading: "年間実績" }],
  ["年度目標 | 実績", { planHeading: "年度目標" }],
  ["年度末目標 | 3月末実績", { planHeading: "年度末目標", actualHeading: "3月末実績" }],
  ["目標（累計） | 実績（累計）", { planHeading: "目標（累計）", actualHeading: "実績（累計）" }],
  ["上半期計画 | 上半期実績", { planHeading: "上半期計画", actualHeading: "上半期実績" }],
  ["月平均目標 | 月平均実績", { planHeading: "目標（月平均）", actualHeading: "実績（月平均）" }],
  ["延べ both ways", { planHeading: "計画（延べ）", actualHeading: "実績（延べ）" }],
  ["5か年計画 in the title", { title: "第2次総合計画（令和2年度～令和6年度）令和4年度 進捗" }],
  ["a title of a half year over both", { title: "令和4年度上半期 事業の進捗" }],
  ["累計 in the indicator's name", { indicator: "登録者数（累計）" }],
  ["延べ in the indicator's name", { indicator: "延べ受講者数" }],
  ["累計 in the section", { section: "【累計で管理する指標】" }],
  ["2022年度 against 令和4年度", { planHeading: "2022年度目標", actualHeading: "令和4年度実績" }],
];

describe("what stands over and beside a figure reaches it", () => {
  it.each(asked)("asks: %s", (_, sketch) => {
    const { verdict, reason } = verdictOf(sketch);
    expect({ verdict, reason }).toMatchObject({ verdict: "review" });
    expect(["period-mismatch", "counting-basis-mixed", "label-unmatched"]).toContain(reason);
  });

  it.each(divided)("divides: %s", (_, sketch) =>
    expect(verdictOf(sketch)).toMatchObject({ verdict: "nearly", rate: 0.9 }),
  );

  it("leaves a plan out that a heading alone puts into another year, and says so", () => {
    const { verdict, rules } = verdictOf({ planHeading: "目標値（令和8年度）" });
    expect(verdict).toBe("not-assessed");
    expect(rules).toContain("year-mismatch");
  });

  it("is overridden by the cell", () => {
    const headings = { planHeading: "累計目標値", actualHeading: "実績" };
    expect(verdictOf({ ...headings, plan: "100人（単年度）", actual: "90人" }).verdict).toBe("nearly");
    expect(verdictOf({ plan: "100人（累計）", actual: "90人" }).verdict).toBe("review");
  });

  it("is kept with what says it", () => {
    expect(verdictOf({ planHeading: "令和4年度目標", actualHeading: "令和4年度実績" }).coverage).toMatchObject({
      from: 2022 * 12 + 3,
      to: 2023 * 12 + 2,
      whence: "heading",
    });
    expect(verdictOf({ actual: "90人（令和4年度）" }).coverage?.whence).toBe("cell");
    expect(verdictOf({}).coverage).toBeNull();
  });
});
