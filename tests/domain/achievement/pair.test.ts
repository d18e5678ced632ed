import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/domain/achievement/figure.ts";
import { maxCandidates, pairFigures, type Pairing } from "../../../src/domain/achievement/pair.ts";
import { figuresIn } from "./objections/pair-sketch.ts";

const told = ({ value, unit, label }: Figure): string => `${label ?? ""}${value}${unit.written ?? ""}`;
const all = (figures: readonly Figure[]): string => figures.map(told).join("+");

function shown(pairing: Pairing): string {
  switch (pairing.kind) {
    case "pair":
      return `${told(pairing.plan)}=${told(pairing.actual)}`;
    case "units":
      return `${told(pairing.plan)}≠${all(pairing.actuals)}`;
    case "several":
    case "labels":
      return `${pairing.kind} ${all(pairing.plans)}?${all(pairing.actuals)}`;
    case "plan-only":
      return `${told(pairing.plan)}=`;
    case "actual-only":
      return `=${told(pairing.actual)}`;
  }
}

const pairs = (plan: string, actual: string): string =>
  pairFigures(figuresIn(plan, "plan"), figuresIn(actual, "actual"), { year: 2022, names: [] }).map(shown).join(" ; ");

describe("what belongs together", () => {
  it.each([
    ["100人", "95人", "100人=95人"],
    ["100", "95人", "100=95人"],
    ["100人", "95", "100人=95"],
    ["250社(500人)", "465人(268社)", "250社=268社 ; 500人=465人"],
    ["100人 50社", "95人", "100人=95人 ; 50社="],
    ["100人", "95人 40社", "100人=95人 ; =40社"],
    ["相談:100人 研修:50人", "研修:40人 相談:120人", "相談100人=相談120人 ; 研修50人=研修40人"],
    ["相談:100人 研修:50人", "研修:40人", "相談100人= ; 研修50人=研修40人"],
    ["相談:100人 研修:50人", "見学:40人 派遣:120人", "labels 相談100人+研修50人?見学40人+派遣120人"],
    ["100人、50人", "90人、40人", "100人=90人 ; 50人=40人"],
    ["100人、50人", "春期90人、夏期40人", "100人=春期90人 ; 50人=夏期40人"],
    ["100人、50人、20人", "90人、40人", "several 100人+50人+20人?90人+40人"],
    ["300人", "春期80人 夏期90人", "several 300人?春期80人+夏期90人"],
    ["春期80人 夏期90人", "170人", "several 春期80人+夏期90人?170人"],
    ["300人", "計336人(A会場151人、B会場185人)", "300人=336人"],
    ["計300人(A会場120人、B会場180人)", "336人", "300人=336人"],
    ["300人(会場150人、オンライン150人)", "会場112人、オンライン171人", "several 300人?会場112人+オンライン171人"],
    [
      "会場150人、オンライン150人",
      "283人(会場112人、オンライン171人)",
      "会場150人=会場112人 ; オンライン150人=オンライン171人 ; =283人",
    ],
    ["計300人 会場100人、オンライン150人", "会場112人、オンライン171人", "several 300人?会場112人+オンライン171人"],
    ["300人 会場150人、オンライン150人", "会場112人", "300人= ; 会場150人=会場112人 ; オンライン150人="],
    ["春期100人、50人", "夏期90人、40人", "several 春期100人+50人?夏期90人+40人"],
    ["100人、50人", "春期90人、40人", "100人=春期90人 ; 50人=40人"],
    ["春期100人、50人", "90人、40人", "春期100人=90人 ; 50人=40人"],
    ["150人 会場150人", "会場112人", "150人= ; 会場150人=会場112人"],
    ["50社", "50社(累計120社)", "50社=50社 ; =120社"],
    ["累計100社 50社", "48社", "50社=48社 ; 100社="],
  ])("%s | %s", (plan, actual, expected) => {
    const found = pairs(plan, actual).split(" ; ");
    expect([...found].sort()).toEqual(expected.split(" ; ").sort());
  });

  it.each([
    ["100社", "50件", "100社≠50件"],
    ["100社", "50件 30回", "100社≠50件+30回"],
    ["100社 20校", "50件 30回", "100社≠50件+30回 ; 20校≠50件+30回"],
    ["100社 20", "50件 30回", "100社≠50件 ; 20=30回"],
    ["相談100社 30人", "相談50件 25人", "相談100社≠相談50件 ; 30人=25人"],
    ["相談100社 30人", "見学50件 25人", "相談100社= ; 30人=25人 ; =見学50件"],
    ["7% 30人", "5社 25人", "7%= ; 30人=25人 ; =5社"],
    ["100社 30人", "50件 25人", "100社≠50件 ; 30人=25人"],
    ["相談:100、研修:50人", "研修40人 相談120件", "相談100=相談120件 ; 研修50人=研修40人"],
    [
      "相談100件 研修50人 展示3校",
      "研修40人 相談120回 展示2園",
      "相談100件≠相談120回 ; 研修50人=研修40人 ; 展示3校≠展示2園",
    ],
    ["100人 5", "95人 3社", "100人=95人 ; 5=3社"],
    ["100社", "50", "100社=50"],
    ["相談100社", "見学50件", "相談100社≠見学50件"],
    ["7% 3校 30人", "5社 2園 25人", "7%= ; 3校= ; 30人=25人 ; =5社 ; =2園"],
    ["7倍 30人", "5社 25人", "7倍= ; 30人=25人 ; =5社"],
    ["7社 30人", "5% 25人", "7社= ; 30人=25人 ; =5%"],
    ["7% 30人", "5ポイント 25人", "7%≠5ポイント ; 30人=25人"],
    ["100人 50社 20校", "", "100人= ; 50社= ; 20校="],
    ["", "100人 50社", "=100人 ; =50社"],
    ["100人", "", "100人="],
    ["30人 50社", "25人 見学40件", "30人=25人 ; 50社≠見学40件"],
    ["30人 相談50社", "25人 40件", "30人=25人 ; 相談50社≠40件"],
    ["相談100人 研修50人 5回", "4回 見学40人 派遣120人", "labels 相談100人+研修50人?見学40人+派遣120人 ; 5回=4回"],
    ["", "100人", "=100人"],
  ])("by nothing but what is left: %s | %s", (plan, actual, expected) => expect(pairs(plan, actual)).toBe(expected));

  it("keeps the plan's order, and figures without a plan after it", () => {
    expect(pairs("5回 100人 3校", "=2校 90人 8日 4回")).toBe("5回=4回 ; 100人=90人 ; 3校=2校 ; =8日");
  });

  it("is content with as many readings as anybody chooses among", () => {
    const units = "件回校園社店台基棟戸".split("").map((unit, index) => `${index + 1}${unit}`);
    const [pairing] = pairFigures(figuresIn("100人 5冊", "plan"), figuresIn(units.join("、"), "actual"), {
      year: null,
      names: [],
    });
    expect(pairing?.kind === "units" ? pairing.actuals.length : 0).toBe(maxCandidates);
    expect(maxCandidates).toBe(8);
  });

  it("loses no figure and uses none twice", () => {
    const figure = fc.tuple(
      fc.constantFrom("", "相談", "研修", "見学", "計"),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom("人", "社", "回", ""),
    );
    const text = fc.array(figure, { maxLength: 5 }).map((list) => list.map((parts) => parts.join("")).join("、"));
    fc.assert(
      fc.property(text, text, (plan, actual) => {
        const plans = figuresIn(plan, "plan");
        const actuals = figuresIn(actual, "actual");
        const used = pairFigures(plans, actuals, { year: null, names: [] }).flatMap((pairing): readonly Figure[] => {
          if (pairing.kind === "actual-only") return [];
          return "plan" in pairing ? [pairing.plan] : pairing.plans;
        });
        expect(new Set(used).size).toBe(used.length);
        for (const one of used) expect(plans).toContain(one);
        const total = plans.some(({ label, quantity }) => label === "計" || quantity.counting === "total");
        if (!total && actuals.every(({ quantity }) => quantity.counting !== "total"))
          expect(used.length).toBe(plans.length);
      }),
    );
  });
});
