import type { Cells } from "../records/cells.ts";
import { rateKindOf } from "../words/rate-kind.ts";
import type { FieldName } from "../words/field.ts";
import { keyWithoutSide, type SlotReading, slotKey, slotName } from "../words/slot-key.ts";
import type { HeadingRole } from "../words/vocabulary.ts";
import { figureShare, share, yearOf } from "./candidate.ts";
import { type ColumnContent, columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";
import { rateEvidence } from "./printed-rates.ts";

/** One of several indicators that stand side by side: the columns that are its own and no other's. */
export interface Slot {
  /** As its headings call it; "" where they say nothing. */
  readonly name: string;
  readonly key: string;
  /** Money planned against money spent. */
  readonly isCost: boolean;
  readonly columns: ReadonlySet<number>;
}

/** The row's indicators, the first one first, and what stands beside all of them. */
export interface Slots {
  readonly slots: readonly Slot[];
  /** Columns of a plan or an actual, or of one of several rates, that are of none of them. */
  readonly left: readonly number[];
}

type Side = "plan" | "actual";

interface SlotColumn {
  readonly column: number;
  readonly sense: ColumnSense;
  readonly content: ColumnContent;
  readonly key: string;
  readonly side: Side | null;
  readonly isMoney: boolean;
  readonly hidden: boolean;
}

/** Fields that each indicator has for itself, and where they stand: before its figures or behind them. */
const ownFields: Readonly<Partial<Record<HeadingRole, "before" | "behind">>> = {
  measure: "before",
  unit: "before",
  direction: "before",
  baseline: "before",
  finalTarget: "behind",
  planPeriod: "behind",
  printedRate: "behind",
  printedGrade: "behind",
} satisfies Partial<Record<FieldName, "before" | "behind">>;

const planned = /計画|予定|目標|見込|plan/iu;
const spent = /実績|決算|actual|spent/iu;

/** 事業費 under 計画 is money that was planned, and under 実績 money that was spent. */
function sideOf({ role, text }: ColumnSense): { readonly side: Side | null; readonly isMoney: boolean } {
  if (role === "plan" || role === "actual") return { side: role, isMoney: false };
  if (role === "budget" && planned.test(text)) return { side: "plan", isMoney: true };
  if (role === "settlement" && spent.test(text)) return { side: "actual", isMoney: true };
  return { side: null, isMoney: false };
}

const costs = "cost:";

function columnsOf(cells: Cells, block: HeadingBlock, from: number, to: number, reading: SlotReading) {
  const hasParts = [...block.columns.values()].some(({ partOfYear }) => partOfYear);
  const columns = [...block.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, sense]): SlotColumn => {
      const { side, isMoney } = sideOf(sense);
      return {
        column,
        sense,
        content: columnContent(cells, column, from, to),
        key: (isMoney ? costs : "") + slotKey(hasParts ? withoutSums(sense.text) : sense.text, reading),
        side,
        isMoney,
        hidden: cells.hiddenColumn(column),
      };
    });
  return withoutWordsOfSide(columns, reading);
}

/** 計 beside 上半期 and 下半期 is the whole year, and no indicator; beside 男 and 女 it is one. */
const withoutSums = (heading: string): string =>
  heading
    .split(" / ")
    .filter((line) => !/^年?計$/u.test(line.normalize("NFKC").replace(/\s/gu, "")))
    .join(" / ");

/**
 * 成果 beside 目標, both under アウトカム指標, is how it came out, and no indicator of its own: a last line that is nothing but a
 * word for a result or a plan tells none apart where its column has a counterpart without it and none with it.
 */
function withoutWordsOfSide(columns: readonly SlotColumn[], reading: SlotReading): readonly SlotColumn[] {
  const keysOf = (side: Side) => new Set(columns.flatMap((one) => (one.side === side ? [one.key] : [])));
  const opposite = { plan: keysOf("actual"), actual: keysOf("plan") } as const;
  return columns.map((one) => {
    if (one.side === null || one.isMoney || opposite[one.side].has(one.key)) return one;
    const key = keyWithoutSide(one.sense.text, reading);
    return key !== null && opposite[one.side].has(key) ? { ...one, key } : one;
  });
}

/** A column of sentences, or of units, is no figure's. */
const mayHoldFigures = ({ content }: SlotColumn): boolean => content.filled === 0 || figureShare(content) >= 0.5;

/** A plan and an actual of one year; `half`: the one side that there is. */
function pairsUp(columns: readonly SlotColumn[], half: Side | undefined): boolean {
  const of = (side: Side) => columns.filter((one) => one.side === side && mayHoldFigures(one));
  if (half !== undefined) return of(half).length > 0;
  const year = ({ sense }: SlotColumn) => yearOf(sense, 0);
  return of("plan").some((plan) =>
    of("actual").some((actual) => year(plan) === null || year(actual) === null || year(plan) === year(actual)),
  );
}

const isFilled = (columns: readonly SlotColumn[]): boolean =>
  columns.some(({ side, content, hidden }) => side !== null && content.filled > 0 && !hidden);

