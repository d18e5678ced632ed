import type { Area } from "../grid.ts";
import type { Review } from "../review.ts";
import type { ReportContext } from "./context.ts";
import { area } from "./draft.ts";
import type { ConditionalFormatEdit, Edits, HighlightEdit } from "./edits.ts";
import type { LedgerLine } from "./lines.ts";
import { literal } from "./excel.ts";
import { highlightStyles, type Rank, ranks, verdictOf } from "./look.ts";

/** What a cell of the program's sheet is coloured by. */
type Looked = "row" | "line" | "program";

/** The row that a cell stands in, as the ledger and the list of programs know it. */
const rowTerm = (offset: number): string => (offset === 0 ? "ROW()" : `ROW()+${offset}`);

/** The program's rank is this one; search is binary where the list keeps its order. */
function isProgramRank(rank: Rank, offset: number, { names, ordered }: ReportContext): string {
  const row = rowTerm(offset);
  const [rows, ranksName] = [names.program_row, names.program_rank];
  const found = ordered
    ? `IF(INDEX(${rows},MATCH(${row},${rows},1))=${row},INDEX(${ranksName},MATCH(${row},${rows},1)),0)`
    : `INDEX(${ranksName},MATCH(${row},${rows},0))`;
  return `IFERROR(${found},0)=${rank}`;
}

/** So many lines of a row have this verdict; by words, since a line's verdict is one. */
type CountOf = (word: string) => string;

/** Where the ledger keeps its order, the lines of a row stand together and are found by a binary search. */
function countInBlock(row: string, { names }: ReportContext): CountOf {
  const before = `IFERROR(MATCH(${row}-1,${names.row},1),0)`;
  const block = `OFFSET(${names.verdict},${before},0,MATCH(${row},${names.row},1)-${before},1)`;
  return (word) => `COUNTIF(${block},${literal(word)})`;
}

const countAnywhere =
  (row: string, { names }: ReportContext): CountOf =>
  (word) =>
    `COUNTIFS(${names.row},${row},${names.verdict},${literal(word)})`;

/** The worst verdict of the row's lines is this one, and none of them is to be checked again. */
function isWorst(rank: Rank, count: CountOf, { words }: ReportContext): string {
  const worse = ranks.filter((each) => each < rank).map((each) => words.verdict[verdictOf(each)]);
  const none = [words.recheck, ...worse].map((word) => `${count(word)}=0`);
  return `AND(${[...none, `${count(words.verdict[verdictOf(rank)])}>0`].join(",")})`;
}

/** `otherwise`: what holds of rows that are no line's. */
function isRowRank(rank: Rank, offset: number, otherwise: string, context: ReportContext): string {
  const { names, ordered, words, subject } = context;
  const row = rowTerm(offset);
  if (subject.policy.rollUp === "lead") {
    const first = `IFERROR(MATCH(${row}-1,${names.row},1),0)+1`;
    const lead = ordered
      ? `IF(INDEX(${names.row},${first})=${row},INDEX(${names.verdict},${first}),NA())`
      : `INDEX(${names.verdict},MATCH(${row},${names.row},0))`;
    return `IFERROR(${lead}=${literal(words.verdict[verdictOf(rank)])},${otherwise})`;
  }
  if (ordered) return `IFERROR(${isWorst(rank, countInBlock(row, context), context)},${otherwise})`;
  return `IF(COUNTIF(${names.row},${row})=0,${otherwise},${isWorst(rank, countAnywhere(row, context), context)})`;
}

function isRank(rank: Rank, looked: Looked, offset: number, context: ReportContext): string {
  const program = isProgramRank(rank, offset, context);
  if (looked === "program") return program;
  return isRowRank(rank, offset, looked === "line" ? "FALSE" : program, context);
}

/** Cells of one sheet that are coloured alike. */
interface LookedArea {
  readonly area: Area;
  readonly looked: Looked;
}

interface LookedSheet {
  readonly sheet: string;
  readonly areas: readonly LookedArea[];
}

/** What rules a sheet's areas get. */
type FormatsOf = (where: LookedArea, offset: number, context: ReportContext) => readonly ConditionalFormatEdit[];

/** One conditional format a verdict, through defined names only; rows without a verdict stay as they are. */
const liveFormats: FormatsOf = ({ area: where, looked }, offset, context) =>
  ranks.map((rank) => ({
    area: where,
    formula: isRank(rank, looked, offset, context),
    style: highlightStyles[verdictOf(rank)],
  }));

/** The rows of a table that are lines of this sheet. */
function tableRows(
  { reading }: Review,
  sheet: string | undefined,
): { readonly first: number; readonly last: number } | null {
  const { lines, joined } = reading;
  const own = joined === undefined ? lines : lines.filter((line) => line.sheet === sheet);
  const [first, last] = [own.at(0)?.row, own.at(-1)?.row];
  return first === undefined || last === undefined ? null : { first, last };
}

function tableAreas(review: Review): LookedSheet[] {
  const { sheet, layout, beside, joined = [] } = review.reading;
  const tables = [
    { sheet, area: beside?.plans ?? layout.area, of: undefined },
    ...joined.map((other) => ({ ...other, of: other.sheet })),
  ];
  return tables.map(({ sheet: name, area: { left, right }, of }) => {
    const rows = tableRows(review, of);
    if (rows === null) return { sheet: name, areas: [] };
    return { sheet: name, areas: [{ area: area(rows.first, left, rows.last, right), looked: "row" }] };
  });
}

