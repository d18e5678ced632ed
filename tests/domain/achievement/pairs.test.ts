import { describe, expect, it } from "vitest";
import { halfUp } from "../../../src/domain/achievement/rate-text.ts";
import { judged } from "../checks/table.ts";
import { fixture } from "./fixture.ts";

interface Pair {
  readonly name: string;
  readonly plan: string;
  readonly actual: string;
}
interface NationalPair {
  readonly unit: string;
  readonly plan: number | null;
  readonly actual: number | null;
}

const printed = fixture<{ pairs: readonly (Pair & { readonly published_rate: string })[] }>("pairs/printed-rates.json");
const verdicts = fixture<{ pairs: readonly (Pair & { readonly published: string })[] }>("pairs/printed-verdicts.json");
const judgit = fixture<{ pairs: readonly NationalPair[] }>("pairs/judgit.json");

describe("rates that public bodies printed", () => {
  it.each(printed.pairs.map((pair) => [pair.name, pair] as const))(
    "%s",
    (_name, { name, plan, actual, published_rate }) => {
      const review = judged({ lines: [{ no: 1, name, plan, actual, rate: published_rate }] });
      const decimals = /\.(\d+)/.exec(published_rate)?.[1]?.length ?? 0;
      const rate = review.rows.at(0)?.indicators[0]?.rate ?? null;
      expect(rate).not.toBeNull();
      expect(`${halfUp((rate ?? 0) * 100, decimals)}%`).toBe(published_rate);
      expect(review.findings.map((finding) => finding.rule)).not.toContain("printed-rate-differs");
    },
  );

  it("notices each of them when it is printed wrong", () => {
    for (const { name, plan, actual, published_rate } of printed.pairs) {
      const wrong = `${Number.parseFloat(published_rate) + 11}%`;
      const review = judged({ lines: [{ no: 1, name, plan, actual, rate: wrong }] });
      expect(
        review.findings.map((finding) => finding.rule),
        name,
      ).toContain("printed-rate-differs");
    }
  });
});

describe("verdicts that public bodies printed", () => {
  const met: Readonly<Record<string, boolean | null>> = {
    目標を達成: true,
    "○": true,
    上回る: true,
    "×": false,
    集計中: null,
  };

  it.each(verdicts.pairs.map((pair) => [`${pair.plan} / ${pair.actual} ${pair.published}`, pair] as const))(
    "%s",
    (_name, pair) => {
      const [row] = judged({ lines: [{ no: 1, name: pair.name, plan: pair.plan, actual: pair.actual }] }).rows;
      const expected = met[pair.published];
      if (expected === null) expect(row?.indicators[0]?.reason).toBe("actual-pending");
      else expect(row?.verdict === "achieved").toBe(expected);
    },
  );
});

describe("plan and actual of national programs (JUDGIT!, CC BY 4.0)", () => {
  it.each(judgit.pairs.map((pair, index) => [`${index} ${pair.plan} ${pair.actual} ${pair.unit}`, pair] as const))(
    "%s",
    (_name, pair) => {
      const [row] = judged({
        lines: [{ no: 1, name: "事業", plan: pair.plan, actual: pair.actual }],
        figureUnit: pair.unit,
      }).rows;
      const [indicator] = row?.indicators ?? [];
      if (pair.plan === null)
        expect(indicator).toMatchObject({ rate: null, reason: "plan-missing", verdict: "not-assessed" });
      else if (pair.actual === null)
        expect(indicator).toMatchObject({ rate: null, reason: "actual-missing", verdict: "not-assessed" });
      else if (pair.plan === 0)
        expect(indicator).toMatchObject({ rate: null, reason: "plan-zero", verdict: "not-assessed" });
      else expect(indicator?.rate).toBeCloseTo(pair.actual / pair.plan, 9);
    },
  );
});