interface DraftSlot {
  readonly key: string;
  readonly columns: SlotColumn[];
}

const holdsNames = ({ sense, content }: SlotColumn): boolean => sense.role === "measure" && content.words > 0;

/** 指標名 | 目標 | 実績 | 指標名 | 目標 | 実績: whole groups, each of which begins with a name of its own. */
function repeatedGroups(
  columns: readonly SlotColumn[],
  half: Side | undefined,
): readonly (readonly SlotColumn[])[] | null {
  const names = columns.filter(holdsNames);
  if (names.length < 2) return null;
  const groups = names.map((name, index) =>
    columns.filter(({ column }) => column >= name.column && column < (names[index + 1]?.column ?? Infinity)),
  );
  const first = names[0]!.column;
  if (columns.some(({ column, side }) => side !== null && column < first)) return null;
  const times = groups.map((group) =>
    group.flatMap(({ side, sense }) => (side === null ? [] : [`${side} ${yearOf(sense, 0)} ${sense.partOfYear}`])),
  );
  const alike = times.every((own) => own.join() === times[0]!.join());
  return alike && groups.every((group) => pairsUp(group, half)) ? groups : null;
}

/**
 * 活動指標 | 成果指標 | 目標 | 目標 | 実績 | 実績: as many names as plans and as results, and nothing that tells the figures apart:
 * the first of each belong together, and so on.
 */
function parallelGroups(columns: readonly SlotColumn[]): readonly DraftSlot[] | null {
  const names = columns.filter(holdsNames);
  const figures = columns.filter((one) => one.key === "" && one.side !== null && mayHoldFigures(one));
  const [plans, actuals] = (["plan", "actual"] as const).map((wanted) => figures.filter(({ side }) => side === wanted));
  if (plans === undefined || actuals === undefined || names.length < 2) return null;
  if (plans.length !== names.length || actuals.length !== names.length) return null;
  if (names.some(({ column }) => figures.some((figure) => figure.column < column))) return null;
  const isOfOneTime = [plans, actuals].every((own) =>
    own.every(({ sense }) => sense.text === own[0]!.sense.text && !sense.partOfYear),
  );
  return isOfOneTime
    ? names.map((name, index) => ({ key: name.key, columns: [name, plans[index]!, actuals[index]!] }))
    : null;
}

function draftSlots(columns: readonly SlotColumn[], half: Side | undefined): readonly DraftSlot[] {
  const parallel = half === undefined ? parallelGroups(columns) : null;
  if (parallel !== null) return parallel;
  const byKey = new Map<string, SlotColumn[]>();
  for (const one of columns) {
    if (one.side === null && (ownFields[one.sense.role ?? "name"] === undefined || one.key === "")) continue;
    byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  }
  return [...byKey].flatMap(([key, own]): readonly DraftSlot[] => {
    if (!pairsUp(own, half)) return [];
    // 活動指標 over the names alone says which one its figures are of: 活動指標 | 目標 | 実績 | 成果指標 | 目標 | 実績.
    const whole = key === "" ? columns.filter((one) => one.key === "" || holdsNames(one)) : own;
    const groups = repeatedGroups(whole, half);
    if (groups === null) return [{ key, columns: own }];
    return groups.map((group) => ({
      key: key === "" ? (group.find(holdsNames)?.key ?? key) : key,
      columns: group.filter(({ side, sense }) => side !== null || ownFields[sense.role ?? "name"] !== undefined),
    }));
  });
}

const startOf = ({ columns }: DraftSlot): number =>
  Math.min(...columns.flatMap(({ side, column }) => (side === null ? [] : [column])));
const endOf = ({ columns }: DraftSlot): number =>
  Math.max(...columns.flatMap(({ side, column }) => (side === null ? [] : [column])));

const isCost = ({ key }: DraftSlot): boolean => key.startsWith(costs);

/**
 * The indicators that stand side by side under one heading block, data rows [from, to]; null where there is but one. `half`:
 * the one side that there is, where the other stands on another sheet.
 */
export function findSlots(cells: Cells, block: HeadingBlock, from: number, to: number, half?: Side): Slots | null {
  for (const reading of ["all", "unnumbered", "with-units"] as const) {
    const columns = columnsOf(cells, block, from, to, reading);
    const drafts = draftSlots(columns, half);
    const filled = drafts.filter((draft) => isFilled(draft.columns));
    const regular = filled.filter((draft) => !isCost(draft)).sort((a, b) => startOf(a) - startOf(b));
    if (regular.length === 0 || drafts.length < 2 || filled.length < 2) continue;
    const slots = [...regular, ...filled.filter(isCost)];
    const taken = new Set(drafts.flatMap((draft) => draft.columns.map(({ column }) => column)));
    const rest = columns.filter(({ column }) => !taken.has(column));
    const left = [
      ...rest.filter(({ side, isMoney }) => side !== null && !isMoney),
      ...shareOut(cells, slots, rest, from, to),
    ];
    const unfilled = drafts.filter((draft) => !filled.includes(draft)).flatMap((draft) => draft.columns);
    return {
      slots: slots.map((slot) => ({
        name: nameOf(slot, reading),
        key: isCost(slot) ? slot.key.slice(costs.length) : slot.key,
        isCost: isCost(slot),
        columns: new Set(slot.columns.map(({ column }) => column)),
      })),
      left: [...left, ...unfilled].map(({ column }) => column),
    };
  }
  return null;
}

