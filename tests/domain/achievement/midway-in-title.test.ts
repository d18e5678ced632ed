import { describe, expect, it } from "vitest";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "../sheet/grid-builder.ts";

const told = (title: string, plan = "計画", actual = "実績"): string | null | undefined => {
  const sheet = review(gridOf([[title], ["事業名", plan, actual], ["講座の参加者数（人）", 20, 11]]));
  if (!("rows" in sheet)) throw new Error("no table");
  const [one] = sheet.rows.at(0)?.indicators ?? [];
  return one?.reason ?? one?.verdict;
};

describe("a title that says that the year has not come to its end", () => {
  it.each([
    "令和5年度 事業計画 中間報告",
    "令和5年度 事業計画 中間進捗報告書",
    "令和5年度 事業の実施状況（年度途中）",
    "令和5年度 事業の実施状況【年度途中】",
    "令和5年度 年度途中の実績報告",
  ])("%s: results of a part are not divided by the year's plan", (title) => {
    expect(told(title)).toBe("period-mismatch");
    expect(told(title, "R5目標", "R5実績")).toBe("period-mismatch");
    expect(told(title, "年間計画")).toBe("period-mismatch");
  });

  it("leaves a plan of that part to its result", () => {
    expect(told("令和5年度 中間報告", "上半期計画", "上半期実績")).toBe("under");
  });

  it.each([
    "第2期子育て支援事業計画 中間報告書（令和5年度）",
    "環境基本計画 中間報告（令和5年度実績）",
    "令和5年度 事業計画 中間報告会",
    "令和5年度 年度途中入所児童の状況",
    "令和5年度 中間評価",
    "令和5年度 四半期実績管理表",
  ])("%s says no such thing", (title) => {
    expect(told(title)).toBe("under");
    expect(told(title, "R5目標", "R5実績")).toBe("under");
  });
});
