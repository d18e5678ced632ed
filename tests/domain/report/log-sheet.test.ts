import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "../../../src/domain/grid.ts";
import { gridOf } from "../../../src/domain/grid/grid-of.ts";
import type { LogEntry } from "../../../src/domain/record/event.ts";
import { append, headOf } from "../../../src/domain/record/log/chain.ts";
import { changesOf } from "../../../src/domain/record/log/entry-changes.ts";
import { logEntry } from "../../../src/domain/record/log/log-entry.ts";
import { logFields, type LogLine } from "../../../src/domain/record/log/log-line.ts";
import { sealEntry } from "../../../src/domain/record/log/seal.ts";
import { verify } from "../../../src/domain/record/log/verify.ts";
import type { SheetEdit } from "../../../src/domain/report/edits.ts";
import {
  logColumn,
  logColumns,
  logHeadingRow,
  logHelper,
  logKeyRow,
  shownLogFields,
} from "../../../src/domain/report/log-columns.ts";
import { showEvent } from "../../../src/domain/report/log-content.ts";
import { readLog } from "../../../src/domain/report/log-read.ts";
import { logSheet } from "../../../src/domain/report/log-sheet.ts";
import { messages, type Language } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { decide, run, runAt, sha256 } from "../record/log/sketch.ts";

const wordsOf = (language: Language) => reportWords(messages(language));

const events = (log: readonly LogLine[]): readonly LogEntry[] => [
  run("2026-07-01T09:00"),
  decide("2026-07-02T09:00", "l1", {
    field: "decision,comment,by",
    old: '["","",""]',
    new: '["confirmed","=2+3 は 5\\n一行目","佐藤"]',
  }),
  decide("2026-07-02T09:00", "l2", { rate: 0.9996, verdict: "nearly", planText: "1.5", actualText: "-" }),
  sealEntry(["confirmed", "open", "open"], log, runAt("2026-07-02T09:00")),
];

const logIn = (language: Language): readonly LogLine[] =>
  append([], events([]), { sha256, show: showEvent(wordsOf(language)) });

const sheetOf = (log: readonly LogLine[], language: Language = "ja"): SheetEdit =>
  logSheet(
    {
      words: wordsOf(language),
      set: 1,
      sheets: {
        summary: "達成状況",
        ledger: "判定明細",
        findings: "指摘事項",
        questions: "引継ぎ候補",
        log: "確認記録",
      },
      subject: { sheet: "令和4年度", isOfForms: false } as never,
    },
    log,
  );

const rowsOf = (sheet: SheetEdit): CellValue[][] => {
  const rows: CellValue[][] = [];
  for (const { top, left, rows: cells } of sheet.blocks)
    cells.forEach((row, down) =>
      row.forEach((cell, right) => {
        while (rows.length < top + down) rows.push([]);
        const at = rows[top + down - 1]!;
        while (at.length < left + right) at.push(null);
        at[left + right - 1] = cell as CellValue;
      }),
    );
  return rows;
};

const gridOfRows = (rows: readonly (readonly CellValue[])[], withTable = true): Grid =>
  gridOf({
    sheet: "確認記録",
    values: rows,
    tables: withTable
      ? [
          {
            name: "jisseki_table_log",
            area: { top: logHeadingRow, left: 1, bottom: logHeadingRow + 4, right: logColumns.length },
          },
        ]
      : [],
  });

const read = (rows: readonly (readonly CellValue[])[], withTable = true) => readLog(gridOfRows(rows, withTable))!;

