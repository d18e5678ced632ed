import type { Cells } from "../records/cells.ts";
import { share } from "../headings/candidate.ts";
import { columnContent } from "../headings/column-content.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { planStage } from "../words/restated.ts";
import type { HeadingRole } from "../words/vocabulary.ts";

/** Where a line's figures stand when 計画 and 実績 are rows: sheet rows, null where there is none. */
export interface PairedRows {
  readonly plan: number;
  /** The plan as it was before it was set anew, which holds where the plan's row says nothing. */
  readonly planBefore?: number;
  readonly actual: number;
  readonly printedRate: number | null;
  /** Last row of the line: a rate, a difference, or the later one of plan and actual. */
  readonly end: number;
  /** Rows of kinds that are told by the others: a difference (差). */
  readonly others: readonly number[];
}

/** A row's kind is a word or two. */
const longestKind = 20;

/** One word in the column of kinds, over one row or merged over several. */
interface KindRow {
  readonly row: number;
  readonly bottom: number;
  readonly text: string;
  /** `before`: a result of the year before; null: a word that says neither. */
  readonly role: HeadingRole | "before" | null;
}

function kindAt(cells: Cells, row: number, column: number, read: HeadingReader): KindRow | null {
  const text = cells.trimmed(row, column);
  if (text === "") return null;
  const bottom = Math.max(row, cells.merge(row, column)?.bottom ?? row);
  const sense = text.length > longestKind ? null : read(text);
  const isKnown = sense !== null && (sense.coverage >= 0.6 || (sense.headFinal && sense.coverage >= 0.5));
  const known = isKnown ? columnSense([sense]) : null;
  const isBefore = known?.role === "actual" && known.relativeYear === -1;
  return { row, bottom, text: text.replace(/\s/gu, ""), role: isBefore ? "before" : (known?.role ?? null) };
}

/** Kinds of rows that may stand with a plan and an actual: their rate, their difference. */
const beside: ReadonlySet<KindRow["role"]> = new Set<KindRow["role"]>(["printedRate", "aside"]);

const isPlan = ({ role }: KindRow): boolean => role === "plan";
const isActual = ({ role }: KindRow): boolean => role === "actual";
const isSide = (kind: KindRow): boolean => isPlan(kind) || isActual(kind);

/** Rows of one line: from its first kind to its last one. */
interface Line {
  readonly kinds: readonly KindRow[];
  /** A name that is merged over all of them, or a turn of kinds that comes again, holds them together whatever stands between. */
  readonly isWhole: boolean;
}

/**
 * The lines whose kinds of rows stand in one column, by the row where each starts: 計画 over 実績 or the other way round,
 * with a rate (達成度) or a difference (差) behind them or not. A kind may be merged over several rows. Kinds that nobody
 * knows may stand among them where the name is merged over all, or where the same kinds come again: 量の見込み, 確保方策,
 * 実績. No pair reaches over the border of a merged name.
 */
export function pairsIn(cells: Cells, column: number, read: HeadingReader): ReadonlyMap<number, PairedRows> {
  const pairs = new Map<number, PairedRows>();
  const area = cells.area;
  if (area === null) return pairs;
  let run: KindRow[] = [];
  for (let row = area.top; row <= area.bottom + 1;) {
    const kind = row > area.bottom ? null : kindAt(cells, row, column, read);
    if (kind !== null) run.push(kind);
    else if (!goesOn(cells, column, run.at(-1), row, read)) {
      if (run.some(isSide)) for (const line of linesIn(cells, column, run)) addPair(pairs, line);
      run = [];
    }
    row = (kind?.bottom ?? row) + 1;
  }
  return pairs;
}

/** 目標, a row with nothing in it, 実績 without a name of its own: one line, drawn apart. */
function goesOn(cells: Cells, column: number, last: KindRow | undefined, row: number, read: HeadingReader): boolean {
  const { left, right, bottom } = cells.area!;
  if (last === undefined || !isSide(last) || row >= bottom || !cells.blankRow(row, left, right)) return false;
  const next = kindAt(cells, row + 1, column, read);
  return next !== null && isSide(next) && next.role !== last.role && cells.blankRow(row + 1, left, column - 1);
}

