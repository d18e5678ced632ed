import { alternativeKeys, judgeReading, openReadings } from "../achievement/alternative.ts";
import type { Outcome } from "../achievement/basis.ts";
import type { Alternative, Indicator } from "../achievement/indicator.ts";
import type { Thresholds } from "../policy.ts";

/** One reading that a drop-down offers. */
export interface Option {
  readonly key: string;
  readonly alternative: Alternative;
  readonly outcome: Outcome;
}

/** Every reading that a person may choose, each with what it comes to. */
export function optionsOf(indicator: Indicator, thresholds: Thresholds): Option[] {
  const readings = openReadings(indicator);
  const keys = alternativeKeys(readings);
  return readings.map((alternative, index) => ({
    key: keys[index] as string,
    alternative,
    outcome: judgeReading(alternative, thresholds),
  }));
}
