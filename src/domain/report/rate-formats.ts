import type { Policy } from "../policy.ts";
import type { Area } from "../grid.ts";
import { area } from "./draft.ts";
import type { ConditionalFormatEdit, StyledArea } from "./edits.ts";
import { relative } from "./excel.ts";
import { honestRateFormat, rateFormat } from "./look.ts";
import type { NameStem } from "./names.ts";
import { runs } from "./runs.ts";

/** Formats, written with the cells, of the rates that would read as if they had reached a line. */
export function rateFormats(
  rates: readonly (number | null)[],
  policy: Policy,
  firstRow: number,
  column: number,
): StyledArea[] {
  const formatOf = (rate: number | null): string | null => {
    const format = rate === null ? rateFormat : honestRateFormat(rate, policy);
    return format === rateFormat ? null : format;
  };
  return runs(rates, formatOf).map(({ key, first, last }) => ({
    area: area(firstRow + first, column, firstRow + last, column),
    style: { numberFormat: key },
  }));
}

/** The same, live: it holds when a threshold or a figure changes. The finer format comes first. */
export function liveRateFormats(where: Area, names: Readonly<Record<NameStem, string>>): ConditionalFormatEdit[] {
  const cell = relative(where.top, where.left);
  const misleads = (decimals: number): string => {
    const crossed = [names.achieved, names.nearly, names.under].map(
      (line) => `AND(ROUND(${cell},12)<${line},ROUND(${cell},${decimals})>=${line})`,
    );
    return `IF(ISNUMBER(${cell}),OR(${crossed.join(",")}),FALSE)`;
  };
  return [
    { area: where, formula: misleads(4), style: { numberFormat: "0.0000%" } },
    { area: where, formula: misleads(3), style: { numberFormat: "0.00%" } },
  ];
}
