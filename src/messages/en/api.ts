import type { api as source } from "../ja/api.ts";

/** Words of the package as a library. */
export const api: typeof source = {
  failure: (what, why, todo) => `${what}: ${why}; ${todo}.`,
  bytes: "workbook",
};