describe("確認記録", () => {
  it.each(["ja", "en"] as const)(
    "laid out in %s and read back is the log, in whichever language it was written",
    (language) => {
      for (const written of ["ja", "en"] as const) {
        const log = logIn(written);
        for (const withTable of [true, false]) {
          const { lines, noted } = read(rowsOf(sheetOf(log, language)), withTable);
          expect(lines).toEqual(log);
          expect(verify(lines, sha256, { noted })).toMatchObject({ ok: true, head: headOf(log) });
        }
      }
    },
  );

  it("says in words what happened", () => {
    expect(logIn("ja").map(({ kindWord, content, verdictWord }) => [kindWord, content, verdictWord])).toEqual([
      ["点検", "点検した: 事業一覧.xlsx › 令和4年度", ""],
      ["判断", "判断: 確認済、コメント: =2+3 は 5 一行目、確認者: 佐藤", "達成"],
      ["判断", "判断: 確認済、確認者: 佐藤", "概ね達成"],
      ["確定", `確認済1、未確認2 で確定した。直前の行のハッシュ値 ${"0".repeat(64)}`, ""],
    ]);
    expect(logIn("en")[1]!.content).toBe("Decision: Confirmed; Comment: =2+3 は 5 一行目; Checked by: 佐藤");
  });

  it("is one table of shown and hidden columns, so that sorting takes whole lines", () => {
    const sheet = sheetOf(logIn("ja"));
    expect(sheet.tables.map(({ area }) => area)).toEqual([
      { top: logHeadingRow, left: 1, bottom: logHeadingRow + 4, right: logColumns.length },
    ]);
    const headings = rowsOf(sheet)[logHeadingRow - 1]!;
    expect(new Set(headings).size).toBe(logColumns.length);
    expect(headings.every((heading) => typeof heading === "string" && heading !== "")).toBe(true);
    expect(sheet.columns.map(({ hidden }) => hidden === true)).toEqual(
      logColumns.map((_, index) => index >= shownLogFields.length),
    );
    expect(sheet.hiddenRows).toEqual([logKeyRow]);
    expect(sheet.page).toMatchObject({ paper: "A4", orientation: "landscape", fitWide: 1 });
  });

  it("shows a rate with a digit more where it would read as a whole per cent that it is not", () => {
    const sheet = sheetOf(logIn("ja"));
    const formats = sheet.styles
      .filter(({ style, area }) => style.numberFormat !== undefined && area.left === logColumn.rate)
      .map(({ area, style }) => [area.top, area.bottom, style.numberFormat]);
    expect(formats).toEqual([
      [logHeadingRow + 1, logHeadingRow + 4, "0.0%"],
      [logHeadingRow + 3, logHeadingRow + 3, "0.00%"],
    ]);
  });

  it("finds any cell of any line altered, shown or hidden", () => {
    const log = logIn("ja");
    const rows = rowsOf(sheetOf(log));
    for (const [at, line] of log.entries()) {
      for (const field of logFields) {
        for (const value of ["x", 12_345, true, null, { error: "#REF!" }, { notCalculated: true }] as CellValue[]) {
          const altered = rows.map((row) => [...row]);
          const row = altered[logHeadingRow + at]!;
          if ((row[logColumn[field] - 1] ?? null) === value) continue;
          row[logColumn[field] - 1] = value;
          const { lines, noted } = read(altered);
          const found = verify(lines, sha256, { noted });
          expect(found.ok, `${field} of ${line.seq} → ${JSON.stringify(value)}`).toBe(false);
          if (field !== "seq") expect(found).toEqual({ ok: false, seq: at + 1, fault: "altered" });
          // Laid out again it is altered still.
          const again = read(rowsOf(sheetOf(lines)));
          expect(again.lines).toEqual(lines);
        }
      }
    }
  });

  it("reads lines by their numbers, however the table was sorted", () => {
    const log = logIn("ja");
    const rows = rowsOf(sheetOf(log));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const sorted = [...rows.slice(0, logHeadingRow), ...order.map((at) => rows[logHeadingRow + at]!)];
        expect(read(sorted).lines).toEqual(log);
      }),
    );
  });

  it("finds its columns by their keys where others were put between them and rows above", () => {
    const log = logIn("ja");
    const rows = rowsOf(sheetOf(log)).map((row) => [...row.slice(0, 3), "メモ", ...row.slice(3)]);
    expect(readLog(gridOf({ sheet: "確認記録", values: [["所属"], ...rows] }))!.lines).toEqual(log);
  });

  it("takes no note below the table for a line, and every row put into it", () => {
    const log = logIn("ja");
    const rows = rowsOf(sheetOf(log));
    const note = ["以上", null, "監査委員"];
    expect(read([...rows, [null], note]).lines).toEqual(log);
    const inside = [...rows.slice(0, logHeadingRow + 2), note, ...rows.slice(logHeadingRow + 2)];
    expect(verify(read(inside).lines, sha256)).toEqual({ ok: false, seq: 2, fault: "unnumbered" });
  });

  it("finds rows that were deleted, at the end too", () => {
    const rows = rowsOf(sheetOf(logIn("ja")));
    const without = (at: number) => rows.filter((_, row) => row !== logHeadingRow + at);
    for (const at of [0, 1, 2]) {
      const { lines, noted } = read(without(at));
      expect(verify(lines, sha256, { noted })).toEqual({ ok: false, seq: at + 1, fault: "gone" });
    }
    const { lines, noted } = read(without(3));
    expect(verify(lines, sha256, { noted })).toEqual({ ok: false, seq: 4, fault: "cut-off" });
  });

  it("garbled in whatever way is read or is not, and never taken for what was written", () => {
    const log = logIn("ja");
    const rows = rowsOf(sheetOf(log));
    const value = fc.oneof(
      fc.constantFrom<CellValue>(null, "", " ", true, 0, -1, 1e300, { error: "#N/A" }, { notCalculated: true }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...logFields),
    );
    const change = fc.oneof(
      fc.record({ row: fc.nat(12), column: fc.nat(30), value }),
      fc.record({ row: fc.nat(12), drop: fc.constant(true) }),
      fc.record({ row: fc.nat(12), double: fc.constant(true) }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, withTable) => {
        const garbled = rows.map((row) => [...row]);
        for (const one of changes) {
          const row = garbled[one.row % garbled.length]!;
          if ("drop" in one) garbled.splice(one.row % garbled.length, 1);
          else if ("double" in one) garbled.splice(one.row % garbled.length, 0, [...row]);
          else row[one.column % logColumns.length] = one.value;
          if (garbled.length === 0) return;
        }
        const found = readLog(gridOfRows(garbled, withTable));
        if (found === null || !verify(found.lines, sha256, { noted: headOf(log) }).ok) return;
        expect(found.lines).toEqual(log);
      }),
    );
  });

  it("cannot be read without its keys", () => {
    const rows = rowsOf(sheetOf(logIn("ja")));
    expect(readLog(gridOfRows(rows.filter((_, row) => row !== logKeyRow - 1)))).toBeNull();
    expect(readLog(gridOfRows([[null]]))).toBeNull();
    const altered = rows.map((row, at) =>
      at === logKeyRow - 1 ? row.map((key) => (key === "hash" ? "hasch" : key)) : row,
    );
    expect(readLog(gridOfRows(altered))).toBeNull();
  });

  it("notes its marker, seal and last hash over the hidden columns", () => {
    const log = logIn("ja");
    expect(rowsOf(sheetOf(log))[0]!.slice(logHelper - 1)).toEqual([
      "jisseki-log",
      "jisseki-set:1/確認記録/令和4年度",
      headOf(log),
    ]);
  });

  it("keeps no longer text than a cell holds, and is found whole then", () => {
    const long = "あ".repeat(40_000);
    const log = append(
      [],
      [
        logEntry(runAt("2026-07-01T09:00"), "decide", {
          lineId: "l1",
          planText: long,
          field: "comment",
          old: '[""]',
          new: JSON.stringify([long]),
        }),
      ],
      {
        sha256,
        show: showEvent(wordsOf("ja")),
      },
    );
    expect(Math.max(...logFields.map((field) => log[0]![field].length))).toBeLessThan(32_767);
    const { lines } = read(rowsOf(sheetOf(log)));
    expect(verify(lines, sha256).ok).toBe(true);
    expect(changesOf(lines[0]!)).toMatchObject([{ field: "comment", old: "" }]);
  });
});
