import type { BreakRule } from "./break-rule.ts";

const plain = (year: string): string => year.replace(/[\s年度]/gu, "").toUpperCase();

/** Another base year, or another value of it: what is measured from it is another thing. */
export const baseChanged: BreakRule = {
  code: "base",
  isBroken: (before, after) => {
    const [year, other] = [plain(before.baselineYear), plain(after.baselineYear)];
    if (year !== "" && other !== "" && year !== other) return true;
    const [value, now] = [before.baseline.value, after.baseline.value];
    return value !== null && now !== null && value !== now;
  },
};
