import type { Cells } from "../records/cells.ts";
import { withoutYears } from "../../time/fiscal-year.ts";
import { figureShare } from "./candidate.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";
import { isPartOfYear } from "./part-of-year.ts";
import { roughFigure } from "./printed-rates.ts";

type Columns = HeadingBlock["columns"];

/** 計, 累計, 年間計: the sum of the parts beside it. */
const sum = /^(?:年[間度]?|通[年期]の?)?(?:合?計|累[計積]|総計)$|^通[年期]$|^年間$|^(?:year(?:ly)? )?total$/iu;

const lines = ({ text }: ColumnSense): readonly string[] => text.split(" / ");
const ownWords = (sense: ColumnSense): string =>
  withoutYears(lines(sense).at(-1) ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "");
const over = (sense: ColumnSense): string => lines(sense).slice(0, -1).join(" / ");

const isSum = (sense: ColumnSense): boolean => sum.test(ownWords(sense));
const isPart = (sense: ColumnSense): boolean => sense.partOfYear && isPartOfYear(ownWords(sense));
const isSide = ({ role }: ColumnSense): boolean => role === "plan" || role === "actual";

/** Roles that leave open what a column of figures is: 活動指標 over 上半期 is no name there. */
const isOpen = ({ role }: ColumnSense): boolean => role === null || role === "generic" || role === "measure";

/**
 * Columns that only say which part of the year they are of, or that they are the sum of these. The sum of results is a
 * result: 上半期実績 | 下半期実績 | 累計. Beside a plan and no result the parts are results themselves, and so is their sum:
 * 年間目標 | 第1四半期 | … | 第4四半期 | 累計; unless they are what the plan is split into. Data rows are [from, to].
 */
export function partsHeld(cells: Cells, columns: Columns, from: number, to: number): Columns {
  if (![...columns.values()].some(({ partOfYear }) => partOfYear)) return columns;
  const held = new Map(columns);
  const isOfFigures = (column: number): boolean => {
    const content = columnContent(cells, column, from, to);
    return content.filled === 0 || figureShare(content) >= 0.5;
  };
  const take = (column: number, role: "plan" | "actual"): void => {
    held.set(column, { ...columns.get(column)!, role, rank: 60 });
  };
  for (const [column, sense] of columns) {
    if (!isOpen(sense) || !isSum(sense) || !isOfFigures(column)) continue;
    const role = roleOfParts(columns, column);
    if (role !== null) take(column, role);
  }
  for (const group of groupsWithoutResults(held)) {
    const parts = group.filter(([column, sense]) => isOpen(sense) && isPart(sense) && isOfFigures(column));
    const sums = group.filter(([column, sense]) => isOpen(sense) && isSum(sense) && isOfFigures(column));
    if (parts.length + sums.length < 2 || parts.length === 0) continue;
    const plans = group.filter(([, { role }]) => role === "plan").map(([column]) => column);
    const isSplit = plans.some((plan) => sums.some(([column]) => areAllEqual(cells, plan, column, from, to)));
    if (!isSplit) for (const [column] of [...parts, ...sums]) take(column, "actual");
  }
  return held;
}

/** Of the parts that stand right beside a sum, under the same heading. */
function roleOfParts(columns: Columns, column: number): "plan" | "actual" | null {
  const sense = columns.get(column)!;
  for (const step of [-1, 1]) {
    for (let at = column + step; columns.has(at); at += step) {
      const beside = columns.get(at)!;
      if (over(beside) !== over(sense)) break;
      if (beside.partOfYear && (beside.role === "plan" || beside.role === "actual")) return beside.role;
      if (isSide(beside) || beside.role === "name") break;
    }
  }
  return null;
}

type Group = readonly (readonly [number, ColumnSense])[];

/** Columns of one heading that have a plan among them and no result; all of them where there is none anywhere. */
function groupsWithoutResults(columns: Columns): readonly Group[] {
  const all = [...columns];
  const has = (group: Group, role: "plan" | "actual"): boolean => group.some(([, sense]) => sense.role === role);
  if (!has(all, "actual")) return has(all, "plan") ? [all] : [];
  const groups = new Map<string, (readonly [number, ColumnSense])[]>();
  for (const one of all) groups.set(over(one[1]), [...(groups.get(over(one[1])) ?? []), one]);
  return [...groups].flatMap(([heading, group]) =>
    heading !== "" && has(group, "plan") && !has(group, "actual") ? [group] : [],
  );
}

/** Fewer rows may be equal by chance. */
const fewestRows = 3;
/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 100;

/** Whether what stands in one column stands in the other on every row: a plan, and what it is split into. */
function areAllEqual(cells: Cells, one: number, other: number, from: number, to: number): boolean {
  let equal = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const [first, second] = [roughFigure(cells, row, one), roughFigure(cells, row, other)];
    if (first === null || second === null) continue;
    if (first !== second) return false;
    equal += 1;
  }
  return equal >= fewestRows;
}
