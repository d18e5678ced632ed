import type { Cells } from "../records/cells.ts";
import { columnContent } from "../headings/column-content.ts";
import type { Columns, PageMapping } from "../headings/column-mapping.ts";
import { formOfPairs } from "../headings/form-mapping.ts";
import { mapColumns } from "../headings/column-mapping.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import type { Page, PageContext } from "../headings/pages.ts";
import { loneKinds, type PairedRows, pairsIn } from "./kind-rows.ts";
import { type PairGrid, pairGrids } from "./pair-grid.ts";
import { headingOf, type KindWords, otherTimesOf } from "./time-headings.ts";
import { upperLower } from "./upper-lower.ts";
import { judgedTime, partsAcross, type TimeAcross, yearsWithResults } from "./times-across.ts";

/** A page whose lines are several rows each; `pairs` by the row where a line starts. */
export interface PairedPage extends Page {
  readonly pairs: ReadonlyMap<number, PairedRows>;
  /** Rows of a plan or an actual alone. */
  readonly lone: ReadonlyMap<number, "plan" | "actual">;
}

export interface PairContext extends PageContext {
  /** The year that is named over a row. */
  readonly titleYear: (before: number) => number | null;
}

const fewestPairs = 2;

/**
 * Finds a table whose plan and actual are rows under each other (事業名 | 計画 | 10 | 12, then | 実績 | 9 | 11), years
 * along its columns or not, in one block or in several with headings of their own. null where there is none.
 */
export function pairedPages(cells: Cells, read: HeadingReader, context: PairContext): readonly PairedPage[] | null {
  const area = cells.area;
  if (area === null) return null;
  let kindColumn = 0;
  let pairs: ReadonlyMap<number, PairedRows> = new Map();
  for (let column = area.left; column <= area.right; column += 1) {
    const found = pairsIn(cells, column, read);
    if (found.size > pairs.size) [kindColumn, pairs] = [column, found];
  }
  const noted = pairs.size === 0 ? upperLower(cells) : null;
  if (noted !== null) [kindColumn, pairs] = [noted.column, noted.pairs];
  if (pairs.size === 0) return null;
  const found = pairGrids(cells, kindColumn, pairs, read, context.fiscalYear);
  // Headings that are known by the rows under them alone: only now is it known what stands over them.
  const sheetYear = context.fiscalYear ?? context.titleYear(found[0]!.heading.top);
  const grids = sheetYear === context.fiscalYear ? found : pairGrids(cells, kindColumn, pairs, read, sheetYear);
  // One pair without years or an indicator's heading over it is a form, not a table.
  if (pairs.size < fewestPairs && !grids.some(isTable)) return null;
  const years = { sheet: sheetYear, hint: context.chosenYear };
  const judged = grids.flatMap((grid) => {
    const time = judgedTime(grid.times, grid.pairs.size, years);
    return time === null ? [] : [{ grid, time }];
  });
  if (judged.length === 0) return null;
  const named = judged.flatMap(({ time }) => time.year ?? []);
  const told = { year: named.length === 0 ? null : Math.max(...named), resultYears: yearsWithResults(grids) };
  const lone = loneKinds(cells, kindColumn, pairs, read);
  return judged.map(({ grid, time }, index): PairedPage => {
    const to = (judged[index + 1]?.grid.heading.top ?? area.bottom + 1) - 1;
    const page = pageOf(
      cells,
      grid,
      time,
      index === 0 ? area.top : grid.heading.top,
      to,
      context,
      told,
      noted?.words ?? null,
    );
    return { ...page, lone };
  });
}

const isTable = ({ heading, times }: PairGrid): boolean =>
  times.some(({ kind }) => kind === "year") &&
  [...heading.columns.values()].some(({ role }) => role === "name" || role === "measure");

function pageOf(
  cells: Cells,
  { heading, kindColumn, pairs, times }: PairGrid,
  time: TimeAcross,
  top: number,
  to: number,
  context: PageContext,
  years: Pick<PageMapping, "year" | "resultYears">,
  noted: KindWords | null,
): Omit<PairedPage, "lone"> {
  const first = pairs.keys().next().value!;
  const form = formOfPairs(heading, context.forms);
  const block: HeadingBlock = {
    ...heading,
    left: context.area.left,
    right: context.area.right,
    columns: new Map(
      [...heading.columns].filter(
        ([column]) =>
          (noted !== null || column !== kindColumn) && !form.ignored.has(column) && !isOther(times, time, column),
      ),
    ),
  };
  const given: Columns = { ...form.given, ...context.given, plan: time.column, actual: time.column };
  for (const [kind, field] of [
    ["final", "finalTarget"],
    ["baseline", "baseline"],
  ] as const) {
    const column = times.findLast((one) => one.kind === kind)?.column;
    if (column !== undefined) given[field] ??= column;
  }
  const pair = pairs.get(first)!;
  const words = noted ?? { plan: cells.trimmed(pair.plan, kindColumn), actual: cells.trimmed(pair.actual, kindColumn) };
  const mapping = mapColumns(cells, block, first, to, { fiscalYear: null, chosenYear: null, previous: null, given });
  return {
    block,
    heading,
    mapping: form.told({
      ...told(cells, mapping, words, time, first),
      parts: partsAcross(times, time),
      ...years,
      times: otherTimesOf(times, time, words),
    }),
    from: Math.max(top, heading.bottom + 1),
    to,
    caption: null,
    over: [],
    pairs,
  };
}

/** Columns of other times are nobody's: neither a second plan nor a number. */
const isOther = (times: readonly TimeAcross[], judged: TimeAcross, column: number): boolean =>
  times.some((time) => time.column === column && time !== judged && time.kind !== "final" && time.kind !== "baseline");

/** The kinds' own words stand for the headings of plan and actual. */
function told(cells: Cells, mapping: PageMapping, words: KindWords, time: TimeAcross, first: number): PageMapping {
  const headings = {
    ...mapping.headings,
    plan: headingOf(time, words.plan),
    actual: headingOf(time, words.actual),
  };
  const filled = columnContent(cells, time.column, first, first + 300);
  const sure = filled.filled === 0 ? 0.5 : 0.85 * Math.min(1, (filled.figures / filled.filled) * 1.1);
  const reasons = mapping.reasons.map((reason) =>
    reason.field === "plan" || reason.field === "actual"
      ? { ...reason, basis: "heading" as const, seen: headings[reason.field], confidence: Math.round(sure * 100) / 100 }
      : reason,
  );
  return { ...mapping, headings, reasons };
}