/** Rows of a column of kinds whose plan or actual has no other to go with. */
export function loneKinds(
  cells: Cells,
  column: number,
  pairs: ReadonlyMap<number, PairedRows>,
  read: HeadingReader,
): ReadonlyMap<number, "plan" | "actual"> {
  const within = new Set<number>();
  for (const [start, { end }] of pairs) for (let row = start; row <= end; row += 1) within.add(row);
  const lone = new Map<number, "plan" | "actual">();
  for (let row = cells.area?.top ?? 1; row <= (cells.area?.bottom ?? 0); row += 1) {
    const role = within.has(row) ? null : kindAt(cells, row, column, read)?.role;
    if (role === "plan" || role === "actual") lone.set(row, role);
  }
  return lone;
}

function linesIn(cells: Cells, column: number, run: readonly KindRow[]): readonly Line[] {
  const lines: KindRow[][] = [];
  let current: KindRow[] = [];
  for (const [index, kind] of run.entries()) {
    const before = run[index - 1];
    if (before !== undefined && startsLine(cells, column, current, before, kind, run[index + 1])) {
      lines.push(current);
      current = [];
    }
    current.push(kind);
  }
  lines.push(current);
  const turns = counted(lines.map(turnOf));
  const words = counted(lines.flatMap((kinds) => [...new Set(kinds.map(({ text }) => text))]));
  return lines.map((kinds) => {
    if (isUnderOneName(cells, column, kinds)) return { kinds, isWhole: true };
    const isWhole = turns.get(turnOf(kinds))! > 1;
    const from = firstOf(cells, column, kinds);
    const own = kinds.slice(from);
    const behind = own.findLastIndex(isSide) + 1;
    const rest = own.slice(behind);
    const after = rest.findIndex(({ role, text }) => !beside.has(role) && (!isWhole || words.get(text)! < 2));
    return { kinds: after < 0 ? own : own.slice(0, behind + after), isWhole };
  });
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** From the first plan or actual to the last: what stands before and behind may be of another grid. */
const turnOf = (kinds: readonly KindRow[]): string =>
  kinds
    .slice(Math.max(0, kinds.findIndex(isSide)), kinds.findLastIndex(isSide) + 1)
    .map(({ text }) => text)
    .join("\n");

/** The first plan or actual, unless the line's name stands beside another kind before it, as 前年度実績 or 達成率 over 目標. */
function firstOf(cells: Cells, column: number, kinds: readonly KindRow[]): number {
  let first = Math.max(0, kinds.findIndex(isSide));
  const hasName = (row: number): boolean => !cells.blankRow(row, cells.area!.left, column - 1);
  let at = first;
  const mayLead = ({ role }: KindRow): boolean => role === null || role === "before" || beside.has(role);
  while (at > 0 && !hasName(kinds[at]!.row) && mayLead(kinds[at - 1]!)) {
    at -= 1;
    if (hasName(kinds[at]!.row)) first = at;
  }
  return first;
}

function startsLine(
  cells: Cells,
  column: number,
  current: readonly KindRow[],
  before: KindRow,
  kind: KindRow,
  next: KindRow | undefined,
): boolean {
  const first = current.find(isSide);
  if (isBorder(cells, column, before, kind)) return true;
  if (first !== undefined && isSide(kind) && isOtherName(cells, column, first, kind)) return true;
  if (first === undefined) return false;
  if (beside.has(kind.role)) return isComplete(current) && isNamedAsLines(cells, column, current[0]!, kind);
  if (isSide(kind) && isOfNextLine(cells, column, current, before, kind, next)) return true;
  if (kind.text === first.text) return true;
  if (!isComplete(current)) return false;
  return kind.role === first.role || isNamedAnew(cells, column, before, kind);
}

/**
 * The first kind of the line before was cut off: 実績, 達成率, and 見込量 beside the next name; or 計画, and 実績 beside the
 * first name. A name in the middle of 計画, 実績, 達成率 is the name of the three.
 */
function isOfNextLine(
  cells: Cells,
  column: number,
  current: readonly KindRow[],
  before: KindRow,
  kind: KindRow,
  next: KindRow | undefined,
): boolean {
  const { left, right } = cells.area!;
  if (current.some(({ role }) => beside.has(role)))
    return isNamedAnew(cells, column, before, kind) || isNamed(cells, kind.row, column + 1, right);
  const isMiddle = next !== undefined && beside.has(next.role);
  return (
    !isMiddle &&
    isNamed(cells, kind.row, left, column - 1) &&
    current.slice(current.findIndex(isSide)).every(({ row }) => cells.blankRow(row, left, column - 1))
  );
}

const isComplete = (kinds: readonly KindRow[]): boolean => kinds.some(isPlan) && kinds.some(isActual);

/** A name in the column where the line before has its own, and not its: 達成率, 目標, 実績 have it beside the rate. */
function isNamedAsLines(cells: Cells, column: number, first: KindRow, kind: KindRow): boolean {
  let at = cells.area!.left;
  while (at < column && cells.shownText(first.row, at) === "") at += 1;
  if (at === column) return false;
  const [name, other] = [cells.shownText(first.row, at), cells.shownText(kind.row, at)];
  return other !== "" && other !== name && (plainUnit(name) === null || plainUnit(other) === null);
}

/** Whether a text that may be a name stands in a row between two columns; of merged areas where they begin. */
function isNamed(cells: Cells, row: number, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const text = cells.trimmed(row, at);
    if (text !== "" && mayName(text)) return true;
  }
  return false;
}

