import type { Coverage, Month } from "../../../src/domain/time/coverage.ts";

const shown = (month: Month | null): string =>
  month === null ? "?" : `${Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, "0")}`;

/** A time as its test writes it: from–to how, then years, final, relative and mean where they are not as usual. */
export const short = (coverage: Coverage | null): string | null => {
  if (coverage === null) return null;
  const { from, to, how, years, isFinal, isRelative, meanOf } = coverage;
  const span = from === null && to === null ? "" : `${shown(from)}–${shown(to)} `;
  const marks = [
    years === null || years === 1 ? "" : ` ${years}y`,
    isFinal ? " final" : "",
    isRelative ? " relative" : "",
    meanOf === null ? "" : ` ${meanOf}`,
  ];
  return `${span}${how}${marks.join("")}`;
};
