import { type Indicator } from "../../src/domain/achievement/indicator.ts";
import { verdictsWorstFirst, type Verdict } from "../../src/domain/achievement/verdict.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { numberShown } from "../../src/domain/sheet/records/line-told.ts";
import { isFirstOfRow, lineKey } from "../../src/domain/sheet/records/line-key.ts";

export type Sort = "sheet" | "rate-up" | "rate-down" | "budget-down";
export const sorts: readonly Sort[] = ["sheet", "rate-up", "rate-down", "budget-down"];

/** What the list of programs shows. `section` is an index, -1 for the lines before any section. */
export interface ListChoice {
  readonly verdict: Verdict | "underperforming" | null;
  readonly section: number | null;
  /** As written; "" for the lines that name none. */
  readonly department: string | null;
  readonly query: string;
  readonly sort: Sort;
  /** 0-based. */
  readonly page: number;
}

export const wholeList: ListChoice = {
  verdict: null,
  section: null,
  department: null,
  query: "",
  sort: "sheet",
  page: 0,
};
export const pageSize = 50;

export const isUnderperforming = (verdict: Verdict): boolean => verdict === "under" || verdict === "far-under";

/** Width, case and spaces do not count in a search: ＡＢＣ = abc, "デジタル 人材" = "デジタル人材". */
export const searchForm = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");

/** Name of the program that a row belongs to: its own, or its group's. */
export function programName(review: Review, row: ReviewRow): string {
  if (row.line.parentRow === null) return row.line.name;
  return review.rows.find((other) => other.line.row === row.line.parentRow)?.line.name ?? "";
}

/** The indicator that decided the row's verdict: the first one with it, else the first. */
export const decidingIndicator = (row: ReviewRow): Indicator | null =>
  row.indicators.find((indicator) => indicator.verdict === row.verdict) ?? row.indicators[0] ?? null;

/** Lowest rate among a row's indicators, null where none has one. */
export function lowestRate(row: ReviewRow): number | null {
  let lowest: number | null = null;
  for (const { rate } of row.indicators) if (rate !== null && (lowest === null || rate < lowest)) lowest = rate;
  return lowest;
}

/** The office in charge of a line: its own cell's, else its group's; "" where neither names one. */
function departmentOf({ line }: ReviewRow, lines: ReadonlyMap<number, ReviewRow["line"]>): string {
  const own = line.department?.text.trim() ?? "";
  if (own !== "" || line.parentRow === null) return own;
  return lines.get(line.parentRow)?.department?.text.trim() ?? "";
}

/** Of several indicators side by side the first, which has the row's own words. */
const linesByRow = ({ rows }: Review): ReadonlyMap<number, ReviewRow["line"]> =>
  new Map(rows.flatMap(({ line }) => (isFirstOfRow(line) ? [[line.row, line] as const] : [])));

/** The offices in charge that the sheet names, in its order; "" among them where some lines name none. */
export function departmentsOf(review: Review): readonly string[] {
  const lines = linesByRow(review);
  const found = [...new Set(review.rows.map((row) => departmentOf(row, lines)))];
  return found.length === 1 && found[0] === "" ? [] : found;
}

/** The rows that the choice asks for, in its order, all pages. */
export function listedRows(review: Review, choice: ListChoice): readonly ReviewRow[] {
  const query = searchForm(choice.query);
  const names = linesByRow(review);
  const matchesText = (row: ReviewRow): boolean => {
    const parent = row.line.parentRow === null ? undefined : names.get(row.line.parentRow);
    const number = numberShown(row.line) ?? (parent === undefined ? null : numberShown(parent));
    const text = [number ?? "", row.line.name, row.line.measure ?? "", parent?.name ?? ""].join(" ");
    return searchForm(text).includes(query);
  };
  const rows = review.rows.filter(
    (row) =>
      (choice.verdict === null ||
        (choice.verdict === "underperforming" ? isUnderperforming(row.verdict) : row.verdict === choice.verdict)) &&
      (choice.section === null || (row.line.section ?? -1) === choice.section) &&
      (choice.department === null || departmentOf(row, names) === choice.department) &&
      (query === "" || matchesText(row)),
  );
  return sorted(rows, choice.sort);
}

