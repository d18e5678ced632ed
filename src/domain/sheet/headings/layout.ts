import type { PageMapping } from "./mapping-draft.ts";
import type { Page } from "./pages.ts";
import type { ColumnMap, Layout, SheetReading, TimeColumns } from "../records/reading.ts";
import { requiredFields } from "../words/schema.ts";
import type { TimeMapping } from "./time-mapping.ts";

/**
 * From the first to the last column that has a known heading or is mapped on any page: notes at the side stay outside.
 */
export function tableColumns(pages: readonly Page[]): { readonly left: number; readonly right: number } {
  let left = Infinity;
  let right = 0;
  for (const page of pages) {
    const known = [...page.block.columns].filter(([, sense]) => sense.role !== null).map(([column]) => column);
    const all = [page.mapping, ...(page.mapping.slots ?? [])];
    const times = all.flatMap((own) => own.times.flatMap(({ plan, actual }) => [plan ?? [], actual ?? []].flat()));
    for (const column of [...all.flatMap(({ columns }) => Object.values(columns)), ...times, ...known]) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { left, right };
}

const timeColumns = ({ said, coverage, plan, actual, headings }: TimeMapping): TimeColumns => ({
  said,
  coverage,
  plan,
  actual,
  headings,
});

/** The last row that a line has a part in; 0 where there is no line. */
export function lastRow(lines: SheetReading["lines"]): number {
  const last = lines.at(-1);
  const cells = [last, last?.plan, last?.actual, last?.printedRate];
  const others = (last?.otherTimes ?? []).flatMap(({ plan, actual }) => [plan, actual]);
  return Math.max(0, ...[...cells, ...others].map((cell) => cell?.row ?? 0));
}

const rowsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The table as it was found, down to its last line or totals row. */
export function layoutOf(
  pages: readonly Page[],
  read: Pick<SheetReading, "lines" | "totals" | "sections">,
): Omit<Layout, "frame"> {
  const bottom = Math.max(
    pages[0]?.block.bottom ?? 0,
    lastRow(read.lines),
    read.totals.at(-1)?.row ?? 0,
    read.sections.at(-1)?.row ?? 0,
  );
  const area = {
    top: pages[0]?.block.top ?? 1,
    bottom,
    ...tableColumns(pages),
  };
  const maps: ColumnMap[] = pages.map((page, index) => ({
    from: page.block.top,
    to: Math.max(page.block.bottom, Math.min(bottom, (pages[index + 1]?.block.top ?? Infinity) - 1)),
    headingRows: rowsBetween(page.block.top, page.block.bottom),
    columns: page.mapping.columns,
    headings: page.mapping.headings,
    ...slotColumns(page.mapping),
    ...(page.mapping.times.length === 0 ? {} : { times: page.mapping.times.map(timeColumns) }),
    ...(page.mapping.yearRows === null ? {} : { yearsInRows: true as const }),
  }));
  const reasons = pages.flatMap(({ mapping }) => [mapping, ...(mapping.slots ?? [])].flatMap((own) => own.reasons));
  const planMissing = pages.some((page) => page.mapping.columns.plan === undefined);
  const confidence = reasons
    .filter((reason) => requiredFields.includes(reason.field))
    .reduce((least, reason) => Math.min(least, reason.confidence), planMissing ? 0.4 : 1);
  return { area, pages: maps, confidence, reasons, setAside: pages.flatMap((page) => page.mapping.setAside) };
}

const slotColumns = ({ slotName, slots }: PageMapping): Pick<ColumnMap, "slotName" | "slots"> =>
  slots === undefined
    ? {}
    : {
        slotName: slotName ?? "",
        slots: slots.map(({ slotName: name, isCost, columns, headings, times }) => ({
          name,
          ...(isCost && { isCost }),
          columns,
          headings,
          ...(times.length === 0 ? {} : { times: times.map(timeColumns) }),
        })),
      };

/** Names of several indicators stand in one block, and their figures in blocks behind it. */
export const isWide = (pages: readonly ColumnMap[]): boolean =>
  pages.some(({ columns, slots = [] }) => {
    const all = [columns, ...slots.map((slot) => slot.columns)];
    const names = all.flatMap(({ measure }) => measure ?? []);
    const figures = all.flatMap(({ plan, actual }) => [plan ?? Infinity, actual ?? Infinity]);
    return new Set(names).size >= 2 && Math.max(...names) < Math.min(...figures);
  });
