import type { Cells } from "../records/cells.ts";
import type { FieldName } from "../words/field.ts";
import { yearOf } from "./candidate.ts";
import { mapColumns } from "./column-mapping.ts";
import { columnContent } from "./column-content.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import { heldRoles } from "./held-roles.ts";
import { kindColumns } from "./kind-columns.ts";
import { slotKey } from "../words/slot-key.ts";
import type { ColumnSense } from "./heading-sense.ts";
import type { Columns, MappingContext, PageMapping, SlotMapping } from "./mapping-draft.ts";
import { findSlots, type Slot, type Slots } from "./slots.ts";
import type { SetAside, SetAsideReason } from "../records/reading.ts";

/** What all indicators of a row have in common. Money counts once, with the first. */
const shared: ReadonlySet<FieldName> = new Set<FieldName>([
  "section",
  "no",
  "name",
  "department",
  "overview",
  "remarks",
]);

/**
 * Maps the columns under one heading block; data rows are [from, to]. Where several indicators stand side by side
 * (活動指標 | 成果指標) each is mapped by itself, over its own columns and those of all.
 */
export function mapSlots(
  cells: Cells,
  headed: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext,
): PageMapping {
  return withKinds(cells, headed, from, to, mapIndicators(cells, headed, from, to, context));
}

/** Each indicator's column of kinds: the one whose heading has its key, the one at its place, or the only one. */
function withKinds(cells: Cells, block: HeadingBlock, from: number, to: number, mapping: PageMapping): PageMapping {
  const { slots = [] } = mapping;
  const taken = new Set([mapping, ...slots].flatMap(({ columns }) => Object.values(columns)));
  const kinds = kindColumns(cells, block, from, to).filter((column) => !taken.has(column));
  if (kinds.length === 0) return mapping;
  const all = [mapping, ...slots.filter(({ isCost }) => !isCost)];
  const keyAt = (column: number | undefined): string =>
    slotKey((block.columns.get(column ?? 0)?.text ?? "").replace(kindWords, ""));
  const kindOf = (one: PageMapping): Pick<PageMapping, "kindColumn"> => {
    const at = all.indexOf(one);
    const key = keyAt(one.columns.plan);
    const column =
      (all.length > 1 && key !== "" ? kinds.find((kind) => keyAt(kind) === key) : undefined) ??
      (kinds.length === all.length ? kinds[at] : kinds.length === 1 && keyAt(kinds[0]) === "" ? kinds[0] : undefined);
    return at < 0 || column === undefined ? {} : { kindColumn: column };
  };
  return {
    ...mapping,
    ...kindOf(mapping),
    ...(mapping.slots === undefined ? {} : { slots: slots.map((slot) => ({ ...slot, ...kindOf(slot) })) }),
  };
}

/** What a column of kinds is headed with beside what tells its indicator. */
const kindWords = /種別|区分|分類|種類|タイプ|種/gu;

function mapIndicators(
  cells: Cells,
  headed: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext,
): PageMapping {
  const block = heldRoles(cells, headed, from, to);
  const { plan, actual } = context.given;
  const found = plan === undefined && actual === undefined ? findSlots(cells, block, from, to, context.half) : null;
  if (found === null) return mapColumns(cells, block, from, to, context);
  const map = (slot: Slot, own: Pick<MappingContext, "given" | "previous" | "yearOfFirst">): PageMapping =>
    mapColumns(cells, blockOf(block, slot, found), from, to, { ...context, ...own, taken: others(slot, found) });
  const [first, ...further] = found.slots;
  const main = map(first!, { ...context, given: givenTo(first!, context.given, found) });
  const lacksSide = ({ columns }: Pick<PageMapping, "columns">): boolean =>
    (context.half === undefined ? (["plan", "actual"] as const) : [context.half]).some(
      (side) => columns[side] === undefined,
    );
  if (lacksSide(main)) return mapColumns(cells, block, from, to, context);
  const ofAll = Object.fromEntries(Object.entries(main.columns).filter(([field]) => shared.has(field as FieldName)));
  const slots = further.flatMap((slot, index): readonly SlotMapping[] => {
    const given = { ...givenTo(slot, context.given, found), ...ofAll };
    // All of a row's indicators are judged in one year.
    const yearOfFirst = main.year;
    const mapping = map(slot, { given, previous: context.previous?.slots?.[index] ?? null, yearOfFirst });
    const { budget: _, ...columns } = mapping.columns;
    if (lacksSide({ columns })) return [];
    const reasons = mapping.reasons.filter(({ field }) => field !== "budget" && !(field in ofAll));
    // Where rows are of years they are so for all of a row's indicators.
    const { yearRows } = main;
    return [{ ...mapping, columns, reasons, yearRows, slotName: slot.name, isCost: slot.isCost }];
  });
  const taken = new Set(
    [main, ...slots].flatMap(({ columns, times }) => [...Object.values(columns), ...ofTimes(times)]),
  );
  const asides = [main, ...slots].flatMap(({ setAside }) => setAside);
  const leftOver = found.left.flatMap((column) => asideOf(cells, block, column, from, to, context.fiscalYear));
  return {
    ...main,
    setAside: distinct([...asides, ...leftOver]).filter(({ column }) => !taken.has(column)),
    resultYears: distinctYears([main, ...slots]),
    slotName: first!.name,
    ...(slots.length === 0 ? {} : { slots }),
  };
}

