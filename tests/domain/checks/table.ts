import type { CellValue } from "../../../src/domain/grid.ts";
import { address, stateText } from "../../../src/domain/grid.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import { defaultPolicy, type Policy } from "../../../src/domain/policy.ts";
import { reviewReading } from "../../../src/domain/review.ts";
import { coverageOf } from "../../../src/domain/time/coverage-of.ts";
import { readCell } from "../../../src/domain/quantity/index.ts";
import type { Residue } from "../../../src/domain/quantity/quantity.ts";
import type { Review } from "../../../src/domain/review.ts";
import type {
  FigureCell,
  MatchedLine,
  OtherTime,
  ProgramLine,
  SheetReading,
  SlotColumns,
  SourceCell,
  TotalsLine,
} from "../../../src/domain/sheet/records/reading.ts";

/** A line as a test writes it; what is left out is blank. */
export interface LineSketch {
  readonly kind?: "program" | "group" | "measure";
  /** Index of the section. */
  readonly section?: number;
  readonly no?: number | null;
  /** What the number's cell holds where it is no number. */
  readonly noText?: CellValue;
  readonly name?: string;
  /** What the name's cell holds where it is no text. */
  readonly nameValue?: CellValue;
  readonly measure?: string;
  readonly budget?: CellValue;
  readonly plan?: CellValue;
  readonly actual?: CellValue;
  readonly actualFormat?: string;
  /** What the result's cell shows, where its format says otherwise. */
  readonly actualText?: string;
  /** The indicator's name, in a column of its own. */
  readonly indicator?: string;
  readonly unit?: string;
  readonly baseline?: CellValue;
  readonly rate?: CellValue;
  readonly rateFormat?: string;
  /** The sheet's own ○ or A. */
  readonly grade?: string;
  readonly hidden?: boolean;
  /** Further times, oldest first: what stands over their columns (令和3年度), which are those from J on, two each. */
  readonly times?: readonly TimeSketch[];
  /** Where its actual stands on another sheet. */
  readonly matched?: Pick<MatchedLine, "by" | "name"> & Partial<MatchedLine>;
  /** Its rows are of these years, none of which is judged. */
  readonly onlyYears?: readonly string[];
  readonly finalTarget?: CellValue;
  /** What the reader is to have left over of the result. */
  readonly leftOver?: readonly Residue[];
}

export interface TimeSketch {
  readonly said: string;
  readonly plan?: CellValue;
  readonly actual?: CellValue;
  readonly hidden?: boolean;
}

export interface TableSketch {
  readonly lines: readonly LineSketch[];
  readonly sections?: readonly string[];
  /** The sections' numbers; 1, 2, 3… where left out. */
  readonly sectionNumbers?: readonly (number | null)[];
  readonly totals?: Partial<Pick<LineSketch, "budget" | "plan" | "actual">>;
  readonly headings?: SheetReading["layout"]["pages"][number]["headings"];
  /** Further indicators of each row, by what they are called and what stands over them. */
  readonly slots?: readonly Pick<SlotColumns, "name" | "headings" | "isCost">[];
  /** Western fiscal year that is judged, where headings name it; left out: the title's, 2022. */
  readonly year?: number;
  /** What stands in place of the columns that every sketch has. */
  readonly columns?: SheetReading["layout"]["pages"][number]["columns"];
  readonly setAside?: SheetReading["layout"]["setAside"];
  /** One-program forms under each other, a line each, by the labels of their fields; `headings` and `columns` are not used then. */
  readonly forms?: readonly SheetReading["layout"]["pages"][number]["headings"][];
  readonly elsewhere?: SheetReading["elsewhere"];
  readonly unread?: SheetReading["unread"];
  readonly figuresUnread?: SheetReading["figuresUnread"];
  /** Unit of bare figures, as a unit column or a heading gives it. */
  readonly figureUnit?: string;
  readonly policy?: Partial<Policy>;
  /** Words under the table. */
  readonly below?: string;
  /** Rows over the table, from A1. */
  readonly over?: readonly (readonly CellValue[])[];
}

const columns = { no: 1, name: 2, budget: 4, plan: 5, actual: 6, unit: 7, printedRate: 8 } as const;
/** Only of sketches that print grades. */
const gradeColumn = 9;
/** Sheet row of the first line. */
export const firstRow = 5;

const show = (value: CellValue): string =>
  value === null ? "" : typeof value === "object" ? stateText(value) : String(value);

function source(row: number, column: number, value: CellValue, format = "General", text = show(value)): SourceCell {
  return { row, column, address: address(row, column), value, text, format, merge: null };
}

function figure(
  row: number,
  column: number,
  value: CellValue,
  unit: string | null,
  format?: string,
  text?: string,
): FigureCell {
  const cell = source(row, column, value, format, text);
  return { ...cell, reading: readCell(value, cell.text, cell.format, { unit, multiplier: 1 }) };
}

const withResidue = (cell: FigureCell, residue: readonly Residue[] | undefined): FigureCell =>
  residue === undefined ? cell : { ...cell, reading: { ...cell.reading, residue } };

/** 0.372 under 0.0% shows as 37.2%. */
function rateText(value: CellValue, format: string | undefined): string | undefined {
  if (typeof value !== "number" || format === undefined) return undefined;
  return `${(value * 100).toFixed(/\.(0+)%/u.exec(format)?.[1]?.length ?? 0)}%`;
}

