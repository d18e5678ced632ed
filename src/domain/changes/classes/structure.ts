import type { ClassRule } from "../class-rule.ts";
import { moved, renamed } from "../names.ts";

/** Of a line that is there in both states; what came and went is told where lines are aligned. */
export const structure: ClassRule<"structure"> = {
  class: "structure",
  tell: (before, after, facts) => {
    const named = renamed(before, after);
    const placed = moved(before, after, facts);
    if (named.length + placed.length === 0) return null;
    return {
      kinds: [...(named.length > 0 ? (["renamed"] as const) : []), ...(placed.length > 0 ? (["moved"] as const) : [])],
      parts: [...named, ...placed],
    };
  },
};
