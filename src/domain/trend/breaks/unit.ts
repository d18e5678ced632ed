import type { UnitOfFigures } from "../year-list.ts";
import type { BreakRule } from "./break-rule.ts";

/** A unit that one of them does not write may be the other's. */
const differ = (one: UnitOfFigures, other: UnitOfFigures): boolean =>
  one.dimension !== "" && other.dimension !== "" && (one.dimension !== other.dimension || one.factor !== other.factor);

/** 人 became 件, or 時間 became 分. */
export const unitChanged: BreakRule = {
  code: "unit",
  isBroken: (before, after) => differ(before.actualUnit, after.actualUnit) || differ(before.planUnit, after.planUnit),
};
