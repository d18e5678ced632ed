// fast-check with few runs, the same ones each time, and without looking for a smaller counter-example.
import * as fastCheck from "fast-check";

const runs = 20;

const quick = (options = {}) => ({
  ...options,
  numRuns: Math.min(options.numRuns ?? runs, runs),
  seed: options.seed ?? 1,
  endOnFailure: true,
});

const assert = (property, options) => fastCheck.assert(property, quick(options));
const quickCheck = { ...fastCheck, assert };

/** The module "fast-check" as the tests get it. */
export const properties = { ...quickCheck, default: quickCheck, __esModule: true };
