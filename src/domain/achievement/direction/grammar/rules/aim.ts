import { doubtful, type Head } from "../head.ts";
import type { Place } from "../place.ts";

/** 死者数の減少: the figure is the number of the dead. 経費の削減: nobody can tell whether it is what was cut or left. */
export function aim({ tokens, at, token: { text }, left, headFrom }: Place): Head {
  if (left?.text !== "の") return doubtful(text);
  const of = tokens[at + 2];
  if (of?.class === "grow") return { sense: "lower", sure: true, proof: `${of.text}の${text}`, settled: true };
  const measure = of?.text ?? "";
  const noun = headFrom(at + 2);
  const isMeasured = measured.test(measure) || (noun.sense === "lower" && state.test(text));
  if (!isMeasured || noun.sense === "higher") return doubtful(`の${text}`);
  const sure = noun.sense === "lower" || measure === "割合";
  return { sense: "lower", sure, proof: `${measure}の${text}`, settled: true };
}

/** 3割削減, 5%減: what is planned is the reduction itself. */
export const isPlanned = ({ tokens, at, left }: Place): boolean =>
  left?.class === "number" || (left?.class === "tail" && tokens[at + 2]?.class === "number");

/** Ends a word that names a figure. */
export const measured = /[数率量額差比]$|割合$/u;
/** What happens to a state, not what somebody cuts off. */
const state = /^(?:減少|低下|抑制|低減|軽減)$/u;
