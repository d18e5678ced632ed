import { describe, expect, it } from "vitest";
import type { DirectionEvidence } from "../../../../src/domain/achievement/direction/direction.ts";
import { directionOf } from "../../../../src/domain/achievement/direction/direction-of.ts";
import { bound } from "../../../../src/domain/achievement/direction/witnesses/bound.ts";
import { column } from "../../../../src/domain/achievement/direction/witnesses/column.ts";
import { nameStated } from "../../../../src/domain/achievement/direction/witnesses/name-stated.ts";
import { plannedChange } from "../../../../src/domain/achievement/direction/witnesses/planned-change.ts";
import { printedRate } from "../../../../src/domain/achievement/direction/witnesses/printed-rate.ts";
import { slope } from "../../../../src/domain/achievement/direction/witnesses/slope.ts";
import type { Witness } from "../../../../src/domain/achievement/direction/witnesses/witness.ts";
import { zeroTarget } from "../../../../src/domain/achievement/direction/witnesses/zero-target.ts";
import { evidence } from "./evidence.ts";

type Said = readonly [value: string, noun: string, proof: string, formula: string | null] | null;
type Case = readonly [what: string, given: Partial<DirectionEvidence>, planned: string, achieved: string, said: Said];

const printed = (percent: number, decimals = 0) => ({ printedRate: { readings: [{ percent, decimals }] } });
const labelled = (label: string): Partial<DirectionEvidence> => {
  const { plan } = evidence({});
  return { plan: { ...plan, label } };
};

const cases: readonly (readonly [name: string, witness: Witness, cases: readonly Case[]])[] = [
  [
    "a column",
    column,
    [
      ["says so, trimmed", { column: " ↓ " }, "100件", "90件", ["lower", "lower", "↓", null]],
      ["says it is to stay", { column: "維持" }, "100件", "90件", null],
      ["is empty", { column: "" }, "100件", "90件", null],
    ],
  ],
  [
    "a name",
    nameStated,
    [
      ["says so", { inName: "低いほど良い" }, "100件", "90件", ["lower", "lower", "低いほど良い", null]],
      ["has an arrow", { inName: "↑" }, "100件", "90件", ["higher", "higher", "↑", null]],
      ["says it is to stay", { inName: "維持" }, "100件", "90件", null],
      ["says nothing", { inName: "" }, "100件", "90件", null],
    ],
  ],
  [
    "a bound",
    bound,
    [
      ["以下", {}, "30件以下", "20件", ["lower", "lower", "以下", null]],
      ["未満", {}, "30件未満", "20件", ["lower", "lower", "未満", null]],
      ["以上", {}, "30件以上", "20件", ["higher", "higher", "以上", null]],
      ["超", {}, "30件超", "20件", ["higher", "higher", "超", null]],
      ["程度", {}, "30件程度", "20件", null],
      ["of a change", {}, "3%以上減", "4%減", null],
    ],
  ],
  [
    "a printed rate",
    printedRate,
    [
      ["2 − a ÷ p alone", printed(80), "100件", "120件", ["lower", "lower", "80%", "reversed"]],
      ["p ÷ a alone", printed(83.3, 1), "100件", "120件", ["lower", "lower", "83.3%", "inverse"]],
      ["both", printed(99), "100件", "101件", ["lower", "lower", "99%", null]],
      ["a ÷ p", printed(120), "100件", "120件", null],
      ["a ÷ p cut off: less than one in the last digit away", printed(66), "300件", "200件", null],
      ["a ÷ p, though the others fit as well", printed(100), "100件", "100件", null],
      ["a ÷ p cut off, though 2 − a ÷ p fits as well", printed(100), "1000件", "1004件", null],
      [
        "neither a ÷ p nor far from it: 2 − a ÷ p and p ÷ a",
        printed(101),
        "200件",
        "199件",
        ["lower", "lower", "101%", null],
      ],
      ["a ÷ p a whole digit away", printed(101), "100件", "100件", null],
      [
        "2 − a ÷ p where a ÷ p is a whole digit away",
        printed(99.5, 1),
        "1000件",
        "1005件",
        ["lower", "lower", "99.5%", null],
      ],
      ["half a digit away", printed(49), "200件", "101件", null],
      ["none printed", {}, "100件", "120件", null],
      ["a plan of 0", printed(200), "0件", "2件", null],
      ["nothing achieved", printed(200), "2件", "0件", null],
    ],
  ],
  [
    "a planned change",
    plannedChange,
    [
      ["減", {}, "3割減", "2割減", ["higher", "lower", "減", null]],
      ["増", {}, "3割増", "2割増", ["higher", "higher", "増", null]],
      ["to hold down", labelled("件数を抑制"), "100件", "90件", ["lower", "lower", "抑制", null]],
      ["to hold down, as a verb", labelled("件数を抑える"), "100件", "90件", ["lower", "lower", "抑え", null]],
      ["a level beside a reduction", { reductionPlanned: true }, "100件", "90件", ["lower", "lower", "減", null]],
      ["a mere level", {}, "100件", "90件", null],
    ],
  ],
  [
    "a target of 0",
    zeroTarget,
    [
      ["of a level", {}, "0件", "3件", ["lower", "lower", "0", null]],
      ["of a change", {}, "0%減", "3%減", null],
      ["of 1", {}, "1件", "3件", null],
    ],
  ],
  [
    "a slope",
    slope,
    [
      ["up", { baseline: 99 }, "100件", "90件", ["higher", "higher", "99 → 100", null]],
      ["down", { baseline: 101 }, "100件", "90件", ["lower", "lower", "101 → 100", null]],
      ["up from below 0", { baseline: -5 }, "0件", "90件", ["higher", "higher", "-5 → 0", null]],
      ["level", { baseline: 100 }, "100件", "90件", null],
      ["without a baseline", {}, "100件", "90件", null],
      ["of a change", { baseline: 10 }, "5%減", "3%減", null],
    ],
  ],
];

