import type { DirectionEvidence, DirectionFound } from "./direction.ts";
import { forecastIn } from "./forecast.ts";
import { type NamesSense, senseOfNames } from "./sense-of-names.ts";
import { witnesses } from "./witnesses/registry.ts";
import type { Testimony, Witness } from "./witnesses/witness.ts";

/** Which way is better for one pair of figures, and what says so. unknown: a person has to say. Never throws. */
export function directionOf(evidence: DirectionEvidence): DirectionFound {
  const heard = hear(evidence);
  if (heard?.witness.weight === "decides") return told(heard);
  const expected = forecastIn([...evidence.context, ...evidence.names]);
  if (expected !== null) return { value: "forecast", whence: "context", proof: expected, formula: null, against: null };
  const name = senseWithRest(evidence);
  const { aim } = evidence;
  if (aim?.kind === "reduction" && heard?.witness.weight !== "proves" && !countsReductions.test(name.proof))
    return { value: "unknown", whence: "planned-change", proof: aim.words, formula: null, against: null };
  return heard === null ? byName(name) : weighed(heard, name, evidence);
}

/** Where words under the line would turn what its name says, if they were the rest of it, nobody can tell. */
function senseWithRest({ names, rest, unit, neighbours, place }: DirectionEvidence): NamesSense {
  const name = senseOfNames(names, unit, neighbours, place);
  if (rest === undefined) return name;
  const whole = names.map((own) => own + rest);
  const other = senseOfNames(whole, unit, neighbours, place);
  return waysOf(other) === waysOf(name) ? name : { ...other, sense: "ambiguous", sure: true, proof: rest };
}

/** What no word tells is taken to rise. */
const waysOf = ({ sense }: NamesSense): NamesSense["sense"] => (sense === "unknown" ? "higher" : sense);

interface Heard {
  readonly witness: Witness;
  readonly testimony: Testimony;
}

function hear(evidence: DirectionEvidence): Heard | null {
  for (const witness of witnesses) {
    const testimony = witness.testify(evidence);
    if (testimony !== null) return { witness, testimony };
  }
  return null;
}

const told = ({ witness, testimony: { value, proof, formula } }: Heard): DirectionFound => ({
  value,
  whence: witness.whence,
  proof,
  formula,
  against: null,
});

const whenceOf = (name: NamesSense): "context" | "lexicon" => (name.byContext ? "context" : "lexicon");

function byName(name: NamesSense): DirectionFound {
  const { sense, sure, proof } = name;
  const found = { whence: whenceOf(name), proof, formula: null, against: null };
  switch (sense) {
    case "higher":
    case "range":
      return { ...found, value: sense };
    case "lower":
      return { ...found, value: sure ? "lower" : "unknown" };
    case "ambiguous":
      return { ...found, value: "unknown" };
    case "unknown":
      if (name.isBare === true) return { ...found, value: "unknown" };
      return { value: "higher", whence: "default", proof: "", formula: null, against: null };
  }
}

/**
 * Figures and name together: they agree, the name is silent, or each is named against the other. A target of 0 for what
 * no word tells may be one that nobody set.
 */
function weighed(heard: Heard, name: NamesSense, evidence: DirectionEvidence): DirectionFound {
  const { witness, testimony } = heard;
  if (witness.whence === "zero-target" && name.sense === "unknown")
    return { value: "unknown", whence: "zero-target", proof: testimony.proof, formula: null, against: null };
  // 定員30人以内 may be a capacity; ＜50件 and 50件未満 draw a line that is to be kept, 100%以上 one that is to be reached.
  if (witness.whence === "bound" && (evidence.plan.isStrict || evidence.plan.bound === "min")) return told(heard);
  if (name.sense === "range" && witness.whence !== "bound") return byName(name);
  // 抑制目標 over a 削減量: a cap of what should be the more the better.
  const isCap = evidence.aim?.kind === "held-down";
  if (witness.whence === "planned-change" && !isCap && countsReductions.test(name.proof)) return told(heard);
  const isAgainst = (name.sense === "higher" || name.sense === "lower") && name.sense !== testimony.noun;
  if (!isAgainst || (!name.sure && witness.weight === "proves")) return told(heard);
  if (name.sure && witness.whence === "slope" && isSlight(evidence)) return byName(name);
  return { value: "unknown", whence: witness.whence, proof: testimony.proof, formula: null, against: name.proof };
}

/** 入所者の減少数, 電気使用量の削減率: the name counts what the plan says in its own words, 74人減. */
const countsReductions = /減|削|縮|抑制|解消/u;

const slight = 0.1;

/** A decline that is only to be slowed (元気生活率 83.1 → 81): the name is right, not the slope. */
const isSlight = ({ baseline, planValue }: DirectionEvidence): boolean =>
  baseline !== null && Math.abs(planValue - baseline) <= slight * Math.abs(baseline);
