import type { Answer, Resolution } from "../earlier-record.ts";

const isSame = (one: Answer, other: Answer): boolean => one.answer === other.answer && one.taken === other.taken;

/** What was answered in either copy; where they differ it is asked again. */
export function mergeAnswers(a: readonly Answer[], b: readonly Answer[]): readonly Answer[] {
  const answers = new Map(a.map((answer) => [answer.lineId, answer]));
  for (const answer of b) {
    const own = answers.get(answer.lineId);
    if (own === undefined || own.answer === "keep") answers.set(answer.lineId, answer);
    else if (answer.answer !== "keep" && !isSame(own, answer))
      answers.set(answer.lineId, { ...own, answer: "keep", taken: "" });
  }
  return [...answers.values()];
}

/** What was chosen in either copy; where they differ nothing was. */
export function mergeResolutions(a: readonly Resolution[], b: readonly Resolution[]): readonly Resolution[] {
  const keyOf = ({ lineId, field }: Resolution): string => JSON.stringify([lineId, field]);
  const chosen = new Map(a.map((one) => [keyOf(one), one]));
  const refused = new Set<string>();
  for (const one of b) {
    const key = keyOf(one);
    const own = chosen.get(key);
    if (own !== undefined && own.chosen !== one.chosen) refused.add(key);
    else chosen.set(key, one);
  }
  return [...chosen].filter(([key]) => !refused.has(key)).map(([, one]) => one);
}
