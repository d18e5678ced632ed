import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativeKeys, openReadings } from "../../../src/domain/achievement/alternative.ts";
import type { ColumnWord } from "../../../src/domain/achievement/decision.ts";
import { type CellValue, columnName, type Grid } from "../../../src/domain/grid.ts";
import {
  blankEntry,
  decisionKinds,
  type Entry,
  entryFields,
  type EntryField,
  followUps,
  signedText,
} from "../../../src/domain/record/entry.ts";
import type { RecordLine } from "../../../src/domain/record/record-line.ts";
import {
  firstLine,
  headingRow,
  keyRow,
  ledgerColumn,
  wholeColumnRow,
} from "../../../src/domain/report/ledger-columns.ts";
import type { LedgerKey } from "../../../src/domain/report/ledger-keys.ts";
import { readLedger } from "../../../src/domain/report/ledger-record.ts";
import { report } from "../../../src/domain/report/report.ts";
import type { SheetEdit } from "../../../src/domain/report/edits.ts";
import { subjectLines } from "../../../src/domain/report/lines.ts";
import { tableSubject } from "../../../src/domain/report/subject.ts";
import { type Review, review } from "../../../src/domain/review.ts";
import { type Language, messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { valuesOf } from "../../tools/grid-rows.ts";
import { cityGrid, gridOf, gridOfSheet } from "./program-grid.ts";
import { recorded } from "./recorded.ts";

const found = review(cityGrid());
if (!("rows" in found)) throw new Error("no table");
const city: Review = found;
const words = (language: Language = "ja") => reportWords(messages(language));
const every = words().everyRecord;

function ledgerOf(lines: readonly RecordLine[], column: ColumnWord = "", language: Language = "ja"): SheetEdit {
  const edits = report(city, {
    set: 1,
    earlier: {},
    otherSheets: [],
    record: { lines, waiting: [], doubts: [] },
    log: [],
    column,
    title: null,
    dateText: null,
    words: words(language),
    date: "2026-11-22",
  });
  return edits.sheets.find(({ role }) => role === "ledger") as SheetEdit;
}

const fresh = recorded(city).lines;
const emptyLedger = ledgerOf(fresh);

type Rows = readonly (readonly CellValue[])[];
type Change = { readonly row: number; readonly column: number; readonly value: CellValue };
const at = (line: number, key: LedgerKey, value: CellValue): Change => ({
  row: firstLine + line,
  column: ledgerColumn[key],
  value,
});
const address = (line: number, key: LedgerKey): string => `${columnName(ledgerColumn[key])}${firstLine + line}`;
const with_ = (...changes: readonly Change[]): Grid => gridOfSheet(emptyLedger, changes);
const read = (grid: Grid) => readLedger(grid, every);
const entriesIn = (grid: Grid): Entry[] => read(grid)!.lines.map(({ line }) => line.entry);

const indicators = subjectLines(tableSubject(city)).map(({ indicator }) => indicator);

/** As a cell would keep it: nothing blank at its ends, and nothing that a drop-down has a word for. */
const text = fc
  .string({ maxLength: 20 })
  .map((typed) => typed.trim())
  .filter((typed) => every.every((one) => !JSON.stringify(one).includes(JSON.stringify(typed)) || typed === ""));
const figure = fc.oneof(
  fc.constant(""),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => String(value === 0 ? 0 : value)),
  fc.constant("約168人"),
);
const day = fc.constantFrom("", "2026-11-20", "11月ごろ");

const anyEntry = (index: number): fc.Arbitrary<Entry> =>
  fc.record({
    decision: fc.constantFrom("", ...decisionKinds, "あとで相談"),
    reading: fc.constantFrom(
      "",
      "more-is-better",
      "less-is-better",
      "part:なくなった",
      ...alternativeKeys(openReadings(indicators[index]!)),
    ),
    comment: fc.oneof(text, fc.constant("長い".repeat(2000))),
    by: text,
    on: day,
    correctedPlan: figure,
    correctedActual: figure,
    ground: text,
    reviewer: text,
    reviewed: day,
    followClass: fc.constantFrom("", "指摘事項", "意見"),
    follow: fc.constantFrom("", ...followUps, "検討中"),
    followText: text,
    followOn: day,
  });

