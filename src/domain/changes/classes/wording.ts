import type { ClassRule } from "../class-rule.ts";
import { respelled } from "../names.ts";
import { saysTheSame, sideNames } from "../sides.ts";

export const wording: ClassRule<"wording"> = {
  class: "wording",
  tell: (before, after) => {
    const sides = sideNames.flatMap((side) => {
      const [oldText, newText] = [before[side].text, after[side].text];
      return oldText === newText || !saysTheSame(before[side], after[side]) ? [] : [{ side, oldText, newText }];
    });
    const parts = respelled(before, after);
    return sides.length + parts.length === 0 ? null : { sides, parts };
  },
};
