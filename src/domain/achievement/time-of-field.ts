import { columnsOf } from "../sheet/records/page-at.ts";
import type { FigureCell, ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import type { Coverage } from "../time/coverage.ts";
import { coverageOf } from "../time/coverage-of.ts";
import { yearOfSheet } from "./beside.ts";
import { withinYear } from "./coverage-of-year.ts";
import type { StatedCoverage } from "./indicator.ts";
import { ownCoverage } from "./own-time.ts";

/** Figures that stand beside plan and actual, and are of a time of their own. */
export type DatedField = "baseline" | "finalTarget";

/** The times of a sheet's baselines and final targets: by the words of their cell, else by those over their column. */
export class TimesOfFields {
  readonly #reading: SheetReading;
  readonly #year: number | null;
  readonly #headings = new Map<string, Coverage | null>();

  constructor(reading: SheetReading) {
    this.#reading = reading;
    this.#year = yearOfSheet(reading);
  }

  /** null where nothing says it. */
  of(line: ProgramLine, field: DatedField): StatedCoverage | null {
    const cell = line[field];
    if (cell === null) return null;
    const own = this.#ownTime(cell);
    const coverage = own ?? this.#over(columnsOf(this.#reading.layout.pages, line)?.headings[field] ?? "");
    return coverage === null ? null : withinYear({ ...coverage, whence: own === null ? "heading" : "cell" }, null);
  }

  #ownTime({ reading }: FigureCell): Coverage | null {
    const figure = reading.quantities.find(({ role }) => role === "main");
    return figure === undefined ? null : ownCoverage(figure, reading, this.#year);
  }

  #over(heading: string): Coverage | null {
    const known = this.#headings.get(heading);
    if (known !== undefined) return known;
    const coverage = nearest(heading.split(headingJoint), this.#year);
    this.#headings.set(heading, coverage);
    return coverage;
  }
}

/** Between what stands over one another. */
const headingJoint = " / ";

/** 最終目標（R7） under a caption of 令和5年度末現在 is of R7: what stands nearest to the figures and names a time. */
function nearest(lines: readonly string[], year: number | null): Coverage | null {
  const told = lines.toReversed().flatMap((line) => coverageOf(line, year) ?? []);
  return told.find(({ to, isRelative }) => to !== null && !isRelative) ?? told[0] ?? null;
}
