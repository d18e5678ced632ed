import { describe, expect, test } from "vitest";
import type { Basis } from "../../../src/domain/achievement/basis.ts";
import { judge } from "../../../src/domain/achievement/basis.ts";
import type { Term } from "../../../src/domain/achievement/rate.ts";
import { termValue } from "../../../src/domain/achievement/rate.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { calculationText, criterionText } from "../../../src/domain/paper/calculation.ts";
import { messages } from "../../../src/messages/index.ts";
import { paperWords } from "../../../src/messages/paper-words.ts";

const words = paperWords(messages("ja"));

const termOf = (figure: number | Term): Term =>
  typeof figure === "number" ? { parts: [figure], divideBy: 1 } : figure;

function written(basis: Basis, planned: number | Term, achieved: number | Term, unit: string | null = "人"): string {
  const [plan, actual] = [termOf(planned), termOf(achieved)];
  const { rate, verdict } = judge(basis, { plan: termValue(plan), actual: termValue(actual) }, defaultPolicy);
  return calculationText({ basis, plan, actual, rate, verdict, unit }, defaultPolicy, words);
}

const ratio: Basis = { kind: "ratio", upper: null, assessed: true };

describe("a calculation written out", () => {
  test.each<[string, Basis, number | Term, number | Term, string]>([
    ["actual ÷ plan", ratio, 5000, 3757, "3,757人 ÷ 5,000人 = 75.1%"],
    ["one more digit where 100.0 % would be untrue", ratio, 10_000, 9996, "9,996人 ÷ 10,000人 = 99.96%"],
    ["a sum", ratio, 300, { parts: [151, 185], divideBy: 1 }, "(151人 + 185人) ÷ 300人 = 112.0%"],
    ["a share of the plan", ratio, { parts: [5000], divideBy: 2 }, 3757, "3,757人 ÷ (5,000人 ÷ 2) = 150.3%"],
    ["decimals", ratio, 2.5, 2, "2人 ÷ 2.5人 = 80.0%"],
    ["2 − actual ÷ plan", { kind: "reversed-ratio" }, 100, 120, "(2 × 100人 − 120人) ÷ 100人 = 80.0%"],
    ["plan ÷ actual", { kind: "inverse-ratio" }, 100, 120, "100人 ÷ 120人 = 83.3%"],
    ["at most", { kind: "at-most", strict: false }, 30, 30, "30人 ≦ 30人 → 計画を満たす"],
    ["more than at most", { kind: "at-most", strict: false }, 30, 41, "41人 ＞ 30人 → 計画を満たさない"],
    ["less than", { kind: "at-most", strict: true }, 30, 30, "30人 ≧ 30人 → 計画を満たさない"],
    ["more than", { kind: "at-least" }, 30, 31, "31人 ＞ 30人 → 計画を満たす"],
    ["between", { kind: "between", upper: 60 }, 40, 50, "40人 ≦ 50人 ≦ 60人 → 計画を満たす"],
    ["below", { kind: "between", upper: 60 }, 40, 39, "39人 ＜ 40人 → 計画を満たさない"],
    ["above", { kind: "between", upper: 60 }, 40, 61, "61人 ＞ 60人 → 計画を満たさない"],
    ["nothing may happen", { kind: "zero-target" }, 0, 1, "1人 ≠ 0人 → 計画を満たさない"],
    ["days", { kind: "date" }, 45_016, 45_017, "令和5年4月1日 ＞ 令和5年3月31日 → 期日より後"],
    ["done", { kind: "done" }, 1, 0.5, "一部実施 → 計画を満たさない"],
    ["open", { kind: "choice" }, 1, 1, "読み方が選ばれるまで、達成率は計算しない"],
  ])("%s", (_what, basis, plan, actual, text) => {
    expect(written(basis, plan, actual)).toBe(text);
  });

  test("says met where it is judged to be met", () => {
    const kinds: readonly Basis[] = [
      { kind: "at-most", strict: false },
      { kind: "at-most", strict: true },
      { kind: "at-least" },
      { kind: "between", upper: 12 },
      { kind: "zero-target" },
      { kind: "date" },
      { kind: "done" },
    ];
    for (const basis of kinds)
      for (const plan of [0, 1, 10])
        for (const actual of [0, 0.5, 1, 9, 10, 11, 13]) {
          const { verdict } = judge(basis, { plan, actual }, defaultPolicy);
          const isMet = !/満たさない|期日より後/u.test(written(basis, plan, actual));
          expect(isMet, `${basis.kind} ${plan} ${actual}`).toBe(verdict === "achieved");
        }
  });

  test("criteria are those that a rate fell between, by the thresholds in force", () => {
    const policy = { ...defaultPolicy, nearly: 0.825 };
    expect(criterionText("achieved", policy, words)).toBe("100%以上");
    expect(criterionText("nearly", policy, words)).toBe("82.5%以上100%未満");
    expect(criterionText("far-under", policy, words)).toBe("50%未満");
    expect(criterionText("review", policy, words)).toBe("");
  });
});
