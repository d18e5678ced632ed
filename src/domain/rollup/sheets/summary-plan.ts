import { area, type Draft, paint, put } from "../../report/draft.ts";
import type { RollupContext } from "./rollup-context.ts";

/** Columns of the page. */
export const column = {
  no: 1,
  name: 2,
  files: 3,
  failed: 4,
  programs: 5,
  firstVerdict: 6,
  share: 12,
  budget: 13,
  underBudget: 14,
  lines: 15,
  firstStanding: 16,
  last: 18,
  /** Behind the page: what the chart of the lowest bodies is drawn from. */
  key: 20,
  lowestNo: 21,
  lowestName: 22,
  lowestFirst: 23,
} as const;

export const widths: readonly number[] = [6, 28, 10, 10, 11, 9, 9, 9, 9, 9, 9, 11, 13, 13, 9, 9, 9, 9];

/** Bodies that one chart can name. */
export const mostBars = 20;
/** With more bodies their table begins on a page of its own. */
const mostOnFirstPage = 10;
const besideRows = 18;
/** Beside the bars: title, axis and legend. */
const chartExtraRows = 6;
const warningRow = 5;

export interface SummaryPlan {
  readonly warnings: readonly string[];
  readonly firstWarning: number;
  readonly cards: number;
  readonly blocks: number;
  /** The verdicts' rows in the table of the mix, and its total. */
  readonly firstMix: number;
  readonly mixTotal: number;
  readonly contents: number;
  readonly chart: readonly [first: number, last: number];
  readonly bodiesTitle: number;
  readonly bodiesHeading: number;
  readonly firstBody: number;
  readonly lastBody: number;
  readonly bodiesTotal: number;
  /** The table of bodies begins on a new page. */
  readonly breaks: boolean;
  readonly isLowest: boolean;
}

export function summaryPlan({ rollup }: RollupContext, warnings: readonly string[]): SummaryPlan {
  const bodies = rollup.bodies.length;
  const cards = warningRow + warnings.length + 1;
  const blocks = cards + 4;
  const firstMix = blocks + 2;
  const mixTotal = firstMix + 6;
  const contents = mixTotal + 3;
  const bars = Math.min(bodies === 1 ? rollup.departments.length : bodies, mostBars);
  const chartRows = Math.max(besideRows, bars + chartExtraRows);
  const bodiesTitle = blocks + chartRows + 1;
  const firstBody = bodiesTitle + 2;
  const lastBody = firstBody + Math.max(1, bodies) - 1;
  return {
    warnings,
    firstWarning: warningRow,
    cards,
    blocks,
    firstMix,
    mixTotal,
    contents,
    chart: [blocks, blocks + chartRows - 1],
    bodiesTitle,
    bodiesHeading: bodiesTitle + 1,
    firstBody,
    lastBody,
    bodiesTotal: lastBody + 1,
    breaks: bodies > mostOnFirstPage,
    isLowest: bodies > mostBars,
  };
}

export function blockTitle(draft: Draft, row: number, left: number, text: string): void {
  put(draft, row, left, [[text]]);
  paint(draft, area(row, left), { bold: true, size: 12 });
  draft.rowHeights.push({ row, points: 20 });
}
