import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import { type Entry, entryFields } from "../../../src/domain/record/entry.ts";
import type { RecordLine } from "../../../src/domain/record/record-line.ts";
import { runRecord } from "../../../src/domain/record/run-record.ts";
import type { RecordRun } from "../../../src/domain/record/run.ts";
import type { SheetEdit } from "../../../src/domain/report/edits.ts";
import { lastShown, questionsHelper } from "../../../src/domain/report/questions-columns.ts";
import { readQuestions } from "../../../src/domain/report/questions-read.ts";
import { type QuestionsContext } from "../../../src/domain/report/questions-cells.ts";
import { questionsSheet } from "../../../src/domain/report/questions.ts";
import { recordInCells, recordOfCells } from "../../../src/domain/report/record-cells.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { review } from "../../../src/domain/review.ts";
import { type Language, messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { entryOf, leftBy, recordOf } from "../record/records.ts";
import { untouched, withParts } from "../record/scenarios.ts";
import { run } from "../record/seed.ts";
import { ministryGrid } from "../sheet/r4.ts";
import { gridOfSheet } from "./program-grid.ts";

const seed = untouched();
const seedNow = seed.map(({ line }) => line);

const confirmed: Partial<Entry> = { decision: "confirmed", by: "佐藤", on: "2026-07-02", comment: "名簿で照合" };
const corrected: Partial<Entry> = { decision: "correct", correctedActual: "168", ground: "実績報告書", by: "田中" };

/** Of four lines with decisions one is renamed, one was made two, one is gone, and in one two copies differ. */
function run4(): RecordRun {
  const record = recordOf(seedNow, (at) => (at === 1 || at === 4 ? confirmed : at === 2 || at === 3 ? corrected : {}));
  const before = leftBy(runRecord(record, seedNow, run));
  const conflicts: RecordLine["conflicts"] = [
    { field: "decision", a: "", b: "explain" },
    { field: "by", a: "", b: "鈴木" },
    { field: "followClass", a: "指摘事項", b: "要望事項" },
  ];
  const now = seed.flatMap((edited, at) => {
    if (at === 1) return [withParts(edited, { name: "早期再就職等緊急支援プログラム" }).line];
    if (at === 3) return [];
    if (at !== 4) return [edited.line];
    return ["東部", "西部"].map((part) => withParts(edited, { name: `ソーシャルファーム支援（${part}）` }).line);
  });
  const entry = entryOf({ followClass: "指摘事項" });
  const lines = before.lines.with(7, { ...before.lines[7]!, entry, recorded: entry, conflicts });
  return runRecord({ ...before, lines }, now, run);
}

function contextOf(language: Language, { lines }: Pick<RecordRun, "lines">): QuestionsContext {
  const found = review(ministryGrid(false));
  if (!("rows" in found)) throw new Error("no table");
  const words = reportWords(messages(language));
  return {
    words,
    set: 1,
    sheets: words.sheetName,
    subject: tableSubject(found),
    lines: lines.map((line, at) => ({ sheet: line.parts.sheet, source: { row: at + 10, column: 5 } })),
  };
}

const sheetOf = (record: RecordRun, language: Language = "ja"): SheetEdit =>
  questionsSheet(contextOf(language, record), record)!;

/** Where a text stands. */
function placeOf(grid: Grid, text: string): { row: number; column: number } {
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === text) return { row, column };
  throw new Error(`${text} stands nowhere`);
}

/** The sheet with an answer in the given row of a table, whose key that is. */
function answered(sheet: SheetEdit, key: string, index: number, value: CellValue): Grid {
  const { row, column } = placeOf(gridOfSheet(sheet), key);
  return gridOfSheet(sheet, [{ row: row + 2 + index, column, value }]);
}

const record = run4();
const shownOf = (grid: Grid): string[] =>
  Array.from({ length: grid.bottom }, (_, index) =>
    Array.from({ length: lastShown }, (_, column) => grid.value(index + 1, column + 1) ?? "")
      .join(" | ")
      .replaceAll("\n", "⏎"),
  );

