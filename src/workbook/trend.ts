import { yearJudged } from "../domain/achievement/year-judged.ts";
import { defaultPolicy } from "../domain/policy.ts";
import { formsSubject, tableSubject } from "../domain/report/subject.ts";
import type { AnsweredLink, LinkAnswer } from "../domain/trend/answer.ts";
import { buildTrend } from "../domain/trend/build-trend.ts";
import { readYear } from "../domain/trend/read-year.ts";
import { type AnswersRead, readAnswers } from "../domain/trend/sheets/read-answers.ts";
import type { Trend } from "../domain/trend/trend.ts";
import type { YearList } from "../domain/trend/year-list.ts";
import { type CheckedSheet, type CheckOptions, checkWorkbook } from "./check.ts";
import { WorkbookError } from "./errors.ts";
import type { WorkbookPort } from "./port.ts";
import { isCard, programTables } from "./program-tables.ts";

/** One workbook of those that are compared. */
export interface TrendInput {
  readonly port: WorkbookPort;
  /** What it is called in sources and errors; no two are called alike. */
  readonly file: string;
  /** The western fiscal year that a person says it is of; null: its sheets say it. */
  readonly year: number | null;
  readonly options: CheckOptions;
}

export interface TrendOptions {
  readonly answers?: readonly AnsweredLink[];
  /** Workbooks of one year are parts of one list, such as the offices of a body; else a year may come but once. */
  readonly join?: boolean;
}

/** Tables of one workbook that are of one year. */
interface TableOfYear {
  readonly year: number;
  readonly file: string;
  readonly sheets: readonly CheckedSheet[];
}

const yearOf = ({ review }: CheckedSheet): number | null => yearJudged(review.reading);

/** Judged for the year that a person says; a sheet that names no year is of that one. */
async function checkedFor({ port, year, options }: TrendInput): Promise<readonly CheckedSheet[]> {
  const checked = await checkWorkbook(port, options);
  if (year === null || checked.every((sheet) => [year, null].includes(yearOf(sheet)))) return checked;
  const hint = { columns: {}, area: null, ...options.hint, year };
  return checkWorkbook(port, { ...options, hint });
}

/** A sheet that names no year is of the one that all the others of its workbook are of. */
async function tablesOf(input: TrendInput): Promise<readonly TableOfYear[]> {
  const checked = await checkedFor(input);
  const named = new Set(checked.map(yearOf).filter((year) => year !== null));
  const [only, another] = [...named];
  const whole = input.year ?? (another === undefined ? (only ?? null) : null);
  const yearsOf = checked.map((sheet) => input.year ?? yearOf(sheet) ?? whole);
  if (yearsOf.includes(null)) {
    const sheet = checked[yearsOf.indexOf(null)]!.review.reading.sheet;
    throw new WorkbookError("trend-year-unknown", { file: input.file, sheet });
  }
  const years = [...new Set(yearsOf as readonly number[])];
  return years.flatMap((year) =>
    programTables(checked.filter((_, index) => yearsOf[index] === year)).map((sheets) => ({
      year,
      file: input.file,
      sheets,
    })),
  );
}

function programsOf({ year, file, sheets }: TableOfYear): YearList["programs"] {
  const reviews = sheets.map(({ review }) => review);
  const [first] = reviews;
  const subject = isCard(sheets[0]!) && reviews.length > 1 ? formsSubject(reviews) : tableSubject(first!);
  return readYear({ subject, grids: sheets.map(({ grid }) => grid), file }, year);
}

/** Two workbooks of one year are as often two copies of one list as two parts of it: a person has to say. */
function refuseTwice(tables: readonly TableOfYear[]): void {
  const files = new Map<number, string>();
  for (const { year, file } of tables) {
    const other = files.get(year) ?? file;
    if (other !== file) throw new WorkbookError("trend-year-twice", { year, file, other });
    files.set(year, other);
  }
}

function listsOf(tables: readonly TableOfYear[]): readonly YearList[] {
  const years = [...new Set(tables.map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => {
    const own = tables.filter((table) => table.year === year);
    return {
      year,
      files: [...new Set(own.map(({ file }) => file))],
      programs: own.flatMap(programsOf),
      policy: own[0]?.sheets[0]?.review.policy ?? defaultPolicy,
    };
  });
}

/**
 * Follows the programs of several years' workbooks. The years are told by the sheets, in whatever order the workbooks come;
 * one workbook may hold several.
 * @throws WorkbookError as checkWorkbook, and trend-year-unknown, trend-year-twice, trend-one-year.
 */
export async function trendOfWorkbooks(inputs: readonly TrendInput[], options: TrendOptions = {}): Promise<Trend> {
  const tables: TableOfYear[] = [];
  for (const input of inputs) {
    try {
      tables.push(...(await tablesOf(input)));
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.params["file"] !== undefined) throw error;
      throw new WorkbookError(error.code, { ...error.params, file: input.file }, { cause: error });
    }
  }
  if (options.join !== true) refuseTwice(tables);
  const lists = listsOf(tables);
  const [only, another] = lists;
  if (only === undefined || another === undefined)
    throw new WorkbookError("trend-one-year", only === undefined ? {} : { year: only.year });
  return buildTrend(lists, options.answers);
}

/**
 * What people answered in a trend's workbook; null where it is none.
 * @throws the port's own.
 */
export async function answersIn(
  port: WorkbookPort,
  words: readonly Readonly<Record<LinkAnswer, string>>[],
): Promise<AnswersRead | null> {
  const { sheets } = await port.survey();
  let found: AnswersRead | null = null;
  for (const { name, rows } of sheets) {
    if (rows === 0) continue;
    const read = readAnswers(await port.readGrid(name), words);
    if (read === null) continue;
    // A copy of the sheet may hold older answers: those of the sheet that stands first count.
    found ??= read;
  }
  return found;
}