const nameOf = ({ key, columns }: DraftSlot, reading: SlotReading): string => {
  const says = ({ sense }: SlotColumn): boolean => slotKey(sense.text, reading) !== "";
  const told =
    columns.find((one) => one.side !== null && says(one)) ?? columns.find((one) => holdsNames(one) && says(one));
  return key === "" || told === undefined ? "" : slotName(told.sense.text, reading);
};

/**
 * Gives the columns whose headings do not say which indicator they are of (達成率, 達成率) to the indicators by their place.
 * @returns those that nobody can tell; what stands before all of them is of all.
 */
function shareOut(
  cells: Cells,
  slots: readonly DraftSlot[],
  rest: readonly SlotColumn[],
  from: number,
  to: number,
): readonly SlotColumn[] {
  const left: SlotColumn[] = [];
  const regular = slots.filter((slot) => !isCost(slot));
  const cost = slots.find(isCost);
  const first = Math.min(...regular.map(startOf));
  for (const [role, place] of Object.entries(ownFields)) {
    const open = rest.filter(({ sense }) => sense.role === role);
    const own = open.filter(({ sense }) => !(cost !== undefined && isOfMoney(role, sense)));
    if (cost !== undefined) cost.columns.push(...open.filter((one) => !own.includes(one)).slice(0, 1));
    if (own.length === regular.length && regular.length > 1) {
      const called = calledAlike(own, regular);
      own.forEach((one, index) => (called?.[index] ?? regular[index]!).columns.push(one));
      continue;
    }
    for (const one of own) {
      const proved = role === "printedRate" ? provedBy(cells, one, regular, from, to) : undefined;
      const only = regular.length === 1 ? regular[0] : undefined;
      const near =
        proved ?? only ?? (own.length === 1 && isBehindAll(one, regular) ? undefined : nearest(one, regular, place));
      if (near !== undefined) near.columns.push(one);
      else if (place === "behind" || one.column > first || own.length > 1) left.push(one);
    }
  }
  for (const one of rest) {
    const isUnit = one.sense.role === null || one.sense.role === "generic";
    if (!isUnit || share(one.content.units, one.content) < mostlyUnits || one.content.filled === 0) continue;
    regular.find((slot) => one.column > startOf(slot) && one.column <= endOf(slot) + 1)?.columns.push(one);
  }
  return left;
}

/** 成果指標 goes with 成果値 and 活動指標 with 活動量, in whatever order: the indicator of each, where their keys tell of all. */
function calledAlike(columns: readonly SlotColumn[], slots: readonly DraftSlot[]): readonly DraftSlot[] | null {
  const found = columns.map(({ key }) => {
    const alike = slots.filter((slot) => key !== "" && (slot.key.includes(key) || key.includes(slot.key)));
    return alike.length === 1 && slots.every((slot) => slot.key !== "") ? alike[0]! : null;
  });
  const told = found.filter((slot) => slot !== null);
  return told.length === columns.length && new Set(told).size === told.length ? told : null;
}

/** Of the filled cells, from this part on a column is one of units. */
const mostlyUnits = 0.6;

const isBehindAll = ({ column }: SlotColumn, slots: readonly DraftSlot[]): boolean =>
  slots.every((slot) => endOf(slot) < column);

const isOfMoney = (role: string, { text }: ColumnSense): boolean =>
  role === "printedRate" && rateKindOf(text) === "execution";

/** The indicator whose figures the printed rates come out by, and no other's. */
function provedBy(cells: Cells, rate: SlotColumn, slots: readonly DraftSlot[], from: number, to: number) {
  const evidence = rateEvidence(cells, rate.column, from, to);
  const proved = slots.filter(({ columns }) => {
    const of = (side: Side) => columns.filter((one) => one.side === side);
    return of("plan").some((plan) => of("actual").some((actual) => (evidence(plan, actual) ?? 0) >= 0.8));
  });
  return proved.length === 1 ? proved[0] : undefined;
}

/** The indicator whose figures stand right behind the column, or right before it, with others on its other side. */
function nearest(one: SlotColumn, slots: readonly DraftSlot[], place: "before" | "behind"): DraftSlot | undefined {
  const at = slots.findIndex((slot) => one.column >= startOf(slot) && one.column <= endOf(slot));
  if (at >= 0) return slots[at];
  const next = slots.findIndex((slot) => startOf(slot) > one.column);
  if (next === 0 || (next < 0 && place === "before")) return undefined;
  if (place === "before") return slots[next];
  return next < 0 ? slots.at(-1) : slots[next - 1];
}
