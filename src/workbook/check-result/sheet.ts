import { yearJudged, yearsOfLines } from "../../domain/achievement/year-judged.ts";
import { SeriesOfSheet } from "../../domain/achievement/series.ts";
import { TimesOfFields } from "../../domain/achievement/time-of-field.ts";
import { areaAddress, type Grid } from "../../domain/grid.ts";
import type { List } from "../../domain/list.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Review } from "../../domain/review.ts";
import type { Frame } from "../../domain/sheet/records/reading.ts";
import type { Visibility } from "./cell.ts";
import { type ResultColumn, resultColumns } from "./columns.ts";
import { FindingList } from "./finding-list.ts";
import { plainFinding, type PlainFinding } from "./finding.ts";
import { secondEditionHoles } from "./holes.ts";
import { ResultRows } from "./result-rows.ts";
import { joinedRows } from "./joined-rows.ts";
import { type ResultRow, resultRow } from "./row.ts";
import type { ResultWords } from "./words.ts";

/** `source`: of `sources`, the one that it is in. */
export interface ResultFinding extends PlainFinding {
  readonly source: number;
}

interface ResultSource {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly sha256: string;
}

/** One sheet's result as `docs/check-result.schema.json` has it. */
export interface SheetResult {
  readonly source: ResultSource;
  readonly sources: readonly ResultSource[];
  readonly title: string | null;
  readonly fiscalYear: string | null;
  /** Western: 2022 for 令和4年度. */
  readonly year: number | null;
  readonly frame: Frame;
  readonly policy: Pick<Policy, "achieved" | "nearly" | "under" | "overTarget">;
  readonly columns: readonly ResultColumn[];
  readonly sections: readonly { readonly no: number | null; readonly name: string }[];
  readonly rows: List<ResultRow>;
  readonly findings: List<ResultFinding>;
  readonly totals: Review["totals"];
}

/** What a sheet's result says beside its review: where it comes from, and the words. */
export interface SheetOrigin {
  /** As the user gave it. */
  readonly file: string;
  /** `tableDigest` of the table. */
  readonly sha256: string;
  readonly words: ResultWords;
  readonly grid: Pick<Grid, "hiddenRows" | "hiddenColumns">;
}

export function sheetResult(review: Review, { file, sha256, words, grid }: SheetOrigin): SheetResult {
  const { reading, policy, findings, totals } = review;
  const { rows, ...joined } = joinedRows(review);
  const { achieved, nearly, under, overTarget } = policy;
  const source = { file, sheet: reading.sheet, range: areaAddress(reading.layout.area), sha256 };
  const year = yearJudged(reading);
  const visibility: Visibility = { rows: new Set(grid.hiddenRows), columns: new Set(grid.hiddenColumns) };
  const context = {
    review,
    visibility,
    yearOf: yearsOfLines(reading),
    words,
    series: new SeriesOfSheet(review),
    times: new TimesOfFields(reading),
    indexOfRow: indicesByRow(rows),
    ...joined,
  };
  return {
    source,
    sources: [source],
    title: reading.title,
    fiscalYear: reading.fiscalYear,
    year,
    frame: reading.layout.frame,
    policy: { achieved, nearly, under, overTarget },
    columns: resultColumns(reading),
    sections: reading.sections.map(({ no, name }) => ({ no, name })),
    rows: new ResultRows(rows, (row) => resultRow(row, context), secondEditionHoles),
    findings: new FindingList(findings, (finding) => ({ ...plainFinding(finding, words), source: 0 })),
    totals,
  };
}

/** Index of a line by its sheet row; found when the first one asks. */
function indicesByRow(rows: Review["rows"]): (row: number) => number | null {
  let indices: ReadonlyMap<number, number> | undefined;
  return (row) => {
    indices ??= new Map(rows.map(({ line }, index) => [line.row, index]));
    return indices.get(row) ?? null;
  };
}
