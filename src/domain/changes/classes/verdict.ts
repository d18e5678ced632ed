import type { Verdict } from "../../achievement/verdict.ts";
import { causesOf } from "../cause.ts";
import type { VerdictTold } from "../change.ts";
import type { ClassRule } from "../class-rule.ts";

/** Those that say how good a result is, worst first. */
const judged: readonly Verdict[] = ["far-under", "under", "nearly", "achieved"];

export function turnOf(old: Verdict, now: Verdict): VerdictTold["turn"] {
  const [from, to] = [judged.indexOf(old), judged.indexOf(now)];
  if (from < 0 || to < 0 || from === to) return "neither";
  return from < to ? "better" : "worse";
}

/** A verdict that nobody knows any more is no other one. */
export const verdict: ClassRule<"verdict"> = {
  class: "verdict",
  tell: (before, after, facts) =>
    before.verdict === after.verdict || before.verdict === null || after.verdict === null
      ? null
      : {
          old: before.verdict,
          new: after.verdict,
          turn: turnOf(before.verdict, after.verdict),
          causes: causesOf(before, after, facts),
        },
};
