import { bookkeepingNamed, bookkeepingOf } from "./enterprise.ts";
import { rememberingByShape } from "../../by-shape.ts";
import { nameParts } from "./grammar/name-parts.ts";
import { nameTokens } from "./grammar/name-tokens.ts";
import { amount } from "./grammar/rules/passing.ts";
import { namesListed } from "./grammar/names-listed.ts";
import type { NameSense } from "./grammar/sense.ts";
import { isRelative, saysNothing, senseOfName } from "./grammar/sense-of-name.ts";
import { isServiceUse } from "./service.ts";

/** What the names of one figure say together, and whether only their surroundings tell. */
export interface NamesSense extends NameSense {
  readonly byContext: boolean;
  /** The nearest names a measure and no name says of what (面積). */
  readonly isBare?: true;
}

const silent: NamesSense = { sense: "unknown", sure: false, proof: "", byContext: false };
const currentBalance = /経常収支比率(?:[(（][^()（）]*[)）])?$/u;
/** What the difference from an average is likely of, though its name does not say so. */
const ofPupils = /学力|体力|正答|学習状況/u;

/**
 * The first name that speaks decides, nearest first. Behind a nearer name that counts something else, if only it were
 * known what (パスポート of a program against 犯罪), it is no more than a proposal.
 */
export function senseOfNames(
  names: readonly string[],
  unit: string | null,
  neighbours: Iterable<string>,
  place: readonly string[] = [],
): NamesSense {
  let isNamed = false;
  for (const [index, name] of names.entries()) {
    if (currentBalance.test(name.trim())) return balance([...names, ...place], neighbours);
    const found = senseOfName(name, unit);
    const pupils =
      found.sense === "ambiguous" && isRelative(name)
        ? names.slice(index + 1).find((one) => ofPupils.test(one))
        : undefined;
    if (pupils !== undefined) return { sense: "higher", sure: true, proof: pupils, byContext: true };
    if (found.sense === "ambiguous" && namesListed(name).length === 1 && isServiceUse(name, names.slice(index + 1)))
      return { sense: "higher", sure: false, proof: found.proof, byContext: true };
    if (found.sense !== "unknown" || found.sure) return { ...found, sure: found.sure && !isNamed, byContext: false };
    isNamed ||= !saysNothing(name);
  }
  const [nearest = ""] = names;
  return isNamed || !isBareAmount(nearest) ? silent : { ...silent, proof: nearest, isBare: true };
}

/** 面積, 金額 and nothing that says of what: what can be wanted small as well as large. A number of something is not. */
const isBareAmount = rememberingByShape((name: string): boolean => {
  const tokens = nameTokens(nameParts(name).outside);
  return amount.test(tokens[0]?.text ?? "") && tokens.every((token) => token.class === "tail");
});

function balance(place: readonly string[], neighbours: Iterable<string>): NamesSense {
  const proof = "経常収支比率";
  switch (bookkeepingNamed(place) ?? bookkeepingOf(neighbours)) {
    case "enterprise":
      return { sense: "higher", sure: true, proof, byContext: true };
    case "budget":
    case null:
      return { sense: "lower", sure: true, proof, byContext: false };
    case "both":
      return { sense: "ambiguous", sure: true, proof, byContext: true };
  }
}
