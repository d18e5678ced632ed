import type * as ja from "../ja/years.ts";

export const fiscalYear: typeof ja.fiscalYear = (year) => `FY${year}`;

export const fiscalYears: typeof ja.fiscalYears = (list) =>
  `${list ?? ""}`
    .split(",")
    .map((year) => fiscalYear(Number(year)))
    .join(", ");
