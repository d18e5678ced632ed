import { asPaired } from "./as-paired.ts";
import type { Figure } from "../figure.ts";
import { countedNames } from "../counted.ts";
import type { Objection, Pair } from "./objection.ts";

/** A target below 0, a deficit, a capacity: what more of it means is not written. */
export const senseUnclear: Objection = {
  code: "sense-unclear",
  object: (pair) => {
    const kind = unclear(pair);
    if (kind === null) return null;
    return { reason: "direction-unclear", reasonParams: { kind }, alternatives: asPaired(pair.both) };
  },
};

function unclear({ plan, actual, both, context }: Pair): "negative" | "deficit" | "capacity" | null {
  const isBalance = plan.kind === "balance" || actual.kind === "balance";
  if ([plan, actual].some((figure) => isDeficit(figure, isBalance))) return "deficit";
  if (both.actual < 0 && plan.kind === "level" && countedNames(context.line).some(isBalanceName)) return "deficit";
  if (both.plan < 0) return "negative";
  return isCapacity(plan) ? "capacity" : null;
}

/** What is left when one side is taken from the other: it may fall below 0. */
const isBalanceName = (name: string): boolean =>
  /(?:収支|損益|利益|剰余|差引き?|過不足|増減)(?:差額|残高?|改善)?(?:額|数|金|率)?$/u.test(
    name
      .normalize("NFKC")
      .replace(/[(（].*$/u, "")
      .trim(),
  );

/** 赤字, 転出超過, and △320 beside a 黒字; a surplus may be divided by a surplus. */
const isDeficit = ({ value, quantity }: Figure, isBalance: boolean): boolean =>
  quantity.sense === "deficit" || (isBalance && value < 0);

/** 定員30人以内: no more may come, and yet the more the better. */
const isCapacity = ({ quantity }: Figure): boolean =>
  quantity.bound === "max" && /定員|上限|限度|枠/u.test(quantity.label ?? "");
