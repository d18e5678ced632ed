import { basename, dirname, relative, resolve, sep } from "node:path";
import { defaultPolicy } from "../../domain/policy.ts";
import { yearTyped } from "../../domain/time/year-typed.ts";
import type { AnsweredLink } from "../../domain/trend/answer.ts";
import { trendSheets } from "../../domain/trend/sheets/trend-sheets.ts";
import type { Trend } from "../../domain/trend/trend.ts";
import { trendWords } from "../../messages/trend-words.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { trendFindings, trendResult } from "../../workbook/trend-result.ts";
import { type TrendInput, trendOfWorkbooks } from "../../workbook/trend.ts";
import { writeNewWorkbook } from "../../xlsx/edit/new-workbook.ts";
import type { ExitCode } from "../exit.ts";
import { exitCodeOf } from "../each-file.ts";
import { verdictReaches } from "../fail-on.ts";
import { UsageError, withFile } from "../failure.ts";
import { expandFiles, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { answersIfTrend, answersOf } from "../input/trend-answers.ts";
import { keepCopy } from "../output/keep-copy.ts";
import { printAll } from "../output/print-all.ts";
import { trendTable } from "../output/trend-table.ts";
import { withWidths } from "../output/width.ts";
import { standingAt, type StandingFile, writeWhole } from "../output/write-file.ts";
import { readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { TrendCommandOptions } from "./options.ts";

/** The years that --years names, in the order of the files. Throws WorkbookError trend-years-invalid. */
function yearsOf({ years }: TrendCommandOptions, files: readonly string[]): readonly (number | null)[] {
  if (years === undefined) return files.map(() => null);
  const typed = years.split(/[,、，]/u).map((text) => yearTyped(text));
  if (typed.length !== files.length || typed.includes(null))
    throw new WorkbookError("trend-years-invalid", { text: years, files: files.length });
  return typed;
}

/** Two files of one name are told apart by their folders. */
function namesOf(files: readonly string[]): readonly string[] {
  const names = files.map((file) => basename(file));
  return files.map((file, index) =>
    names.filter((name) => name === names[index]).length > 1 ? file.split(sep).join("/") : names[index]!,
  );
}

interface Standing {
  readonly file: StandingFile | null;
  /** null: what stands there is none of ours. */
  readonly answers: readonly AnsweredLink[] | null;
}

/** What stands where the workbook is to be written: only a trend's may be replaced, but with --force. */
async function standingOutput(
  { out, force }: TrendCommandOptions,
  files: readonly string[],
  session: Session,
): Promise<Standing> {
  const file = out === undefined ? null : await standingAt(out, files);
  if (out === undefined || file === null) return { file: null, answers: null };
  const read = await answersIfTrend(file.bytes, out);
  if (read === null && force !== true) throw new WorkbookError("output-exists", { file: out });
  noteUnknown(read?.unknown ?? [], session);
  return { file, answers: read?.answers ?? null };
}

function noteUnknown(unknown: readonly { readonly row: number }[], session: Session): void {
  if (unknown.length === 0) return;
  session.note(`${session.words.cli.trend.unknownAnswers(unknown.map(({ row }) => row))}\n`);
}

/** What is answered in both counts as --answers has it; what only the other has is kept. */
function joinedAnswers(asked: readonly AnsweredLink[], standing: readonly AnsweredLink[]): readonly AnsweredLink[] {
  const keyOf = ({ earlier, later }: AnsweredLink): string => `${earlier}\n${later}`;
  const known = new Set(asked.map(keyOf));
  return [...asked, ...standing.filter((one) => !known.has(keyOf(one)))];
}

async function answersFrom(
  { answers }: TrendCommandOptions,
  standing: readonly AnsweredLink[],
  session: Session,
): Promise<readonly AnsweredLink[]> {
  if (answers === undefined) return standing;
  const read = await answersOf(await readBytes(answers), answers).catch((error: unknown) => {
    throw withFile(error, answers);
  });
  if (read === null) throw new WorkbookError("answers-unreadable", { file: answers });
  noteUnknown(read.unknown, session);
  return joinedAnswers(read.answers, standing);
}

/** The workbooks to compare; those that a trend wrote are named and passed over. */
async function inputsOf(
  files: readonly string[],
  options: TrendCommandOptions,
  session: Session,
): Promise<readonly TrendInput[]> {
  const { words } = session;
  const selection = await readSelection(options, session);
  const opened: { readonly file: string; readonly port: Awaited<ReturnType<typeof openFile>> }[] = [];
  const bar = session.bar(words.cli.progress.checking);
  try {
    for (const file of files) {
      const bytes = await readBytes(file);
      const port = await openFile(bytes, file);
      const isTrend = (await port.survey()).sheets.length > 0 && (await answersIfTrend(bytes, file)) !== null;
      if (isTrend) session.note(`${words.cli.trend.isOwn(file)}\n`);
      else opened.push({ file, port });
    }
    if (opened.length === 0) throw new UsageError(words.cli.trend.failure.needsOutput);
    const names = namesOf(opened.map(({ file }) => file));
    const years = yearsOf(
      options,
      opened.map(({ file }) => file),
    );
    const inputs: TrendInput[] = [];
    for (const [index, { file, port }] of opened.entries()) {
      const selected = await selectionIn(port, selection, options.allSheets === true).catch((error: unknown) => {
        throw withFile(error, file);
      });
      inputs.push({ port, file: names[index]!, year: years[index]!, options: { ...selected, progress: bar.progress } });
    }
    return inputs;
  } finally {
    bar.stop();
  }
}

function noteYears({ years }: Trend, inputs: readonly TrendInput[], session: Session): void {
  const { words } = session;
  const named = years.map(({ year }) => words.report.fiscalYear(year));
  const order = years.flatMap(({ files }) => files);
  const given = inputs.map(({ file }) => file);
  const isInOrder = given.every(
    (file, index) => index === 0 || order.indexOf(given[index - 1]!) <= order.indexOf(file),
  );
  if (!isInOrder) session.note(`${words.cli.trend.reordered(named)}\n`);
  for (const [index, { year }] of years.entries())
    if (index > 0 && year > years[index - 1]!.year + 1)
      session.note(`${words.cli.trend.gap(named[index - 1]!, named[index]!)}\n`);
}

/** The way from the folder of the output to a file, for links, in which "#" begins what is within the file. */
function linkFrom(out: string, files: readonly string[]): (name: string) => string | null {
  const names = namesOf(files);
  const folder = dirname(resolve(out));
  const ways = new Map(
    names.map((name, index) => [
      name,
      relative(folder, resolve(files[index]!)).split(sep).join("/").replaceAll("%", "%25").replaceAll("#", "%23"),
    ]),
  );
  return (name) => ways.get(name) ?? null;
}

/**
 * Follows programs through the lists of several years, prints what was asked for, and writes the workbook. The answers of
 * the workbook that stands at --out, and of --answers, are followed and kept.
 */
export async function trend(
  patterns: readonly string[],
  options: TrendCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const { words, signal } = session;
  const { out } = options;
  const files = await expandFiles(patterns);
  const standing = await standingOutput(options, files, session);
  const answers = await answersFrom(options, standing.answers ?? [], session);
  const inputs = await inputsOf(files, options, session);
  const found = await trendOfWorkbooks(inputs, { answers, join: options.join === true });
  noteYears(found, inputs, session);
  const given = answers.filter(({ answer }) => answer !== null).length;
  if (given > 0) session.note(`${words.cli.trend.answers(options.answers ?? out ?? "", given)}\n`);
  const policy = found.years.at(-1)?.policy ?? defaultPolicy;
  const said = trendWords(words);
  if (options.json === true)
    await printAll(`${JSON.stringify(trendResult(found, policy, words.findings.of), null, 2)}\n`, session);
  else await printAll(await withWidths(() => trendTable(found, said, words.cli.trend)), session);
  if (out !== undefined) {
    const linkTo = linkFrom(out, files);
    const bytes = await writeNewWorkbook(trendSheets({ trend: found, words: said, linkTo }), { signal });
    await replace(out, bytes, standing, files, session);
    session.note(`${words.cli.trend.written(out)}\n`);
  }
  const isError = trendFindings(found, policy).some(({ severity }) => severity === "error");
  const newest = found.years.at(-1)!.programs.map(({ verdict }) => verdict);
  return exitCodeOf(true, options.failOn !== "never" && (isError || verdictReaches(options.failOn, newest)));
}

/** What stood there is kept beside it where it is another: people may have noted more in it than answers. */
async function replace(
  out: string,
  bytes: Uint8Array,
  { file, answers }: Standing,
  inputs: readonly string[],
  session: Session,
): Promise<void> {
  const { copies } = session.words.cli;
  if (file !== null && Buffer.compare(file.bytes, bytes) === 0) return;
  const copy = file === null ? null : await keepCopy(file, answers === null ? copies.replaced : copies.previous);
  await writeWhole(out, bytes, inputs, session.signal, file);
  if (copy !== null) session.note(`${copies.kept(copy)}\n`);
}
