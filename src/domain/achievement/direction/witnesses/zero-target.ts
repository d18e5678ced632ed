import { says, type Witness } from "./witness.ts";

/** Nothing is planned to happen: so of 26 of 27 published targets of 0; the other was a 過不足, which the name tells. */
export const zeroTarget: Witness = {
  whence: "zero-target",
  weight: "proves",
  testify: ({ plan, planValue }) => (planValue === 0 && plan.direction === null ? says("lower", "0") : null),
};
