import { expect, test } from "vitest";
import { rollupOf } from "../../../src/domain/rollup/build-rollup.ts";
import { worstOf } from "../../../src/domain/rollup/worst.ts";
import { type ProgramSketch, sketchedFile } from "./sketch.ts";

const rollupFrom = (programs: readonly ProgramSketch[]) => rollupOf([sketchedFile({ file: "区/a.xlsx", programs })]);

const many = (count: number, verdict: "under" | "far-under" | "review"): ProgramSketch[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${verdict}${index}`,
    verdict,
    worstRate: verdict === "review" ? null : 0.4,
  }));

test("far under, under, to be checked; the lowest rate first, one without a rate last, then the costliest", () => {
  const rollup = rollupFrom([
    { name: "達成", verdict: "achieved" },
    { name: "対象外", verdict: "not-assessed", worstRate: null },
    { name: "要確認", verdict: "review", worstRate: null },
    { name: "未達7割", verdict: "under", worstRate: 0.7 },
    { name: "未達6割小", verdict: "under", worstRate: 0.6, budgetYen: 1 },
    { name: "未達6割大", verdict: "under", worstRate: 0.6, budgetYen: 2 },
    { name: "大幅率なし", verdict: "far-under", worstRate: null },
    { name: "大幅", verdict: "far-under", worstRate: 0.49 },
  ]);
  const { shown, under, review } = worstOf(rollup);
  expect(shown.map(({ own }) => own.name)).toEqual([
    "大幅",
    "大幅率なし",
    "未達6割大",
    "未達6割小",
    "未達7割",
    "要確認",
  ]);
  expect([under, review]).toEqual([5, 1]);
});

test.each([
  ["all fit", 100, 80, 100, 80],
  ["misses do not hide what is to be checked", 300, 80, 150, 50],
  ["fewer to check leave their room to the misses", 300, 20, 180, 20],
  ["few misses leave their room to what is to be checked", 30, 400, 30, 170],
])("%s: %i and %i", (_, under, review, underShown, reviewShown) => {
  const { shown } = worstOf(rollupFrom([...many(under, "under"), ...many(review, "review")]));
  const counted = (verdict: string): number => shown.filter(({ own }) => own.verdict === verdict).length;
  expect([counted("under"), counted("review")]).toEqual([underShown, reviewShown]);
});
