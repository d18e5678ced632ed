import { describe, expect, test } from "vitest";
import { judgeSheet } from "../../../src/domain/achievement/sheet.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import type { LayoutHint } from "../../../src/domain/sheet/records/reading.ts";
import { read, type Rows } from "../sheet/brief.ts";

/** The verdict of a line, and why it is to be checked: "achieved", "review period-mismatch". */
function judged(title: string, headings: readonly string[], row: readonly (string | number)[], year?: number): string {
  const rows: Rows = [[title], ["事業名", ...headings], ["講座の参加者数", ...row], ["教室の参加者数", ...row]];
  const hint: LayoutHint = { columns: {}, area: null, ...(year === undefined ? {} : { year }) };
  const [first] = [...judgeSheet(read(rows, {}, hint), defaultPolicy).rows];
  const { verdict, reason, plan, actual } = first!.indicators[0]!;
  return `${plan} ${actual} ${reason === null ? verdict : `${verdict} ${reason}`}`;
}

const quarters = ["1Q計画", "1Q実績", "2Q計画", "2Q実績", "3Q計画", "3Q実績", "4Q計画", "4Q実績"];

describe("a sum beside quarters", () => {
  test.each([
    [[25, 20, 25, 30, 25, 25, 25, 25], 100, "100 100 achieved"],
    // So far: nobody can tell whether half of the year's plan by September is much.
    [[25, 20, 25, 30, 25, "", 25, ""], 50, "100 50 review period-mismatch"],
    [[25, 20, 25, 30, 25, 25, 25, "集計中"], 75, "100 75 review period-mismatch"],
    [[25, 20, 25, "", 25, "", 25, ""], 20, "100 20 review period-mismatch"],
  ])("%j: %i so far: %s", (parts, sum, wanted) => {
    expect(judged("令和5年度", ["年間計画", ...quarters, "累計実績"], [100, ...parts, sum])).toBe(wanted);
    expect(judged("進捗管理表", ["年間計画", ...quarters, "累計実績"], [100, ...parts, sum])).toBe(wanted);
  });

  test("which says itself how far it goes", () => {
    const half = ["上半期計画", "上半期実績", "下半期計画", "下半期実績"];
    expect(judged("令和5年度", ["年間計画", ...half, "年間実績"], [100, 50, 45, 50, 50, 95])).toBe("100 95 nearly");
    expect(judged("令和5年度", ["年間計画", ...half, "年間実績"], [100, 50, 45, 50, "", 45])).toBe(
      "100 45 review period-mismatch",
    );
    expect(judged("令和5年度", ["年間計画", ...half, "年間実績"], [100, 50, 45, 50, "", ""])).toBe("50 45 nearly");
  });
});

describe("half a year's results", () => {
  test.each([
    [["年間目標", "上半期実績"], [100, 60], "100 60 review period-mismatch"],
    [["目標", "上半期実績"], [100, 60], "100 60 review period-mismatch"],
    [["上半期目標", "上半期実績"], [50, 60], "50 60 achieved"],
    [["年間目標", "上半期目標", "上半期実績"], [100, 50, 60], "50 60 achieved"],
    [["年間目標", "上半期実績", "実績"], [100, 60, 110], "100 110 achieved"],
    [["年間目標", "上半期実績", "下半期実績"], [100, 60, 50], "100 50 review period-mismatch"],
    [["年間目標", "9月末実績"], [100, 60], "100 60 review period-mismatch"],
  ])("%j: %s", (headings, row, wanted) => {
    expect(judged("令和5年度", headings, row)).toBe(wanted);
  });
});

describe("another year's figures are not this year's", () => {
  test.each([
    ["令和5年度", ["目標", "R3実績", "R4実績"], [100, 80, 90], "100 90 review period-mismatch"],
    ["令和5年度", ["目標", "前年度実績"], [100, 90], "100 90 review period-mismatch"],
    ["令和5年度", ["R4目標", "R4実績", "R5目標", "R5実績"], [100, 90, 110, 120], "110 120 achieved"],
    ["令和5年度", ["R4目標", "R4実績", "R5目標", "R5実績"], [100, 90, 110, ""], "100 90 nearly"],
    ["令和5年度", ["R4実績", "R5目標", "R5実績", "R6目標"], [100, 90, 90, 300], "90 90 achieved"],
    ["進捗", ["基準値（R2）", "R3目標", "R3実績", "目標（R7）"], [10, 20, 30, 300], "20 30 achieved"],
  ])("%s %j: %s", (title, headings, row, wanted) => {
    expect(judged(title, headings, row)).toBe(wanted);
  });

  test("前年度 is last year's whichever year is judged", () => {
    const headings = ["前年度計画", "前年度実績", "計画", "実績"];
    expect(judged("令和5年度", headings, [100, 90, 110, 120], 2022)).toBe("100 90 nearly");
    expect(judged("令和5年度", headings, [100, 90, 110, 120])).toBe("110 120 achieved");
  });
});