function sorted(rows: readonly ReviewRow[], sort: Sort): readonly ReviewRow[] {
  const key: ((row: ReviewRow) => number | null) | null =
    sort === "sheet"
      ? null
      : sort === "budget-down"
        ? (row) => negative(row.programBudgetYen ?? row.budgetYen)
        : sort === "rate-up"
          ? lowestRate
          : (row) => negative(lowestRate(row));
  if (key === null) return rows;
  return rows
    .map((row) => ({ row, by: key(row) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.by === b.by ? a.row.line.row - b.row.line.row : a.by < b.by ? -1 : 1))
    .map(({ row }) => row);
}

const negative = (value: number | null): number | null => (value === null ? null : -value);

export interface Page {
  readonly rows: readonly ReviewRow[];
  /** 1-based; 0–0 where nothing is listed. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of the listed rows; a page number past the end gives the last page. */
export function pageOf(rows: readonly ReviewRow[], page: number): Page {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = rows.slice(at * pageSize, (at + 1) * pageSize);
  return {
    rows: shown,
    from: shown.length === 0 ? 0 : at * pageSize + 1,
    to: at * pageSize + shown.length,
    of: rows.length,
    page: at,
    pages,
  };
}

/** Programs and measures among the rows; a group counts as a program. */
export function counted(rows: readonly ReviewRow[]): { readonly programs: number; readonly measures: number } {
  const measures = rows.filter((row) => row.line.kind === "measure").length;
  return { programs: rows.length - measures, measures };
}

/** The underperforming lines with the lowest rates, for the overview. */
export function worstRows(review: Review, count: number): readonly ReviewRow[] {
  return sorted(
    review.rows.filter((row) => row.indicators.length > 0 && isUnderperforming(row.verdict)),
    "rate-up",
  ).slice(0, count);
}

export interface VerdictBar {
  readonly verdict: Verdict;
  readonly programs: number;
  /** Of the largest, 0…1. */
  readonly share: number;
}

const barOrder: readonly Verdict[] = ["achieved", "nearly", "under", "far-under", "review", "not-assessed"];

export function verdictBars(review: Review): readonly VerdictBar[] {
  const counts = review.totals.programVerdicts;
  const largest = Math.max(1, ...verdictsWorstFirst.map((verdict) => counts[verdict]));
  return barOrder.map((verdict) => ({ verdict, programs: counts[verdict], share: counts[verdict] / largest }));
}

/** The line before or after this one that has indicators or measures of its own, in sheet order; by `lineKey`. */
export function neighbour(review: Review, key: number, step: 1 | -1): number | null {
  const at = review.rows.findIndex(({ line }) => lineKey(line) === key);
  const other = at < 0 || at + step < 0 ? undefined : review.rows.at(at + step);
  return other === undefined ? null : lineKey(other.line);
}

/**
 * The line that an Excel selection stands on: the line of that row, or the one whose merged cells cover it;
 * null outside the table.
 */
export function lineAt(review: Review, row: number): ReviewRow | null {
  let low = 0;
  let high = review.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = review.rows.at(middle)?.line;
    if (line === undefined) return null;
    if (line.row === row) return firstOfRow(review, middle);
    if (line.row < row) low = middle + 1;
    else high = middle - 1;
  }
  const before = high < 0 ? null : firstOfRow(review, high);
  const covered = before?.line.nameCell?.merge ?? before?.line.plan?.merge ?? null;
  return before !== null && covered !== null && row <= covered.bottom ? before : null;
}

/** Of the lines of a row the first one, which stands before the others. */
function firstOfRow({ rows }: Review, index: number): ReviewRow | null {
  let at = index;
  while (at > 0 && !isFirstOfRow(rows.at(at)!.line)) at -= 1;
  return rows.at(at) ?? null;
}
