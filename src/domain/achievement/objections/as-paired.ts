import { alternative, sumOf } from "../alternative.ts";
import type { Alternative } from "../indicator.ts";
import type { Sides } from "../sides.ts";

/** The one reading that most objections leave open: the two figures as they are written. */
export const asPaired = ({ plan, actual }: Sides): readonly Alternative[] =>
  alternative("as-paired", {}, sumOf([plan]), sumOf([actual]));