const evidence = fc.record({
  planText: fc.string({ maxLength: 12 }),
  actualText: fc.string({ maxLength: 12 }),
  plan: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  actual: fc.option(fc.integer()),
  rate: fc.option(fc.double({ min: 0, max: 3, noNaN: true })),
  rank: fc.integer({ min: 1, max: 6 }),
});

/** Negative zero is no number of a cell's. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const anyLine = (index: number): fc.Arbitrary<RecordLine> =>
  fc
    .tuple(anyEntry(index), anyEntry(index), evidence, fc.option(evidence), fc.boolean(), fc.boolean())
    .map(([entry, recordedEntry, seen, basis, inherited, isSigned]) => ({
      ...fresh[index]!,
      parts: { ...fresh[index]!.parts, planText: seen.planText, actualText: seen.actualText },
      entry,
      recorded: recordedEntry,
      seen: plain(seen),
      basis: basis === null ? null : plain(basis),
      inherited,
      signed: isSigned ? signedText(entry) : "",
      conflicts: [],
    }));

const anyLines = fc.tuple(...fresh.map((_, index) => anyLine(index)));

describe("the record in a ledger", () => {
  test("comes back as it was written, whichever language it was written and is read in", () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.constantFrom<ColumnWord>("", "more-is-better", "less-is-better"),
        fc.constantFrom<Language>("ja", "en"),
        fc.constantFrom<Language>("ja", "en"),
        (lines, column, written, language) => {
          const record = readLedger(gridOfSheet(ledgerOf(lines, column, written)), words(language).everyRecord);
          expect(record?.unreadable).toEqual([]);
          expect(record?.column).toBe(column);
          for (const [index, { line }] of (record?.lines ?? []).entries()) {
            const { recorded: was, ...rest } = lines[index]!;
            const { recorded: now, ...found } = line;
            expect(found).toEqual(rest);
            // Of a long text that is there no longer only what tells it from others is kept.
            for (const field of entryFields)
              if (was[field].length < 300 || was[field] === rest.entry[field]) expect(now[field]).toBe(was[field]);
              else expect(now[field]).not.toBe(rest.entry[field]);
          }
          expect(record?.lines).toHaveLength(lines.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("is all there where no formula has a result", () => {
    const lines = fresh.map((line) => ({ ...line, entry: { ...blankEntry, comment: line.lineId } }));
    const edit = ledgerOf(lines);
    const stripped = {
      ...edit,
      blocks: edit.blocks.map((block) => ({
        ...block,
        rows: block.rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? null : cell))),
      })),
    };
    expect(read(gridOfSheet(stripped))).toEqual(read(gridOfSheet(edit)));
    expect(read(gridOfSheet(stripped))!.lines.map(({ line }) => line)).toEqual(plain(lines));
  });

  test("knows each line by the identity of its indicator", () => {
    expect(read(with_())!.lines.map(({ identity }) => identity)).toEqual(indicators.map(({ identity }) => identity));
  });
});

describe("what a person picks or types", () => {
  test.each<[LedgerKey, EntryField, CellValue, string]>([
    ["decision", "decision", "確認済", "confirmed"],
    ["decision", "decision", words("en").record.decision.exclude, "exclude"],
    ["decision", "decision", "あとで相談", "あとで相談"],
    ["reading", "reading", "少ないほど良い", "less-is-better"],
    ["reading", "reading", "More is better", "more-is-better"],
    ["follow", "follow", "措置しない", "none"],
    ["follow", "follow", words("en").record.followUp["under-way"], "under-way"],
    ["on", "on", 46346, "2026-11-20"],
    ["on", "on", "11月ごろ", "11月ごろ"],
    ["reviewed", "reviewed", 46346, "2026-11-20"],
    ["follow_on", "followOn", 46346, "2026-11-20"],
    ["corrected_plan", "correctedPlan", 168, "168"],
    ["corrected_plan", "correctedPlan", 46346, "46346"],
    ["corrected_plan", "correctedPlan", "１，６８０", "1680"],
    ["corrected_actual", "correctedActual", "168人", "168人"],
    ["comment", "comment", true, "TRUE"],
    ["by", "by", 7, "7"],
    ["ground", "ground", "　決算書 ", "決算書"],
  ])("in %s", (key, field, typed, expected) => {
    expect(entriesIn(with_(at(1, key, typed)))[1]).toEqual({ ...blankEntry, [field]: expected });
  });

  test("of the readings that its line offers comes back as the reading's key", () => {
    const labels = valuesOf(with_())[firstLine + 2]!;
    const key = valuesOf(with_())[keyRow - 1]!.indexOf("option_label_2");
    expect(String(labels[key])).toContain("[150.3%]");
    expect(entriesIn(with_(at(3, "reading", labels[key]!)))[3]?.reading).toBe("one-year-share");
  });

  test("is found where rows and columns were put in, and where the head was copied above", () => {
    const values = valuesOf(
      with_(at(0, "comment", "済"), { row: wholeColumnRow, column: ledgerColumn.reading, value: "多いほど良い" }),
    );
    const moved = [[null], ...values.slice(0, headingRow), ...values].map((row) => [null, ...row]);
    const record = read(gridOf("判定明細", moved));
    expect([record?.lines[0]?.line.entry.comment, record?.column, record?.unreadable]).toEqual([
      "済",
      "more-is-better",
      [],
    ]);
  });

  test.each<[string, (head: Rows, lines: Rows) => Rows]>([
    ["the head was copied below the lines", (head, lines) => [...head, ...lines, [], ...head]],
    ["the row of keys was", (head, lines) => [...head, ...lines, head[keyRow - 1]!]],
    ["the whole ledger was", (head, lines) => [...head, ...lines, [], ...head, ...lines]],
    [
      "some lines were, with their keys",
      (head, lines) => [...head, ...lines, ...head.slice(keyRow - 1), ...lines.slice(1)],
    ],
    [
      "the lines were cut out and put below a copied head",
      (head, lines) => [...head, ...lines.slice(2), ...head, ...lines.slice(0, 2)],
    ],
    [
      "a row was put in above the headings",
      (head, lines) => [...head.slice(0, keyRow), [], ...head.slice(keyRow), ...lines],
    ],
    ["the headings were deleted", (head, lines) => [...head.slice(0, headingRow - 1), ...lines]],
  ])("is found where %s", (_title, damaged) => {
    const values = valuesOf(
      with_(at(0, "comment", "済"), at(1, "decision", "確認済"), {
        row: wholeColumnRow,
        column: ledgerColumn.reading,
        value: "多いほど良い",
      }),
    );
    const rows = damaged(values.slice(0, firstLine - 1), values.slice(firstLine - 1));
    const record = read(gridOf("判定明細", rows));
    const said = record?.lines.filter(({ line }) => Object.values(line.entry).some((word) => word !== ""));
    expect(said?.map(({ line }) => [line.lineId, line.entry.comment, line.entry.decision]).toSorted()).toEqual(
      [
        [fresh[0]!.lineId, "済", ""],
        [fresh[1]!.lineId, "", "confirmed"],
      ].toSorted(),
    );
    expect([record?.column, record?.unreadable, record?.lines.length]).toEqual(["more-is-better", [], fresh.length]);
  });

  test("in two copies of the ledger in one sheet that say different things is told with its cells", () => {
    const word = { row: wholeColumnRow, column: ledgerColumn.reading };
    const one = valuesOf(with_(at(0, "comment", "一つ目"), { ...word, value: "多いほど良い" }));
    const other = valuesOf(with_(at(0, "comment", "二つ目"), { ...word, value: "少ないほど良い" }));
    const record = read(gridOf("判定明細", [...one, ...other]));
    const reading = columnName(ledgerColumn.reading);
    const comment = columnName(ledgerColumn.comment);
    expect(record?.unreadable.map(({ cell }) => cell)).toEqual([
      `${reading}${wholeColumnRow}`,
      `${comment}${firstLine}`,
      `${comment}${one.length + firstLine}`,
    ]);
  });

  test("is found where the lines were sorted", () => {
    const values = valuesOf(with_(at(0, "comment", "一つ目")));
    const lines = values.slice(firstLine - 1);
    const record = read(gridOf("判定明細", [...values.slice(0, firstLine - 1), ...lines.toReversed()]));
    expect(record?.lines.at(-1)?.line).toMatchObject({ lineId: fresh[0]!.lineId, entry: { comment: "一つ目" } });
  });
});

describe("what nobody can carry over is told with its cell", () => {
  const below = fresh.length;
  test.each<[string, readonly Change[], readonly string[]]>([
    ["a comment in an error cell", [at(0, "comment", { error: "#NAME?" })], [address(0, "comment")]],
    ["a formula without a result", [at(1, "decision", { notCalculated: true })], [address(1, "decision")]],
    ["a day that is none", [at(1, "on", { impossible: "NaN" })], [address(1, "on")]],
    ["a line of the user's own", [at(below, "comment", "追加")], [address(below, "comment")]],
    [
      "a line whose hidden cells were deleted",
      [at(1, "line_id", null), at(1, "decision", "確認済"), at(1, "by", "佐藤")],
      [address(1, "decision"), address(1, "by")],
    ],
    [
      "a copied line that says something else",
      [at(0, "comment", "一つ目"), at(below, "comment", "二つ目"), at(below, "line_id", fresh[0]!.lineId)],
      [address(0, "comment"), address(below, "comment")],
    ],
    [
      "a word over the readings that is none",
      [{ row: wholeColumnRow, column: ledgerColumn.reading, value: "多い方" }],
      [`${columnName(ledgerColumn.reading)}${wholeColumnRow}`],
    ],
    [
      "an error over the readings",
      [{ row: wholeColumnRow, column: ledgerColumn.reading, value: { error: "#N/A" } }],
      [`${columnName(ledgerColumn.reading)}${wholeColumnRow}`],
    ],
  ])("%s", (_title, changes, cells) => {
    expect(read(with_(...changes))?.unreadable.map(({ cell }) => cell)).toEqual(cells);
  });

  test("but a copied line that says the same, or nothing", () => {
    for (const said of ["同じ", null])
      for (const [first, second] of [
        ["同じ", said],
        [said, "同じ"],
      ]) {
        const copied = at(below, "line_id", fresh[0]!.lineId);
        const record = read(with_(at(0, "comment", first!), at(below, "comment", second!), copied));
        expect([record?.unreadable, record?.lines[0]?.line.entry.comment, record?.lines.length]).toEqual([
          [],
          "同じ",
          below,
        ]);
      }
  });

  test("a sheet without the row of keys is no ledger of this edition", () => {
    const without = valuesOf(with_()).map((row, index) => (index === keyRow - 1 ? [] : row));
    expect(read(gridOf("判定明細", without))).toBeNull();
    expect(read(cityGrid())).toBeNull();
  });

  test.each(["[", '["a"]', "{}", "7"])("what was recorded and cannot be read (%s) counts as changed", (text_) => {
    const line = read(with_(at(0, "comment", "済"), at(0, "recorded", text_)))!.lines[0]!.line;
    expect(entryFields.every((field) => line.recorded[field] !== line.entry[field])).toBe(true);
  });

  test.each(["[", "{}", '[{"field":"x","a":"1","b":"2"}]'])("conflicts that are none (%s) are none", (text_) => {
    expect(read(with_(at(0, "conflict", text_)))!.lines[0]!.line.conflicts).toEqual([]);
  });
});
