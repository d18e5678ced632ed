import { withoutYears } from "../../time/fiscal-year.ts";
import type { Cells } from "../records/cells.ts";
import { figureShare } from "./candidate.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

type Columns = HeadingBlock["columns"];

const lines = ({ text }: ColumnSense): readonly string[] => text.split(" / ");

/** Words over a table, or over its years, that tell of what came of it. */
const tellsResults = /推移|実績|結果|状況|進捗|評価|点検|検証|報告|達成/u;
const final = /最終|目標年|計画期?末|将来/u;
/** How things stood when the plan was made: beside later years no result of any of them. */
const atFirst = /^(?:現[状況在]|基準|策定時|当初)(?:の?(?:値|数値|年度?|実績値?))?(?:[(（].*)?$/u;

const isBareYear = (sense: ColumnSense): boolean =>
  (sense.role === null || sense.role === "generic") &&
  sense.year !== null &&
  !sense.partOfYear &&
  withoutYears(lines(sense).at(-1)!).replace(/[\s度末()（）]/gu, "") === "";

/**
 * 基準値 | R3 | R4 | R5 | 最終目標: years beside a target, where nothing else is a result, are results. Nobody says so, and
 * so they are where the target is one for a later year anyway, or something over the table or the years tells of results:
 * beside a bare 目標値 they may as well be what is planned for each year.
 */
export function yearsAsResults(
  cells: Cells,
  { columns, top }: Pick<HeadingBlock, "columns" | "top">,
  from: number,
  to: number,
): Columns {
  const ordered = [...columns].sort(([a], [b]) => a - b);
  const first = ordered.findIndex(([, sense]) => isBareYear(sense));
  if (first < 0) return columns;
  const end = ordered.findIndex(([, sense], index) => index > first && !isBareYear(sense));
  const years = ordered.slice(first, end < 0 ? undefined : end);
  const others = ordered.filter((one) => !years.includes(one));
  if (!followEachOther(years.map(([, { year }]) => year!)) || others.some(([, sense]) => isBareYear(sense)))
    return columns;
  const isAtFirst = ({ role, text }: ColumnSense): boolean => role === "actual" && atFirst.test(text);
  if (others.some(([, sense]) => sense.role === "actual" && !isAtFirst(sense))) return columns;
  const targets = others.filter(([, { role }]) => role === "plan" || role === "finalTarget");
  if (targets.length === 0 || !years.some(([column]) => holdsFigures(cells, column, from, to))) return columns;
  const last = years.at(-1)![1].year!;
  const isLater = targets.every(
    ([, { year, text, role }]) => role === "finalTarget" || final.test(text) || (year !== null && year > last),
  );
  const isTold = [...textsOver(cells, top), ...years.flatMap(([, sense]) => lines(sense).slice(0, -1))].some((text) =>
    tellsResults.test(text),
  );
  if (hasKindsOfRows(cells, from, to)) return columns;
  const held = new Map(columns);
  // Nobody says what the years are; beside them 現状値 is as little the result that a target is held against.
  if (isLater || isTold) for (const [column, sense] of years) held.set(column, { ...sense, role: "actual", rank: 60 });
  for (const [column, sense] of others)
    if (isAtFirst(sense)) held.set(column, { ...sense, role: "baseline", rank: 20 });
  return held;
}

const followEachOther = (years: readonly number[]): boolean =>
  years.length > 1 && years.every((year, index) => index === 0 || year === years[index - 1]! + 1);

function holdsFigures(cells: Cells, column: number, from: number, to: number): boolean {
  const content = columnContent(cells, column, from, to);
  return content.filled > 0 && figureShare(content) >= 0.5;
}

/** Rows under a heading that are looked at for what they are of. */
const rowsUnder = 20;
const planned = /^(?:当初|変更|年度)?(?:目標|計画|予定|見込み?)/u;
const achieved = /^(?:実績|実施|結果|達成|決算)/u;

/** 目標 over 実績 in a column: rows say which years are what. */
function hasKindsOfRows(cells: Cells, from: number, to: number): boolean {
  const { area } = cells;
  for (let column = area?.left ?? 1; column <= (area?.right ?? 0); column += 1) {
    let [plans, actuals] = [0, 0];
    for (let row = from; row <= Math.min(to, from + rowsUnder); row += 1) {
      const text = cells.trimmed(row, column);
      if (planned.test(text)) plans += 1;
      else if (achieved.test(text)) actuals += 1;
    }
    if (plans > 0 && actuals > 0) return true;
  }
  return false;
}

/** Rows over a heading that are looked at for its title. */
const rowsOver = 5;

function textsOver(cells: Cells, top: number): readonly string[] {
  const { area } = cells;
  if (area === null) return [];
  const texts: string[] = [];
  for (let row = Math.max(area.top, top - rowsOver); row < top; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text !== "") texts.push(text);
    }
  return texts;
}
