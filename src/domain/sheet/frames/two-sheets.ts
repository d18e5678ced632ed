import type { Coverage } from "../../time/coverage.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { lineOut } from "../records/line-out.ts";
import type {
  ColumnMap,
  FigureCell,
  Layout,
  OtherTime,
  ProgramLine,
  SheetReading,
  SourceCell,
} from "../records/reading.ts";
import { matchLines, type Partner } from "./match-lines.ts";
import { inOrder } from "./other-times.ts";

/** From this part of the planned lines on that have their result on the other sheet, the two are taken for one table. */
const fewestMatched = 0.5;

/**
 * Joins a table that has the plans with one that has the results: lines are matched by name and number (`matchLines`), and a
 * line that only one of them has stays as it is. null where fewer than half of the planned lines are found again by name.
 */
export function joinSheets(planned: SheetReading, achieved: SheetReading): SheetReading | null {
  const plans = planned.lines.map(lineOut);
  const actuals = achieved.lines.map(lineOut);
  const partners = matchLines(plans, actuals);
  const named = [...partners.values()].filter(({ by }) => by !== "number").length;
  if (named === 0 || named < plans.length * fewestMatched) return null;
  const lines = plans.map((line): ProgramLine => withPartner(line, partners.get(line), achieved.sheet));
  const left = leftOf(planned, actuals, partners).map((line): ProgramLine => ({ ...line, sheet: achieved.sheet }));
  return {
    ...planned,
    ...layoutsOf(planned, achieved),
    lines: [...lines, ...left],
    totals: [],
    joined: [of(achieved)],
  };
}

type Partners = ReadonlyMap<ProgramLine, Partner>;

/** `sheet`: the partner's, where that is another one. */
export function withPartner(line: ProgramLine, partner: Partner | undefined, sheet?: string): ProgramLine {
  if (partner === undefined) return line;
  const from = (cell: FigureCell | null): FigureCell | null => placed(cell, sheet);
  return {
    ...line,
    actual: from(partner.line.actual),
    printedRate: line.printedRate ?? from(partner.line.printedRate),
    printedGrade: line.printedGrade ?? placed(partner.line.printedGrade, sheet),
    remarks: line.remarks ?? partner.line.remarks,
    ...timesOfBoth(line.otherTimes ?? [], partner.line.otherTimes ?? [], from),
    matched: {
      by: partner.by,
      name: partner.line.name,
      indicator: partner.line.measure ?? partner.line.indicatorCell?.text ?? "",
      no: partner.line.no,
      row: partner.line.row,
    },
  };
}

/** Results that are of no planned line. What was spent stands for a budget only where there is none. */
export function leftOf(
  planned: SheetReading,
  actuals: readonly ProgramLine[],
  partners: Partners,
): readonly ProgramLine[] {
  const taken = new Set([...partners.values()].map(({ line }) => line));
  const hasBudgets = planned.layout.pages.some(({ columns }) => columns.budget !== undefined);
  return actuals
    .filter((line) => !taken.has(line))
    .map((line): ProgramLine => ({ ...line, ...(hasBudgets ? { budget: null } : {}), section: null }));
}

const of = ({ sheet, layout: { area } }: SheetReading) => ({ sheet, area });

/** Years of the plans and years of the results; what both sheets have of one time is one. */
function timesOfBoth(
  planned: readonly OtherTime[],
  achieved: readonly OtherTime[],
  from: (cell: FigureCell | null) => FigureCell | null,
): Pick<ProgramLine, "otherTimes"> {
  if (achieved.length === 0) return planned.length === 0 ? {} : { otherTimes: planned };
  const rest = achieved.map((time) => ({ ...time, plan: from(time.plan), actual: from(time.actual) }));
  const both = planned.map((time) => {
    const at = rest.findIndex(({ coverage, plan }) => plan === null && sameTime(coverage, time.coverage));
    if (at < 0 || time.actual !== null) return time;
    const [{ actual }] = rest.splice(at, 1) as [OtherTime];
    return { ...time, actual };
  });
  return { otherTimes: inOrder([...both, ...rest]) };
}

const sameTime = (one: Coverage, other: Coverage): boolean =>
  one.from === other.from && one.to === other.to && one.how === other.how && one.isRelative === other.isRelative;

const placed = <Cell extends SourceCell>(cell: Cell | null, sheet: string | undefined): Cell | null =>
  cell === null || sheet === undefined ? cell : { ...cell, sheet };

/** The plan's pages with what stands over the results, and the results' own for lines that only they have. */
function layoutsOf(planned: SheetReading, achieved: SheetReading): Pick<SheetReading, "layout"> {
  const others = achieved.layout.pages.map((page): ColumnMap => ({ ...page, sheet: achieved.sheet }));
  const { pages, ...rest } = layoutOfBoth(planned, achieved);
  return { layout: { ...rest, pages: [...pages, ...others] } };
}

/** The plan's layout with what stands over the results. */
export function layoutOfBoth(planned: SheetReading, achieved: SheetReading): Layout {
  const over = headingOfResults(planned, achieved);
  const pages = planned.layout.pages.map((page): ColumnMap => ({
    ...page,
    headings: { ...page.headings, ...(over === null ? {} : { actual: over }) },
    ...(page.slots !== undefined && {
      slots: page.slots.map((slot, at) => {
        const actual = achieved.layout.pages[0]?.slots?.[at]?.headings.actual;
        return { ...slot, headings: { ...slot.headings, ...(actual === undefined ? {} : { actual }) } };
      }),
    }),
  }));
  const confidence = Math.min(surenessOf(planned, "plan"), surenessOf(achieved, "actual"));
  const reasons = [...planned.layout.reasons, ...achieved.layout.reasons.filter(({ field }) => field === "actual")];
  return { ...planned.layout, pages, confidence, reasons };
}

/** How sure the columns are that this half is read by. */
const surenessOf = ({ layout }: SheetReading, side: "plan" | "actual"): number =>
  Math.min(
    ...layout.reasons.flatMap(({ field, confidence }) => (field === "name" || field === side ? [confidence] : [])),
  );

/** The time that the title tells, or else the sheet's name (上半期実績). */
const timeOf = ({ title, sheet, fiscalYear }: SheetReading): Coverage | null =>
  coverageOf(title ?? "", null) ?? coverageOf(sheet, null) ?? coverageOf(fiscalYear ?? "", null);

/** What stands over the results, their sheet's title before it where that tells another time than the plan's. */
function headingOfResults(planned: SheetReading, achieved: SheetReading): string | null {
  const heading = achieved.layout.pages[0]?.headings.actual ?? null;
  const [own, others] = [planned, achieved].map(timeOf);
  const isOfAnotherTime =
    others !== null &&
    others !== undefined &&
    JSON.stringify({ ...own, text: "" }) !== JSON.stringify({ ...others, text: "" });
  return isOfAnotherTime ? [others.text, heading].filter((text) => text !== null).join(" / ") : heading;
}
