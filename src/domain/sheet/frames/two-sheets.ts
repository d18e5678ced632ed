import { coverageOf } from "../../time/coverage-of.ts";
import { lineOut } from "../records/line-out.ts";
import type { ColumnMap, FigureCell, ProgramLine, SheetReading, SourceCell } from "../records/reading.ts";

/** From this part of the planned lines on that have their result on the other sheet, the two are taken for one table. */
const fewestMatched = 0.5;

/**
 * Joins a table that has the plans with one that has the results: lines are matched by number and name, and a line that
 * only one of them has stays as it is. null where fewer than half of the planned lines are found again.
 */
export function joinSheets(planned: SheetReading, achieved: SheetReading): SheetReading | null {
  const plans = planned.lines.map(lineOut);
  const actuals = achieved.lines.map(lineOut);
  const partners = matched(plans, actuals);
  const sure = [...partners.values()].filter(({ surely }) => surely).length;
  if (sure === 0 || sure < plans.length * fewestMatched) return null;
  const taken = new Set([...partners.values()].map(({ line }) => line));
  const from = (cell: FigureCell | null): FigureCell | null => placed(cell, achieved.sheet);
  const lines = plans.map((line): ProgramLine => {
    const partner = partners.get(line);
    if (partner === undefined) return line;
    return {
      ...line,
      actual: from(partner.line.actual),
      printedRate: line.printedRate ?? from(partner.line.printedRate),
      printedGrade: line.printedGrade ?? placed(partner.line.printedGrade, achieved.sheet),
      remarks: line.remarks ?? partner.line.remarks,
      matched: { name: partner.line.name, surely: partner.surely },
    };
  });
  // What was spent stands for a budget only where there is none.
  const hasBudgets = planned.layout.pages.some(({ columns }) => columns.budget !== undefined);
  const left = actuals
    .filter((line) => !taken.has(line))
    .map((line): ProgramLine => ({
      ...line,
      ...(hasBudgets ? { budget: null } : {}),
      section: null,
      sheet: achieved.sheet,
    }));
  return {
    ...planned,
    ...layoutsOf(planned, achieved),
    lines: [...lines, ...left],
    totals: [],
    joined: [of(achieved)],
  };
}

const of = ({ sheet, layout: { area } }: SheetReading) => ({ sheet, area });

interface Partner {
  readonly line: ProgramLine;
  readonly surely: boolean;
}

const placed = <Cell extends SourceCell>(cell: Cell | null, sheet: string): Cell | null =>
  cell === null ? null : { ...cell, sheet };

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s・･、,「」『』()]/gu, "")
    .toLowerCase();

/** What tells a line from others by words: its program's name, its own, and its indicator's. */
function nameOf(line: ProgramLine, parent: ProgramLine | null): string {
  return plain(`${parent?.name ?? ""}${line.name}${line.measure ?? ""}`);
}

/** Lines by a key; a measure goes by its program's name too. */
function byName(lines: readonly ProgramLine[]): ReadonlyMap<string, readonly ProgramLine[]> {
  const found = new Map<string, ProgramLine[]>();
  let parent: ProgramLine | null = null;
  for (const line of lines) {
    if (line.kind !== "measure") parent = line;
    const key = nameOf(line, line.kind === "measure" ? parent : null);
    const alike = found.get(key);
    if (alike === undefined) found.set(key, [line]);
    else alike.push(line);
  }
  return found;
}

const indicatorOf = (line: ProgramLine): string => plain(line.indicatorCell?.text ?? "");

/**
 * Which result belongs to which plan. Surely: the name is that of as many lines on both sheets, their numbers do not
 * contradict, and several of one name follow each other by indicator or in order. Unsurely: the number alone is the same.
 */
function matched(plans: readonly ProgramLine[], actuals: readonly ProgramLine[]): ReadonlyMap<ProgramLine, Partner> {
  const partners = new Map<ProgramLine, Partner>();
  const taken = new Set<ProgramLine>();
  const take = (plan: ProgramLine, line: ProgramLine, surely: boolean): void => {
    partners.set(plan, { line, surely });
    taken.add(line);
  };
  const others = byName(actuals);
  for (const [name, alike] of byName(plans)) {
    const found = name === "" ? [] : (others.get(name) ?? []);
    if (found.length !== alike.length) continue;
    alike.forEach((plan, index) => {
      const named = found.find((line) => indicatorOf(line) !== "" && indicatorOf(line) === indicatorOf(plan));
      const line = named ?? found[index];
      if (line === undefined || taken.has(line)) return;
      const areNumbersApart = plan.no !== null && line.no !== null && plan.no !== line.no;
      take(plan, line, !areNumbersApart || alike.length === 1);
    });
  }
  const numbers = new Map<number, ProgramLine[]>();
  for (const line of actuals) if (line.no !== null) numbers.set(line.no, [...(numbers.get(line.no) ?? []), line]);
  for (const plan of plans) {
    if (plan.no === null || partners.has(plan)) continue;
    const [line, another] = (numbers.get(plan.no) ?? []).filter((one) => !taken.has(one));
    if (line !== undefined && another === undefined) take(plan, line, false);
  }
  return partners;
}

/** The plan's pages with what stands over the results, and the results' own for lines that only they have. */
function layoutsOf(planned: SheetReading, achieved: SheetReading): Pick<SheetReading, "layout"> {
  const over = headingOfResults(planned, achieved);
  const pages = planned.layout.pages.map((page): ColumnMap => ({
    ...page,
    headings: { ...page.headings, ...(over === null ? {} : { actual: over }) },
  }));
  const others = achieved.layout.pages.map((page): ColumnMap => ({ ...page, sheet: achieved.sheet }));
  const confidence = Math.min(surenessOf(planned, "plan"), surenessOf(achieved, "actual"));
  const reasons = [...planned.layout.reasons, ...achieved.layout.reasons.filter(({ field }) => field === "actual")];
  return { layout: { ...planned.layout, pages: [...pages, ...others], confidence, reasons } };
}

/** How sure the columns are that this half is read by. */
const surenessOf = ({ layout }: SheetReading, side: "plan" | "actual"): number =>
  Math.min(
    ...layout.reasons.flatMap(({ field, confidence }) => (field === "name" || field === side ? [confidence] : [])),
  );

/** What stands over the results, their sheet's title before it where that tells another time than the plan's. */
function headingOfResults(planned: SheetReading, achieved: SheetReading): string | null {
  const heading = achieved.layout.pages[0]?.headings.actual ?? null;
  const [own, others] = [planned, achieved].map(({ title, fiscalYear }) => coverageOf(title ?? fiscalYear ?? "", null));
  const isOfAnotherTime =
    others !== null &&
    others !== undefined &&
    JSON.stringify({ ...own, text: "" }) !== JSON.stringify({ ...others, text: "" });
  return isOfAnotherTime ? [others.text, heading].filter((text) => text !== null).join(" / ") : heading;
}
