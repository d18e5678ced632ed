import type { ClassRule } from "../class-rule.ts";
import { sidesTold } from "../sides.ts";

export const figure: ClassRule<"figure"> = {
  class: "figure",
  tell: (before, after) => {
    const sides = sidesTold(before, after);
    return sides.length === 0 ? null : sides;
  },
};
