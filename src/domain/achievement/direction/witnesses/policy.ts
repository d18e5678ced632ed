import { says, type Witness } from "./witness.ts";

/** The house's policy names it. */
export const policy: Witness = {
  whence: "policy",
  weight: "decides",
  testify: ({ policy }) =>
    policy === null ? null : says(policy.direction, "", policy.direction === "lower" ? policy.formula : null),
};
