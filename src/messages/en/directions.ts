import type { Direction, DirectionWhence } from "../../domain/achievement/direction/direction.ts";
import type { directions as source } from "../ja/directions.ts";

const values: Readonly<Record<Direction, string>> = {
  higher: "more is better",
  lower: "less is better",
  range: "neither more nor less is better",
  forecast: "a forecast, not a target",
  unknown: "not known",
};

const whence: Readonly<Record<DirectionWhence, (proof: string) => string>> = {
  person: () => "a person’s choice",
  policy: () => "the settings",
  column: (proof) => `the sheet’s own column of directions, “${proof}”`,
  "name-stated": (proof) => `the indicator’s name itself, “${proof}”`,
  bound: (proof) => (proof === "" ? "the target’s bound" : `the target’s “${proof}”`),
  "printed-rate": (proof) => `how the sheet’s own rate ${proof} is worked out`,
  "planned-change": (proof) => `the plan is a change (${proof})`,
  "zero-target": () => "the target is 0",
  slope: (proof) => `the way from baseline to target (${proof})`,
  lexicon: (proof) => `the indicator’s words “${proof}”`,
  context: (proof) => `the words around it “${proof}”`,
  default: () => "nothing speaks against it",
};

export const directions: typeof source = {
  values,
  brief: ({ value, whence: from, proof, against }) => {
    if (from === "default") return "";
    const told = `${values[value]} (${whence[from](proof)})`;
    return against === null ? told : `${told}; but “${against}”`;
  },
  found: ({ value, whence: from, proof, against }) => {
    const told = `Better: ${values[value]} (${whence[from](proof)})`;
    return against === null ? told : `${told}; the indicator’s words “${against}” speak against it`;
  },
};