describe.each(cases)("%s", (_, witness, cases) => {
  it.each(cases)("%s", (_, given, planned, achieved, said) => {
    const found = witness.testify(evidence(given, planned, achieved));
    expect(found === null ? null : [found.value, found.noun, found.proof, found.formula]).toEqual(said);
  });
});

describe("against a name that is only likely", () => {
  const likely = ["事故シミュレータ数"];
  const good = ["受講パスポート数"];
  it.each<[string, Partial<DirectionEvidence>, string, string]>([
    ["a bound", { names: likely }, "80件以上", "higher"],
    ["a bound", { names: good }, "80件以下", "lower"],
    ["a planned change", { names: good, reductionPlanned: true }, "80件", "lower"],
    ["a target of 0", { names: good }, "0件", "lower"],
    ["a printed rate", { names: good, ...printed(80) }, "75件", "lower"],
  ])("%s is believed", (_, given, planned, value) =>
    expect(directionOf(evidence(given, planned, "90件"))).toMatchObject({ value, against: null }),
  );
  it("a slope is not", () => {
    expect(directionOf(evidence({ names: likely, baseline: 50 }))).toMatchObject({ value: "unknown", against: "事故" });
    expect(directionOf(evidence({ names: good, baseline: 101 }))).toMatchObject({ value: "unknown", against: "受講" });
  });
  it("a slope that agrees settles it", () => {
    expect(directionOf(evidence({ names: likely, baseline: 150 }))).toMatchObject({ value: "lower", whence: "slope" });
  });
  it("one that decides needs no name, and asks for no forecast", () => {
    const policy = { direction: "lower", formula: "reversed" } as const;
    expect(directionOf(evidence({ policy, names: ["受講者数"], context: ["見込量"] }))).toMatchObject({
      value: "lower",
      whence: "policy",
      formula: "reversed",
    });
  });
  it("the first that speaks is heard", () => {
    expect(directionOf(evidence({ baseline: 50 }, "80件以下"))).toMatchObject({ value: "lower", whence: "bound" });
    expect(directionOf(evidence({ baseline: 50, ...printed(80) }, "75件"))).toMatchObject({ whence: "printed-rate" });
  });
});
