import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 令和5年度計画 over one column, 令和4年度実績 over the other. */
export const yearOfHeadingsDiffers: Objection = {
  code: "year-of-headings-differs",
  object: ({ both, context: { otherYear } }) =>
    otherYear === null
      ? null
      : { reason: "period-mismatch", reasonParams: { ...otherYear }, alternatives: asPaired(both) },
};
