import type { Cells } from "../records/cells.ts";
import { fiscalYearsIn } from "../../time/fiscal-year.ts";
import { headsYearsOfRows, yearCell } from "../words/year-cell.ts";
import { namesIndicator } from "../words/indicator-nouns.ts";
import { planStage, saysStageAlone } from "../words/restated.ts";
import { figureShare } from "./candidate.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";
import { partsHeld } from "./parts-held.ts";
import { yearsAsResults } from "./year-results.ts";

const ofNames = /名称?[)）]?$/u;
const ofRates = /[率度](?:[^\p{L}]*)$/u;

/**
 * What a column holds where its heading leaves it open: 活動指標 under 計画 is the plan if figures stand there, 成果１名 is no
 * result but a name.
 */
function asHeld(sense: ColumnSense, content: ColumnContent): ColumnSense {
  const { role, under, text } = sense;
  if (content.filled === 0) return sense;
  const figures = figureShare(content) >= 0.5 && content.words * 2 <= content.filled;
  if (role === "measure" && figures) {
    if (under !== undefined) return { ...sense, role: under, rank: 50 };
    return ofRates.test(text) ? { ...sense, role: "printedRate", rank: 50 } : sense;
  }
  const named = (role === "plan" || role === "actual") && ofNames.test(text.replace(/\s+/gu, ""));
  return named && content.words * 2 > content.filled && figureShare(content) < 0.5
    ? { ...sense, role: "measure", rank: 50 }
    : sense;
}

/** A column of short words: no sentence, no figure, no day. */
const holdsNames = ({ filled, figures, words, averageLength }: ColumnContent): boolean =>
  filled > 0 && figures * 5 <= filled && words * 5 >= filled * 4 && averageLength <= longestNames;

const longestNames = 24;
/** Of the filled cells, from this part on a column is one of indicators' names. */
const mostlyIndicators = 0.6;

/**
 * 数値目標 over 事業所数, 充足率 beside 目標値 over their figures: what is to be reached, named, and no plan. One that names none
 * of them is the program's, where nothing else is.
 */
function namesHeld(cells: Cells, columns: HeadingBlock["columns"], from: number, to: number): HeadingBlock["columns"] {
  const plans = [...columns].filter(([, { role }]) => role === "plan");
  const targets = [...columns].filter(([, { role }]) => role === "plan" || role === "finalTarget");
  if (plans.length === 0 || targets.length < 2) return columns;
  const contents = new Map(targets.map(([column]) => [column, columnContent(cells, column, from, to)]));
  const figures = targets.flatMap(([column]) => (figureShare(contents.get(column)!) >= 0.5 ? [column] : []));
  const has = (...roles: readonly ColumnSense["role"][]): boolean =>
    [...columns.values()].some(({ role }) => roles.includes(role));
  const held = new Map(columns);
  for (const [column, sense] of plans) {
    if (!holdsNames(contents.get(column)!) || !figures.some((other) => other > column)) continue;
    const texts = textsIn(cells, column, from, to);
    const isIndicator = texts.filter(namesIndicator).length >= texts.length * mostlyIndicators;
    if (isIndicator && !has("measure")) held.set(column, { ...sense, role: "measure", rank: 50 });
    else if (!has("name", "measure")) held.set(column, { ...sense, role: "name", rank: 50 });
  }
  return held;
}

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 100;

const textsIn = (cells: Cells, column: number, from: number, to: number): readonly string[] =>
  Array.from({ length: Math.min(rowsLookedAt, to - from + 1) }, (_, index) =>
    cells.trimmed(from + index, column),
  ).filter((text) => text !== "");

/** 当初 | 変更 beside 実績, 当初計画 | 第1回変更: plans, where figures stand under them right beside another plan. */
function stagesHeld(cells: Cells, columns: HeadingBlock["columns"], from: number, to: number): HeadingBlock["columns"] {
  const isOpen = ({ role, text }: ColumnSense): boolean =>
    (role === null || role === "generic") && saysStageAlone(text);
  if (![...columns.values()].some(({ role }) => role === "actual")) return columns;
  const held = new Map(columns);
  const isPlan = (column: number): boolean => held.get(column)?.role === "plan";
  const isFirst = (column: number): boolean => planStage(held.get(column)?.text ?? "") === "first";
  for (const [column, sense] of [...columns].sort(([a], [b]) => a - b)) {
    if (!isOpen(sense) || figureShare(columnContent(cells, column, from, to)) < 0.5) continue;
    const next = columns.get(column + 1);
    const begins = isFirst(column) && next !== undefined && (isOpen(next) || next.role === "plan");
    if (begins || isPlan(column - 1)) held.set(column, { ...sense, role: "plan", rank: 60 });
  }
  return held;
}

/**
 * 年度 | 計画 | 実績 | 年度 | 計画 | 実績, R4 under the first on every row and R5 under the second: the year of what stands right
 * of it, up to the next.
 */
function yearsHeld(cells: Cells, columns: HeadingBlock["columns"], from: number, to: number): HeadingBlock["columns"] {
  const ordered = [...columns].sort(([a], [b]) => a - b);
  const years = new Map(
    ordered.flatMap(([column, { text }]) => {
      if (!headsYearsOfRows(text)) return [];
      const texts = new Set(textsIn(cells, column, from, to));
      const [only = ""] = texts;
      return texts.size === 1 && yearCell(only, null, true) !== null ? [[column, only] as const] : [];
    }),
  );
  if (years.size < 2) return columns;
  let said: string | null = null;
  return new Map(
    ordered.map(([column, sense]) => {
      said = years.get(column) ?? said;
      const isDated =
        said !== null && (sense.role === "plan" || sense.role === "actual" || sense.role === "printedRate");
      if (!isDated || sense.year !== null) return [column, sense] as const;
      return [
        column,
        { ...sense, year: fiscalYearsIn(said!).at(-1) ?? null, text: `${said} / ${sense.text}` },
      ] as const;
    }),
  );
}

/** A block's columns as what stands under them, data rows [from, to], says. */
export function heldRoles(cells: Cells, block: HeadingBlock, from: number, to: number): HeadingBlock {
  const columns = [...block.columns].map(([column, sense]) => {
    const isOpen = sense.role === "measure" || ofNames.test(sense.text);
    return [column, isOpen ? asHeld(sense, columnContent(cells, column, from, to)) : sense] as const;
  });
  const staged = stagesHeld(cells, yearsHeld(cells, new Map(columns), from, to), from, to);
  const dated = yearsAsResults(cells, { ...block, columns: staged }, from, to);
  return { ...block, columns: namesHeld(cells, partsHeld(cells, dated, from, to), from, to) };
}
