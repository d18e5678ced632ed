import { review } from "../../src/domain/review.ts";
import type { Engine } from "./engine.ts";

export const localEngine: Engine = {
  judge: async (grid, hint, policy) => review(grid, { hint, policy }),
  report: () => Promise.reject(new Error("not wired")),
  clear: (port, options) => port.clear(undefined, options),
};
