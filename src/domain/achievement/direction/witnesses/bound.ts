import { says, type Witness } from "./witness.ts";

/** The plan is a bound: 30分以内, 5 %未満 (lower), 80 %以上 (higher). */
export const bound: Witness = {
  whence: "bound",
  weight: "proves",
  testify: ({ plan }) => {
    if (plan.direction !== null) return null;
    if (plan.bound === "max") return says("lower", plan.isStrict ? "未満" : "以下");
    return plan.bound === "min" ? says("higher", plan.isStrict ? "超" : "以上") : null;
  },
};