function lineOf(sketch: LineSketch, row: number, parentRow: number | null, unit: string | null): ProgramLine {
  const kind = sketch.kind ?? "program";
  const name = sketch.name ?? "";
  return {
    row,
    kind,
    section: sketch.section ?? null,
    no: sketch.no ?? null,
    name: kind === "measure" ? "" : name,
    measure: kind === "measure" ? (sketch.measure ?? "") : null,
    parentRow: kind === "measure" ? parentRow : null,
    indicatorCell: sketch.indicator === undefined ? null : source(row, columns.name, sketch.indicator),
    noCell: source(row, columns.no, sketch.noText ?? sketch.no ?? null),
    nameCell: source(row, columns.name, sketch.nameValue ?? sketch.measure ?? name),
    department: null,
    overview: null,
    budget: figure(row, columns.budget, sketch.budget ?? null, "円"),
    baseline: sketch.baseline === undefined ? null : figure(row, columns.plan, sketch.baseline, unit),
    plan: figure(row, columns.plan, sketch.plan ?? null, unit),
    actual: withResidue(
      figure(row, columns.actual, sketch.actual ?? null, unit, sketch.actualFormat, sketch.actualText),
      sketch.leftOver,
    ),
    unitNote: source(row, columns.unit, sketch.unit ?? null),
    direction: null,
    finalTarget:
      sketch.finalTarget === undefined ? null : figure(row, columns.printedRate + 1, sketch.finalTarget, unit),
    planPeriod: null,
    printedGrade: sketch.grade === undefined ? null : source(row, gradeColumn, sketch.grade),
    remarks: null,
    printedRate: figure(
      row,
      columns.printedRate,
      sketch.rate ?? null,
      null,
      sketch.rateFormat,
      rateText(sketch.rate ?? null, sketch.rateFormat),
    ),
    hidden: sketch.hidden ?? false,
    ...(sketch.matched && { matched: { indicator: "", no: null, row: 9, ...sketch.matched } }),
    ...(sketch.onlyYears === undefined ? {} : { onlyYears: sketch.onlyYears }),
    ...(sketch.times === undefined
      ? {}
      : { otherTimes: sketch.times.map((time, index) => timeOf(time, row, firstTime + 2 * index, unit)) }),
  };
}

const firstTime = columns.printedRate + 2;

const timeOf = (
  { said, plan, actual, hidden = false }: TimeSketch,
  row: number,
  column: number,
  unit: string | null,
): OtherTime => ({
  said,
  coverage: coverageOf(said, 2022)!,
  plan: plan === undefined ? null : figure(row, column, plan, unit),
  actual: actual === undefined ? null : figure(row, column + 1, actual, unit),
  hidden,
});

function totalsOf(sketch: TableSketch): readonly TotalsLine[] {
  if (sketch.totals === undefined) return [];
  const row = firstRow + sketch.lines.length;
  const { budget = null, plan = null, actual = null } = sketch.totals;
  return [
    {
      row,
      label: "合計",
      from: firstRow,
      to: row - 1,
      budget: figure(row, columns.budget, budget, "円"),
      plan: figure(row, columns.plan, plan, sketch.figureUnit ?? null),
      actual: figure(row, columns.actual, actual, sketch.figureUnit ?? null),
    },
  ];
}

const columnsOf = ({ lines }: TableSketch) =>
  lines.some(({ grade }) => grade !== undefined) ? { ...columns, printedGrade: gradeColumn } : columns;

const slotOf = (slot: Pick<SlotColumns, "name" | "headings" | "isCost">, index: number): SlotColumns => ({
  ...slot,
  columns: { ...columns, plan: 10 + 2 * index, actual: 11 + 2 * index },
});

/** A reading as the sheet reader would give it, made by hand. */
export function readingOf(sketch: TableSketch): SheetReading {
  let group: number | null = null;
  const lines = sketch.lines.map((line, index) => {
    const row = firstRow + index;
    if ((line.kind ?? "program") !== "measure") group = row;
    return lineOf(line, row, group, sketch.figureUnit ?? null);
  });
  const bottom = firstRow + Math.max(1, lines.length);
  return {
    found: true,
    sheet: "事業一覧",
    layout: {
      frame: sketch.forms === undefined ? "list" : "card",
      area: { top: 3, left: 1, bottom, right: 8 },
      pages: sketch.forms?.map((headings, index) => ({
        from: firstRow + index,
        to: firstRow + index,
        headingRows: [],
        columns,
        headings,
      })) ?? [
        {
          from: 3,
          to: bottom,
          headingRows: [4],
          columns: sketch.columns ?? columnsOf(sketch),
          headings: sketch.headings ?? {},
          ...(sketch.slots !== undefined && { slotName: "活動指標", slots: sketch.slots.map(slotOf) }),
        },
      ],
      confidence: 1,
      reasons: [],
      setAside: sketch.setAside ?? [],
    },
    elsewhere: sketch.elsewhere ?? [],
    ...(sketch.lines.some(({ matched }) => matched !== undefined) && {
      joined: [{ sheet: "実績", area: { top: 1, left: 1, bottom, right: 8 } }],
    }),
    title: null,
    fiscalYear: "令和4年度",
    ...(sketch.year === undefined ? {} : { year: sketch.year }),
    sections: (sketch.sections ?? []).map((name, index) => ({
      no: sketch.sectionNumbers?.[index] ?? (sketch.sectionNumbers === undefined ? index + 1 : null),
      name,
      row: 4,
    })),
    lines,
    totals: totalsOf(sketch),
    unread: sketch.unread ?? [],
    ...(sketch.figuresUnread === undefined ? {} : { figuresUnread: sketch.figuresUnread }),
    ...(sketch.below === undefined ? {} : { below: [{ row: bottom + 2, text: sketch.below }] }),
  };
}

export const policyOf = (policy: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, ...policy });

/** The sketch, judged. */
export const judged = (sketch: TableSketch): Review =>
  reviewReading(readingOf(sketch), policyOf(sketch.policy), gridOf({ sheet: "事業一覧", values: sketch.over ?? [] }));
