import { headedColumns } from "./form-mapping.ts";
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
    const own = [page.mapping, ...(page.mapping.slots ?? [])];
    const mapped = own.flatMap(({ columns }) => Object.values(columns));
    const times = own.flatMap((mapping) =>
      mapping.times.flatMap(({ plan, actual }) => [plan ?? [], actual ?? []].flat()),
    );
    for (const column of [...mapped, ...times, ...known]) {
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

const formThere = ({ form, ignored = [] }: PageMapping): Pick<ColumnMap, "form" | "ignored"> => ({
  ...(form === undefined ? {} : { form }),
  ...(ignored.length === 0 ? {} : { ignored }),
});

const besides = ({ plansBefore, ownUnits }: PageMapping): Pick<ColumnMap, "plansBefore" | "ownUnits"> => ({
  ...(plansBefore.length === 0 ? {} : { plansBefore }),
  ...(Object.keys(ownUnits).length === 0 ? {} : { ownUnits }),
});

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
    headed: headedColumns(page.heading ?? page.block),
    columns: page.mapping.columns,
    headings: page.mapping.headings,
    ...formThere(page.mapping),
    ...besides(page.mapping),
    ...timesOf(page.mapping),
    ...(page.mapping.parts === null ? {} : { parts: page.mapping.parts }),
    ...(page.mapping.yearRows === null ? {} : { yearsInRows: true as const }),
    ...slotColumns(page.mapping),
  }));
  const reasons = pages.flatMap(({ mapping }) => [mapping, ...(mapping.slots ?? [])].flatMap((own) => own.reasons));
  const planMissing = pages.some((page) => page.mapping.columns.plan === undefined);
  const confidence = reasons
    .filter((reason) => requiredFields.includes(reason.field))
    .reduce((least, reason) => Math.min(least, reason.confidence), planMissing ? 0.4 : 1);
  return { area, pages: maps, confidence, reasons, setAside: pages.flatMap((page) => page.mapping.setAside) };
}

const timesOf = ({ times }: PageMapping): Pick<ColumnMap, "times"> =>
  times.length === 0 ? {} : { times: times.map(timeColumns) };

const slotColumns = ({ slotName, slots }: PageMapping): Pick<ColumnMap, "slotName" | "slots"> =>
  slots === undefined
    ? {}
    : {
        slotName: slotName ?? "",
        slots: slots.map((slot) => ({
          name: slot.slotName,
          ...(slot.isCost && { isCost: true }),
          columns: slot.columns,
          headings: slot.headings,
          ...besides(slot),
          ...timesOf(slot),
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