/** A merged area beside the kinds ends or begins between the two. */
function isBorder(cells: Cells, column: number, before: KindRow, kind: KindRow): boolean {
  for (let at = cells.area!.left; at < column; at += 1) {
    const above = cells.merge(before.row, at);
    const own = cells.merge(kind.row, at);
    if (above !== null && above.bottom > above.top && above.bottom === before.bottom) return true;
    if (own !== null && own.bottom > own.top && own.top === kind.row) return true;
  }
  return false;
}

/** Both rows have a name or an indicator of their own in one column, and not the same: two lines. */
function isOtherName(cells: Cells, column: number, first: KindRow, kind: KindRow): boolean {
  for (let at = cells.area!.left; at < column; at += 1) {
    const [one, other] = [cells.trimmed(first.row, at), cells.trimmed(kind.row, at)];
    if (one === "" || other === "" || one === other) continue;
    if ([one, other].every(mayName)) return true;
    // 相談 and 図書館 read as units by themselves, and are names where names stand.
    if ([one, other].every(areWords) && (isFirst(cells, at, first.row) || !holdsUnits(cells, at))) return true;
  }
  return false;
}

/** No words stand left of the column: units always have a name before them. */
function isFirst(cells: Cells, column: number, row: number): boolean {
  for (let at = cells.area!.left; at < column; at += 1) {
    const text = cells.shownText(row, at);
    if (text !== "" && areWords(text)) return false;
  }
  return true;
}

/** From this part of a column's cells on that are units they all are. */
const mostlyUnits = 0.6;

function holdsUnits(cells: Cells, column: number): boolean {
  const content = columnContent(cells, column, cells.area!.top, cells.area!.bottom);
  return share(content.units, content) >= mostlyUnits;
}

/** No unit, no figure, and no kind of another grid's rows. */
const mayName = (text: string): boolean => plainUnit(text) === null && areWords(text);

const areWords = (text: string): boolean =>
  !/\p{Number}/u.test(text) && text.normalize("NFKC").replace(sides, "") !== "";

/** A text beside the kinds that the row before does not have. */
function isNamedAnew(cells: Cells, column: number, before: KindRow, kind: KindRow): boolean {
  for (let at = cells.area!.left; at < column; at += 1) {
    const text = cells.shownText(kind.row, at);
    if (text !== "" && text !== cells.shownText(before.row, at)) return true;
  }
  return false;
}

function isUnderOneName(cells: Cells, column: number, kinds: readonly KindRow[]): boolean {
  const [first, last] = [kinds[0]!.row, kinds.at(-1)!.bottom];
  for (let at = cells.area!.left; at < column; at += 1) {
    const merge = cells.merge(first, at);
    if (merge !== null && merge.bottom > merge.top && merge.top === first && merge.bottom === last) return true;
  }
  return false;
}