const ofTimes = (times: PageMapping["times"]): readonly number[] =>
  times.flatMap(({ plan, actual }) => [plan ?? [], actual ?? []].flat());

/** The user's own word for a column holds for the indicator that has the column, and for the first where none has. */
function givenTo(slot: Slot, given: Readonly<Columns>, found: Slots): Columns {
  const foreign = others(slot, found);
  const isFirst = slot === found.slots[0];
  return Object.fromEntries(
    Object.entries(given).filter(([, column]) => slot.columns.has(column) || (isFirst && !foreign.has(column))),
  );
}

/** Columns that this indicator must not take; the first one of all has the money. */
function others(slot: Slot, { slots, left }: Slots): ReadonlySet<number> {
  const foreign = slots.filter((other) => other !== slot && !(other.isCost && slot === slots[0]));
  return new Set([...foreign.flatMap(({ columns }) => [...columns]), ...left]);
}

function blockOf(block: HeadingBlock, slot: Slot, found: Slots): HeadingBlock {
  const foreign = others(slot, found);
  const columns = [...block.columns].filter(([column]) => !foreign.has(column));
  return { ...block, columns: new Map(slot.isCost ? columns.flatMap(ofCost(slot)) : columns) };
}

/** 事業費 under 計画 and under 実績: the plan and the actual of what it costs; a unit of other figures is not its own. */
const ofCost =
  (slot: Slot) =>
  ([column, sense]: readonly [number, ColumnSense]): readonly (readonly [number, ColumnSense])[] => {
    if (slot.columns.has(column)) {
      if (sense.role === "budget") return [[column, { ...sense, role: "plan" }]];
      if (sense.role === "settlement") return [[column, { ...sense, role: "actual" }]];
      return [[column, sense]];
    }
    return sense.role === "unit" || sense.role === "measure" || sense.role === "direction" ? [] : [[column, sense]];
  };

function asideOf(
  cells: Cells,
  block: HeadingBlock,
  column: number,
  from: number,
  to: number,
  fiscalYear: number | null,
): readonly SetAside[] {
  const sense = block.columns.get(column);
  const role = sense?.role;
  if (sense === undefined || (role !== "plan" && role !== "actual" && role !== "printedRate")) return [];
  if (columnContent(cells, column, from, to).filled === 0) return [];
  const year = yearOf(sense, fiscalYear);
  const why: SetAsideReason =
    year !== null && fiscalYear !== null && year !== fiscalYear
      ? "other-year"
      : sense.partOfYear
        ? "part-of-year"
        : "competing";
  return [{ field: role, column, seen: sense.text, why }];
}

const distinct = (asides: readonly SetAside[]): readonly SetAside[] =>
  asides.filter(
    ({ field, column }, index) => asides.findIndex((one) => one.field === field && one.column === column) === index,
  );

const distinctYears = (mappings: readonly PageMapping[]): readonly number[] =>
  [...new Set(mappings.flatMap(({ resultYears }) => resultYears))].sort((a, b) => a - b);