describe("the sheet of what a person must place", () => {
  it.each(["ja", "en"] as const)("shows conflicts, lines to place and what waits, in %s", async (language) => {
    await expect(shownOf(gridOfSheet(sheetOf(record, language))).join("\n")).toMatchFileSnapshot(
      `../../golden/questions-${language}.txt`,
    );
  });

  it("is not there where nothing is to be placed", () => {
    const first = runRecord(null, seedNow, run);
    expect(questionsSheet(contextOf("ja", first), first)).toBeNull();
  });

  it("offers as many candidates as there are", () => {
    const { validations } = sheetOf(record);
    expect(validations.map((one) => (one.kind === "list" ? one.items : one.kind))).toEqual([
      ["A", "B"],
      ["引き継ぐ①", "引き継がない", "保留"],
      ["引き継ぐ①", "引き継ぐ②", "引き継がない", "保留"],
    ]);
  });

  it("prints what is shown on A4, and hides its keys", () => {
    const sheet = sheetOf(record);
    const grid = gridOfSheet(sheet);
    expect(sheet.page).toMatchObject({ paper: "A4", fitWide: 1, printArea: { left: 1, right: lastShown } });
    expect(sheet.page.printArea?.bottom).toBe(grid.bottom);
    for (const row of sheet.hiddenRows ?? []) expect(String(grid.value(row, 1))).toMatch(/^[a-z]+\.line$/u);
    expect(sheet.hiddenRows).toHaveLength(3);
    expect(sheet.columns.map(({ hidden }) => hidden === true)).toEqual(
      sheet.columns.map((_, index) => index >= questionsHelper - 1),
    );
  });

  it("has tables that Excel takes: headings that are there, and differ", () => {
    const sheet = sheetOf(record);
    const grid = gridOfSheet(sheet);
    expect(sheet.tables.map(({ name }) => name)).toEqual([
      "jisseki_table_conflicts",
      "jisseki_table_questions",
      "jisseki_table_waiting",
    ]);
    for (const { area } of sheet.tables) {
      const heads = Array.from({ length: area.right }, (_, index) => grid.value(area.top, index + 1));
      expect(heads.every((head) => typeof head === "string" && head !== "")).toBe(true);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });
});

describe("what is read back", () => {
  const sheet = sheetOf(record);
  const offered = record.doubts.map(({ candidates }) => candidates.map(({ at }) => record.lines[at]!.lineId));
  const asked = record.doubts.map(({ earlier }) => record.waiting[earlier]!.lineId);

  it.each(["ja", "en"] as const)("every line that waits, whole, from a sheet in %s", (language) => {
    const read = readQuestions(gridOfSheet(sheetOf(record, language)));
    const byId = (one: RecordLine, other: RecordLine) => one.lineId.localeCompare(other.lineId);
    expect(read.waiting.toSorted(byId)).toEqual(record.waiting.toSorted(byId));
    expect(read.unreadable).toEqual([]);
    expect(read.resolved).toEqual([]);
  });

  it("questions that nobody answered: what stands chosen, and nothing", () => {
    expect(readQuestions(gridOfSheet(sheet)).answers).toEqual([
      { lineId: asked[0], answer: "take", taken: offered[0]![0], offered: offered[0] },
      { lineId: asked[1], answer: "keep", taken: "", offered: offered[1] },
    ]);
  });

  it.each<[string, number, "take" | "refuse" | "keep", number | null]>([
    ["引き継ぐ①", 0, "take", 0],
    [" 引き継ぐ ② ", 1, "take", 1],
    ["引き継ぐ2", 1, "take", 1],
    ["引き継がない", 0, "refuse", null],
    ["保留", 1, "keep", null],
  ])("%s", (text, index, answer, which) => {
    const read = readQuestions(answered(sheet, "question.answer", index, text));
    const taken = which === null ? "" : offered[index]![which]!;
    expect(read.answers[index]).toEqual({ lineId: asked[index], answer, taken, offered: offered[index] });
    expect(read.unreadable).toEqual([]);
  });

  it.each<[CellValue, number]>([
    ["引き継ぐ②", 0],
    ["引き継ぐ③", 1],
    ["はい", 0],
    [{ error: "#REF!" }, 0],
  ])("%j is no answer to question %i, and told", (value, index) => {
    const grid = answered(sheet, "question.answer", index, value);
    const { row } = placeOf(grid, "question.answer");
    expect(readQuestions(grid).unreadable).toEqual([{ sheet: "引継ぎ候補", cell: `G${row + 2 + index}` }]);
  });

  it("which copy counts, for all that goes together", () => {
    const { lineId } = record.lines.find(({ conflicts }) => conflicts.length > 0)!;
    expect(readQuestions(answered(sheet, "conflict.choice", 0, "B")).resolved).toEqual([
      { lineId, field: "decision", chosen: "b" },
      { lineId, field: "by", chosen: "b" },
    ]);
    expect(readQuestions(answered(sheet, "conflict.choice", 1, "ａ")).resolved).toEqual([
      { lineId, field: "followClass", chosen: "a" },
    ]);
    expect(readQuestions(answered(sheet, "conflict.choice", 0, "C")).unreadable).toHaveLength(1);
  });

  it("a line whose hidden cells were damaged is told, and so is an answer without any", () => {
    const { row, column } = placeOf(gridOfSheet(sheet), "question.record_1");
    const damaged = (value: CellValue, answer: CellValue = null) =>
      readQuestions(
        gridOfSheet(sheet, [
          { row: row + 2, column, value },
          { row: row + 2, column: lastShown, value: answer },
        ]),
      );
    expect(damaged('{"lineId":"1"}').unreadable).toEqual([
      { sheet: "引継ぎ候補", cell: expect.stringMatching(/^[A-Z]+\d+$/u) },
    ]);
    expect(damaged("{").unreadable).toHaveLength(1);
    expect(damaged({ notCalculated: true }).unreadable).toHaveLength(1);
    expect(damaged(null, "引き継ぐ①").unreadable).toEqual([{ sheet: "引継ぎ候補", cell: `G${row + 2}` }]);
    expect(damaged(null).unreadable).toEqual([]);
  });

  it("nothing of a sheet without marker, words or keys, which is told", () => {
    const without = (text: string): Grid => {
      const { row, column } = placeOf(gridOfSheet(sheet), text);
      return gridOfSheet(sheet, [{ row, column, value: null }]);
    };
    const lost = { waiting: [], answers: [], resolved: [], unreadable: [{ sheet: "引継ぎ候補", cell: null }] };
    expect(readQuestions(without("jisseki-questions"))).toEqual(lost);
    expect(readQuestions(without("保留"))).toEqual(lost);
    expect(readQuestions(gridOfSheet({ ...sheet, blocks: sheet.blocks.slice(0, 2) }))).toEqual(lost);
  });

  it("a note that somebody put below is nobody's line", () => {
    const grid = gridOfSheet(sheet, [{ row: gridOfSheet(sheet).bottom + 3, column: 1, value: "課長に確認すること" }]);
    expect(readQuestions(grid)).toEqual(readQuestions(gridOfSheet(sheet)));
  });

  it("answers do what they say at the next run", () => {
    const read = readQuestions(answered(sheet, "question.answer", 0, "引き継ぐ①"));
    const now = record.lines.map(({ parts, seen }) => ({ parts, identity: "", cell: "E5", now: () => seen }));
    const next = runRecord({ lines: record.lines, ...read }, now, run);
    expect(next.lines.find(({ lineId }) => lineId === asked[0])?.entry).toMatchObject(confirmed);
    expect(next.waiting).toHaveLength(record.waiting.length - 1);
  });
});

describe("a record line in cells", () => {
  const line = record.waiting[0]!;
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      " ",
      "\n",
      "　",
      "=1+1",
      "'",
      "\ufffe",
      "😀".repeat(9),
      "_x000D_",
      "a".repeat(40_000),
      "😀".repeat(20_000),
    ),
  );

  it("comes out as it went in, whatever was typed", () => {
    fc.assert(
      fc.property(fc.tuple(...entryFields.map(() => text)), text, (typed, name) => {
        const entry = Object.fromEntries(entryFields.map((field, index) => [field, typed[index]])) as Entry;
        const whole: RecordLine = { ...line, entry, recorded: entry, parts: { ...line.parts, name } };
        const cells = recordInCells(whole);
        expect(recordOfCells(cells)).toEqual(whole);
        for (const cell of cells) {
          expect(cell.length).toBeLessThanOrEqual(30_000);
          expect(cell).not.toMatch(/\p{Surrogate}/u);
          // oxlint-disable-next-line no-control-regex
          expect(cell).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("neither begins nor ends a cell with a space", () => {
    const comment = `${"あ".repeat(29_000)}${"　い".repeat(8_000)}`;
    const cells = recordInCells({ ...line, entry: entryOf({ comment }) });
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.filter((cell) => cell.trim() !== cell)).toEqual([]);
  });
});
