import { causesOf, isSameRate } from "../cause.ts";
import type { ClassRule } from "../class-rule.ts";
import { difference } from "../sides.ts";

export const rate: ClassRule<"rate"> = {
  class: "rate",
  tell: (before, after, facts) =>
    isSameRate(before.rate, after.rate)
      ? null
      : {
          old: before.rate,
          new: after.rate,
          difference: difference(before.rate, after.rate),
          causes: causesOf(before, after, facts),
        },
};