/** The cells of a form's indicator that are coloured: its result, and its plan where it stands right beside it. */
function columnsOf({ source, indicator }: LedgerLine): readonly [left: number, right: number] {
  const { planCell, actualCell } = indicator;
  const [plan, actual] = [planCell, actualCell];
  const isBeside =
    plan !== null && actual !== null && plan.row === actual.row && Math.abs(plan.column - actual.column) === 1;
  if (!isBeside) return [source.column, source.column];
  return [Math.min(plan.column, actual.column), Math.max(plan.column, actual.column)];
}

/** Areas in which every row that is a line's has that line's cells: one rule for as many of them as can share it. */
function lineAreas(lines: readonly LedgerLine[]): readonly Area[] {
  const areas: Area[] = [];
  const rows = new Map<number, LedgerLine>();
  for (const line of lines) if (!rows.has(line.source.row)) rows.set(line.source.row, line);
  for (const line of [...rows.values()].sort((one, other) => one.source.row - other.source.row)) {
    const [left, right] = columnsOf(line);
    const open = areas.at(-1);
    if (open !== undefined && open.left === left && open.right === right)
      areas[areas.length - 1] = area(open.top, left, line.source.row, right);
    else areas.push(area(line.source.row, left, line.source.row, right));
  }
  return areas;
}

/** On a form the results are coloured, each by its own verdict, and the program's name by the program's. */
function formAreas(review: Review, lines: readonly LedgerLine[]): LookedSheet {
  const { sheet, lines: read } = review.reading;
  const names = read.flatMap(({ nameCell }) =>
    nameCell === null ? [] : [nameCell.merge ?? area(nameCell.row, nameCell.column)],
  );
  return {
    sheet,
    areas: [
      ...names.map((where) => ({ area: where, looked: "program" as const })),
      ...lineAreas(lines).map((where) => ({ area: where, looked: "line" as const })),
    ],
  };
}

function highlightsBy(formatsOf: FormatsOf, context: ReportContext): Pick<Edits, "highlights" | "highlightsElsewhere"> {
  const { parts, isOfForms, sheet, offsets } = context.subject;
  const linesOf = parts.map((): LedgerLine[] => []);
  if (isOfForms) for (const line of context.lines) linesOf[line.part]?.push(line);
  const [own, ...elsewhere] = parts
    .flatMap((review, part) => (isOfForms ? [formAreas(review, linesOf[part] ?? [])] : tableAreas(review)))
    .map(({ sheet: name, areas }): HighlightEdit => ({
      sheet: name,
      formats: areas.flatMap((where) => formatsOf(where, offsets.get(name) ?? 0, context)),
    }));
  return {
    highlights: own ?? { sheet, formats: [] },
    ...(elsewhere.length === 0 ? {} : { highlightsElsewhere: elsewhere }),
  };
}

/** What is coloured on the program's sheets. */
export const highlights = (context: ReportContext): Pick<Edits, "highlights" | "highlightsElsewhere"> =>
  highlightsBy(liveFormats, context);

/** Verdicts by row of what is reported on, `offset` added. */
interface RowRanks {
  readonly rows: ReadonlyMap<number, Rank>;
  readonly programs: ReadonlyMap<number, Rank>;
}

function rowRanks({ lines, programs, subject }: ReportContext): RowRanks {
  const rows = new Map<number, Rank>();
  for (const { source, offset, rank } of lines) {
    const known = rows.get(source.row + offset);
    if (known === undefined) rows.set(source.row + offset, rank);
    else if (subject.policy.rollUp !== "lead" && rank < known) rows.set(source.row + offset, rank);
  }
  return { rows, programs: new Map(programs.map(({ row, offset, rank }) => [row.line.row + offset, rank])) };
}

/** A rule for every stretch of rows of one verdict. */
function stillFormats({ rows, programs }: RowRanks): FormatsOf {
  const rankAt = (row: number, looked: Looked): Rank | null => {
    if (looked === "program") return programs.get(row) ?? null;
    return rows.get(row) ?? (looked === "line" ? null : (programs.get(row) ?? null));
  };
  return ({ area: { top, left, bottom, right }, looked }, offset) => {
    const formats: ConditionalFormatEdit[] = [];
    for (let first = top; first <= bottom;) {
      const rank = rankAt(first + offset, looked);
      let last = first;
      while (last < bottom && rankAt(last + 1 + offset, looked) === rank) last += 1;
      if (rank !== null)
        formats.push({
          area: area(first, left, last, right),
          formula: "TRUE",
          style: highlightStyles[verdictOf(rank)],
        });
      first = last + 1;
    }
    return formats;
  };
}

/** The same for who gets no formulas: as it is now; none where so many rows would need a rule each. */
export const stillHighlights = (context: ReportContext): Pick<Edits, "highlights" | "highlightsElsewhere"> =>
  highlightsBy(context.ordered ? () => [] : stillFormats(rowRanks(context)), context);
