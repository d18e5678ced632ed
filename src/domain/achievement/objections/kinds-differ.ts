import { countedNames } from "../counted.ts";
import type { Figure } from "../figure.ts";
import type { QuantityKind } from "../../quantity/quantity.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 5ポイント増 against 52%, 1位 against 3校, 5校×2回 against 10回: figures of two sorts. */
export const kindsDiffer: Objection = {
  code: "kinds-differ",
  object: ({ plan, actual, both, context }) => {
    const isFall =
      countedDown(plan) !== countedDown(actual) && plan.kind === actual.kind && !countsChange(context.line);
    if (!isFall && agree(plan, actual, context.line)) return null;
    const kindOf = (figure: Figure): QuantityKind => (countedDown(figure) ? "change" : figure.kind);
    const reasonParams = { planKind: kindOf(plan), actualKind: kindOf(actual) };
    return { reason: "kind-mismatch", reasonParams, alternatives: asPaired(both) };
  },
};

/** What is counted one by one is never less than none: ▲95人 beside 100人 is by how many they fell. */
const counted: ReadonlySet<string> = new Set("人 件 社 回 箇所 校 世帯 戸 台 団体 事業所 棟 冊 店 施設 本".split(" "));

const countedDown = ({ kind, value, unit }: Figure): boolean =>
  kind === "level" && value < 0 && counted.has(unit.dimension);

function agree(plan: Figure, actual: Figure, line: ProgramLine): boolean {
  if (plan.kind === actual.kind) return true;
  return mayBeLike(plan, actual.kind, line) || mayBeLike(actual, plan.kind, line);
}

function mayBeLike(figure: Figure, kind: QuantityKind, line: ProgramLine): boolean {
  const isPlain = figure.kind === "level" || (figure.kind === "share" && kind === "change");
  return isPlain && kind !== "level" && mayBe[kind](figure, line);
}

/** A name that counts a change: 削減量, 増加数. */
const namesChange = /(?:[増減]|増加|増員|減少|削減|縮減|低減|短縮)(?:[数量額率幅])?$/u;

const countsChange = (line: ProgramLine): boolean => countedNames(line).some((name) => namesChange.test(name));

/**
 * Whether a figure that looks like a mere level or share may be of this kind and only does not say so. Shares and
 * scores are told by their unit and maximum, of which other objections know; a balance by its side. △3.2% is a change.
 */
const mayBe: Readonly<Record<Exclude<QuantityKind, "level">, (plain: Figure, line: ProgramLine) => boolean>> = {
  share: () => true,
  score: () => true,
  balance: () => true,
  rank: ({ unit }) => unit.dimension === "",
  change: ({ value }, line) => value < 0 || countsChange(line),
  product: () => false,
};
