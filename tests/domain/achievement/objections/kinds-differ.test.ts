import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/domain/achievement/figure.ts";
import { kindsDiffer } from "../../../../src/domain/achievement/objections/kinds-differ.ts";
import type { QuantityKind } from "../../../../src/domain/quantity/quantity.ts";
import { objected, pairOf } from "./pair-sketch.ts";

describe("figures of two sorts", () => {
  it.each([
    ["5ポイント増", "52ポイント"],
    ["前回比5%増", "52%"],
    ["100人増", "120人"],
    ["120人", "20人減"],
    ["1割削減", "90%"],
    ["5%減", "0%"],
    ["5%減", "0.5%"],
    ["100人", "▲95人"],
    ["△3件", "2件"],
  ])("%s | %s", (plan, actual) =>
    expect(objected(kindsDiffer, { plan, actual })).toMatchObject({
      reason: "kind-mismatch",
      alternatives: [{ rate: expect.any(Number) }],
    }),
  );

  it.each([
    ["3割減", "25%減"],
    ["5ポイント増", "3ポイント増"],
    ["5件増", "3件減"],
    ["75%", "60%"],
    ["100人", "95"],
    ["5%減", "△3.2%"],
    ["△5%", "3.2%減"],
    ["▲5人", "▲3人"],
    ["5人減", "▲3人"],
    ["100万円", "▲20万円"],
    ["5%", "△3%"],
  ])("none in %s | %s", (plan, actual) => expect(objected(kindsDiffer, { plan, actual })).toBeNull());

  it.each([
    ["CO2削減量", "1,000t", "850t削減"],
    ["新規加入世帯の増加数", "50世帯", "42世帯増"],
    ["時間外勤務の縮減率", "10%削減", "8%"],
    ["会員増", "50人増", "42人"],
  ])("none where the indicator counts a change: %s: %s | %s", (indicator, plan, actual) =>
    expect(objected(kindsDiffer, { plan, actual, indicator })).toBeNull(),
  );

  it("asks where the indicator only has a change in its middle", () => {
    expect(objected(kindsDiffer, { indicator: "減少傾向の利用者数", plan: "100人", actual: "20人減" })).not.toBeNull();
  });

  const kinds: readonly QuantityKind[] = ["level", "change", "share", "score", "rank", "balance", "product"];
  const agreeing = new Set(["level share", "level score", "level balance"]);

  it.each(kinds.flatMap((one) => kinds.map((other) => [one, other] as const)))("%s | %s", (planKind, actualKind) => {
    const pair = pairOf({ plan: "100人", actual: "95人" });
    const of = (figure: Figure, kind: QuantityKind): Figure => ({ ...figure, kind });
    const doubt = kindsDiffer.object({ ...pair, plan: of(pair.plan, planKind), actual: of(pair.actual, actualKind) });
    const agrees =
      planKind === actualKind || agreeing.has(`${planKind} ${actualKind}`) || agreeing.has(`${actualKind} ${planKind}`);
    expect(doubt === null).toBe(agrees);
    if (doubt !== null) expect(doubt.reasonParams).toEqual({ planKind, actualKind });
  });

  it("takes a bare number beside a rank for a rank", () => {
    const rank = (figure: Figure): Figure => (figure.unit.dimension === "" ? figure : { ...figure, kind: "rank" });
    expect(objected(kindsDiffer, { plan: "5位", actual: "7" }, rank)).toBeNull();
    expect(objected(kindsDiffer, { plan: "5", actual: "7位" }, rank)).toBeNull();
  });
});
