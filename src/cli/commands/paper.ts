import { type Verdict, verdictsWorstFirst } from "../../domain/achievement/verdict.ts";
import { ruleCodes } from "../../domain/checks/registry.ts";
import { recordFindingCodes } from "../../domain/record/record-findings.ts";
import type { ProgramPick } from "../../domain/record/log/draw.ts";
import { type State, states } from "../../domain/record/state.ts";
import { paperWords } from "../../messages/paper-words.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { papersOf } from "../../workbook/papers.ts";
import { writeNewWorkbook } from "../../xlsx/edit/new-workbook.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { UsageError } from "../failure.ts";
import { nameOf, readBytes } from "../input/files.ts";
import { openFile } from "../input/open-file.ts";
import { explained } from "../log-failure.ts";
import { writeGuarded } from "../output/guarded.ts";
import { checkOutput, isSameFile, standingAt } from "../output/write-file.ts";
import { runOver } from "../run-over.ts";
import { readSelection, selectionIn } from "../selection.ts";
import type { Session } from "../session.ts";
import type { PaperCommandOptions } from "./options.ts";

/** A verdict or a state by its word or its key, a rule by its code. @throws UsageError */
function pickOf(text: string, { words }: Session): ProgramPick {
  const isCalled = (key: string, word: string): boolean => text === key || text === word;
  const verdict = verdictsWorstFirst.find((key: Verdict) => isCalled(key, words.verdicts.names[key]));
  if (verdict !== undefined) return { kind: "verdict", key: verdict };
  const state = states.find((key: State) => isCalled(key, words.record.state[key]));
  if (state !== undefined) return { kind: "state", key: state };
  const rule = [...ruleCodes, ...recordFindingCodes].find((code) => code === text);
  if (rule !== undefined) return { kind: "rule", key: rule };
  throw new UsageError(words.cli.paper.failure.pick(text));
}

/** @throws UsageError */
function sampleOf({ sample, seed }: PaperCommandOptions, { words }: Session) {
  const { failure } = words.cli.paper;
  if (sample === undefined && seed === undefined) return null;
  if (sample === undefined || seed === undefined || seed.trim() === "") throw new UsageError(failure.seed);
  if (sample < 1) throw new UsageError(failure.size);
  return { size: sample, seed: seed.trim() };
}

const listed = (text: string): readonly string[] =>
  text
    .split(/[,、，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

interface Output {
  readonly path: string;
  readonly content: Uint8Array;
  readonly inputs: readonly string[];
}

/**
 * All or none of them, as far as what stands there says.
 * @throws WorkbookError output-exists, and as `writeGuarded`.
 */
async function writeAll(outputs: readonly Output[], force: boolean, session: Session): Promise<(string | null)[]> {
  for (const { path, content, inputs } of outputs) {
    const standing = await standingAt(path, inputs);
    if (standing !== null && !force && Buffer.compare(standing.bytes, content) !== 0)
      throw new WorkbookError("output-exists", { file: path });
  }
  const copies: (string | null)[] = [];
  for (const { path, content, inputs } of outputs)
    copies.push(await writeGuarded(path, content, inputs, { force }, session));
  return copies;
}

/**
 * Writes 監査調書 of the programs that are asked for into a new workbook; with --log also a copy of the report whose log
 * notes the selection.
 */
export async function paper(file: string, options: PaperCommandOptions, session: Session): Promise<ExitCode> {
  const words = session.words.cli.paper;
  const { out, log, signs } = options;
  const picks = (options.pick ?? []).map((text) => pickOf(text, session));
  const order = { programs: options.program ?? [], picks, sample: sampleOf(options, session) };
  await checkOutput(out, [file]);
  if (log !== undefined) {
    await checkOutput(log, [file]);
    if (log === out || (await isSameFile(log, out))) throw new UsageError(words.failure.twoFiles);
  }
  const selection = await readSelection(options, session);
  const bar = session.bar(session.words.cli.progress.reporting);
  try {
    const workbook = await openFile(await readBytes(file), file);
    const selected = await selectionIn(workbook, selection, false);
    const made = await papersOf(workbook, {
      ...selected,
      ...runOver(file),
      progress: bar.progress,
      words: paperWords(session.words),
      order,
      file: nameOf(log ?? file),
      logged: log !== undefined,
      ...(signs === undefined ? {} : { signs: listed(signs) }),
    }).catch(explained(file, session));
    const content = await writeNewWorkbook(made.sheets, { signal: session.signal });
    // The report first: papers must not name a line of a log that is nowhere.
    const outputs: readonly Output[] = [
      ...(log === undefined ? [] : [{ path: log, content: await workbook.save(), inputs: [file, out] }]),
      { path: out, content, inputs: log === undefined ? [file] : [file, log] },
    ];
    const copies = await writeAll(outputs, options.force === true, session);
    bar.stop();
    const { draw, drawSeq, head, pending } = made;
    const lines = [
      words.written(out, draw.drawn.length),
      made.selection,
      ...(log === undefined || drawSeq === null ? [words.notLogged] : [words.logged(log, drawSeq)]),
      words.head(head),
      ...(pending === 0 ? [] : [words.pending(pending)]),
      ...copies.flatMap((copy) => (copy === null ? [] : [session.words.cli.copies.kept(copy)])),
    ];
    session.print(lines.map((line) => `${line}\n`).join(""));
    return exitCodes.passed;
  } finally {
    bar.stop();
  }
}