/** The plan and the actual of a line, if it has both; of several those next to each other, unless they have a rest in common. */
function addPair(pairs: Map<number, PairedRows>, { kinds, isWhole }: Line): void {
  const planned = kinds.filter(isPlan);
  const wanted = planned.filter(({ text }) => !expected.test(text));
  // 目標, 見込, 実績: what is expected is no plan beside what is wanted.
  const plans = wanted.length > 0 ? wanted : planned;
  const actuals = kinds.filter(isActual);
  const [plan] = plans;
  const [actual] = actuals;
  if (plan === undefined || actual === undefined) return;
  const inForce = actuals.length === 1 ? planInForce(plans, actual) : null;
  if (inForce !== null) {
    if (isWhole || isClose(kinds, inForce, actual)) pairs.set(kinds[0]!.row, paired(kinds, inForce, actual, plans));
    return;
  }
  for (let index = 0; index + 1 < kinds.length; index += 1) {
    const [one, next] = [kinds[index]!, kinds[index + 1]!];
    if (!isSide(one) || !isSide(next) || one.role === next.role || !haveOneRest(plans, actuals, one, next)) continue;
    const behind = kinds.slice(index + 2);
    const end = behind.findIndex(({ role }) => !beside.has(role));
    const own = [one, next, ...(end < 0 ? behind : behind.slice(0, end))];
    pairs.set(one.row, isPlan(one) ? paired(own, one, next) : paired(own, next, one));
    index += 1;
  }
}

/** 当初計画, 変更計画, 実績: the plan that was set anew; else the one that stands next to the actual under it. */
function planInForce(plans: readonly KindRow[], actual: KindRow): KindRow | null {
  const staged = plans.map((plan) => ({ plan, stage: planStage(plan.text) }));
  const anew = staged.findLast(({ stage }) => stage === "restated");
  if (anew !== undefined) return anew.plan;
  const isFirstNamed = staged.some(({ stage }) => stage === "first");
  const later = isFirstNamed ? staged.filter(({ stage }) => stage !== "first") : staged;
  const last = later.at(-1)?.plan ?? plans.at(-1)!;
  return last.row < actual.row || later.length === 1 || plans.length === 1 ? last : null;
}

/** What is expected and not what is wanted. */
const expected = /見込|予測|推計|予想|forecast|outlook/iu;

/** Nothing but a rate, a difference or another plan stands between them. */
function isClose(kinds: readonly KindRow[], plan: KindRow, actual: KindRow): boolean {
  const [top, bottom] = [Math.min(plan.row, actual.row), Math.max(plan.row, actual.row)];
  return kinds.every((kind) => kind.row <= top || kind.row >= bottom || beside.has(kind.role) || isPlan(kind));
}

function paired(
  kinds: readonly KindRow[],
  plan: KindRow,
  actual: KindRow,
  plans: readonly KindRow[] = [plan],
): PairedRows {
  const isAnew = planStage(plan.text) === "restated";
  const before = isAnew ? plans.findLast((one) => one !== plan) : undefined;
  const rows = (role: KindRow["role"]) => kinds.filter((kind) => kind.role === role).map(({ row }) => row);
  return {
    plan: plan.row,
    ...(before === undefined ? {} : { planBefore: before.row }),
    actual: actual.row,
    printedRate: rows("printedRate")[0] ?? null,
    end: kinds.at(-1)!.bottom,
    others: rows("aside"),
  };
}

const sides = /計画|目標|見込み?|予定|実績|実施|結果|値|数$/gu;
const restOf = ({ text }: KindRow): string => text.normalize("NFKC").replace(sides, "");

/** 計画事業量, 計画事業費, 実績事業量, 実績事業費: where the rests tell which belongs to which, others are no pair. */
function haveOneRest(plans: readonly KindRow[], actuals: readonly KindRow[], one: KindRow, next: KindRow): boolean {
  const own = restOf(one);
  if (own === restOf(next)) return true;
  const rests = new Set(plans.map(restOf));
  return !actuals.some((actual) => rests.has(restOf(actual)) && restOf(actual) !== "");
}
