import { describe, expect, test } from "vitest";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import { review } from "../../src/domain/review.ts";

/** What Excel lets a cell hold. */
const longest = 32_767;

/** A sheet of two programs, the second with such a cell on both sides. */
const reviewOf = (cell: string) => {
  const values = [
    ["No.", "事業名", "計画", "実績"],
    ["1", "相談支援", "30人", "28人"],
    ["2", "健康教室", cell, cell],
  ];
  const found = review(gridOf({ sheet: "事業", values }));
  if (!("rows" in found)) throw new Error("no table was found");
  return found;
};

const filled = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length));

/** Milliseconds of the processor, which other programs on it do not lengthen. */
function costOf(cell: string): number {
  const before = process.cpuUsage();
  reviewOf(cell);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("a cell as long as a cell can be", () => {
  test.each(["(1", "=1", "1人、", "1人（3月末）", " ", "十", "4月", "（"])(
    "of nothing but %j costs its length, not its square",
    (piece) => {
      reviewOf(filled(piece, 500));
      const short = costOf(filled(piece, longest / 8));
      // Eight times as long: 8 where it is linear, 64 where it is not; the rest is the machine's own unrest.
      expect(costOf(filled(piece, longest))).toBeLessThan(20 * short + 600);
    },
  );

  test("and of thousands of figures is for a person to look at, with how many they are", () => {
    const [, row] = reviewOf("1人、".repeat(300)).rows;
    expect(row?.indicators).toHaveLength(1);
    expect(row?.indicators[0]).toMatchObject({
      verdict: "review",
      reason: "several-figures",
      reasonParams: { plans: 300, actuals: 300 },
    });
    expect(reviewOf("1人、".repeat(300)).findings.map(({ rule }) => rule)).toContain("several-figures");
  });

  test("while a list that a person may have written is set side by side", () => {
    expect(reviewOf("1人、".repeat(200)).rows.at(1)?.indicators).toHaveLength(200);
  });
});
