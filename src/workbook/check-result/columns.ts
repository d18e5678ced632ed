import { holderOf } from "../../domain/sheet/records/uses.ts";
import { yearOfSheet } from "../../domain/achievement/beside.ts";
import { yearCovered } from "../../domain/achievement/coverage-of-year.ts";
import { columnName } from "../../domain/grid.ts";
import type {
  ColumnMap,
  MappingBasis,
  SetAsideReason,
  SheetReading,
  SlotColumns,
  TimeColumns,
} from "../../domain/sheet/records/reading.ts";
import type { FieldName } from "../../domain/sheet/words/field.ts";
import { coverageOf } from "../../domain/time/coverage-of.ts";

/** A column that was taken for a field, or set aside and why. */
export interface ResultColumn {
  readonly column: string;
  readonly heading: string;
  readonly field: FieldName;
  /** Western fiscal year, where its heading names one. */
  readonly year?: number;
  /** Which of the indicators side by side it is of, as its headings call it. */
  readonly slot?: string;
  readonly basis?: MappingBasis;
  readonly setAside: SetAsideReason | null;
}

type Placed = ResultColumn & { readonly at: number };

/** What was taken for what, and what was set aside, left to right. */
export function resultColumns(reading: SheetReading): readonly ResultColumn[] {
  const { reasons, setAside = [], pages } = reading.layout;
  const sheetYear = yearOfSheet(reading);
  const named = (heading: string) => yearPart(yearCovered(coverageOf(heading, sheetYear)));
  const taken = reasons.map(({ field, column, basis, seen }): Placed => {
    const heading = basis === "content" ? "" : seen;
    return {
      ...placedAt(column, heading, field),
      ...named(heading),
      ...slotPart(slotOf(field, column, pages)),
      basis,
      setAside: null,
    };
  });
  const aside = setAside.map(({ field, column, seen, why }): Placed => ({
    ...placedAt(column, seen, field),
    ...named(seen),
    setAside: why,
  }));
  const further = pages.flatMap((page) => [
    ...timesOf(page.times, page.slotName, basisOn(page)),
    ...(page.slots ?? []).flatMap((slot) => [
      ...columnsOfSlot(slot, page, named),
      ...timesOf(slot.times, slot.name, basisOn(page)),
    ]),
  ]);
  const known = new Set([...taken, ...aside].map(({ at, field }) => `${at} ${field}`));
  const all = [...taken, ...aside];
  for (const one of further) {
    const key = `${one.at} ${one.field}`;
    if (!known.has(key)) all.push(one);
    known.add(key);
  }
  return all.sort((a, b) => a.at - b.at).map(({ at: _, ...column }) => column);
}

/** By what further columns were taken: their headings, or a form that says what these hold. */
const basisOn = ({ form }: ColumnMap): MappingBasis => (form === undefined ? "heading" : "given");

const placedAt = (at: number, heading: string, field: FieldName) => ({ at, column: columnName(at), heading, field });

const yearPart = (year: number | null) => (year === null ? {} : { year });

const slotPart = (slot: string | undefined) => (slot === undefined || slot === "" ? {} : { slot });

/** What the indicator is called whose own a column is; undefined where it is of all, or there is but one. */
function slotOf(field: FieldName, column: number, pages: readonly ColumnMap[]): string | undefined {
  if (holderOf[field] === "row") return undefined;
  for (const { columns, slotName, slots = [] } of pages) {
    if (slots.length === 0) continue;
    const isFirst = columns[field] === column;
    if (isFirst && slots.every((slot) => slot.columns[field] === column)) return undefined;
    if (isFirst) return slotName;
    const own = slots.find((slot) => slot.columns[field] === column);
    if (own !== undefined) return own.name;
  }
  return undefined;
}

/** Those that it does not share with the row's first indicator. */
function columnsOfSlot(
  { name, columns, headings }: SlotColumns,
  page: ColumnMap,
  named: (heading: string) => Pick<ResultColumn, "year">,
): readonly Placed[] {
  return (Object.entries(columns) as [FieldName, number][]).flatMap(([field, at]) => {
    if (page.columns[field] === at) return [];
    const heading = headings[field] ?? "";
    return [
      { ...placedAt(at, heading, field), ...named(heading), ...slotPart(name), basis: basisOn(page), setAside: null },
    ];
  });
}

function timesOf(times: readonly TimeColumns[] = [], slot: string | undefined, basis: MappingBasis): readonly Placed[] {
  return times.flatMap(({ said, coverage, plan, actual, headings }) =>
    (
      [
        ["plan", plan],
        ["actual", actual],
      ] as const
    ).flatMap(([field, at]): readonly Placed[] =>
      at === null
        ? []
        : [
            {
              ...placedAt(at, headings?.[field] ?? said, field),
              ...yearPart(yearCovered(coverage)),
              ...slotPart(slot),
              basis,
              setAside: null,
            },
          ],
    ),
  );
}
