import { headOf, type Head } from "./head.ts";
import { nameParts } from "./name-parts.ts";
import type { NameSense } from "./sense.ts";

const rank = /^(?:位|番目|ランク)$/u;

/** The sense of an indicator's name. Never throws; says "unknown" rather than guess. */
export function senseOfName(name: string, unit: string | null): NameSense {
  if (unit !== null && rank.test(unit.normalize("NFKC").trim())) return { sense: "lower", sure: true, proof: unit };
  const { outside, inside, isCompound } = nameParts(name);
  const head = headOf(outside);
  if (head.sense !== "unknown" || head.settled) return { ...plain(head), sure: head.sure && isCompound };
  for (const words of inside) {
    const within = headOf(words);
    if (within.sense !== "unknown") return { ...plain(within), sure: false };
  }
  return plain(head);
}

const plain = ({ sense, sure, proof }: Head): NameSense => ({ sense, sure, proof });
