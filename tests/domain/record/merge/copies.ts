import { blankEntry, changedFields, type Entry, signedText } from "../../../../src/domain/record/entry.ts";
import type { Evidence } from "../../../../src/domain/record/evidence.ts";
import type { LineParts } from "../../../../src/domain/record/line-parts.ts";
import { lineEvent, runEvent } from "../../../../src/domain/record/carry/log-lines.ts";
import { append } from "../../../../src/domain/record/log/chain.ts";
import { changesBetween, changeTexts } from "../../../../src/domain/record/log/entry-changes.ts";
import type { Copy } from "../../../../src/domain/record/merge/merge-copies.ts";
import type { RecordLine } from "../../../../src/domain/record/record-line.ts";
import { runAt, writing } from "../log/sketch.ts";

export const partsOf = (lineId: string): LineParts => ({
  section: "1",
  no: lineId,
  name: `事業${lineId}`,
  measure: "",
  label: "参加者数",
  unit: "人",
  planText: "100人",
  actualText: "90人",
  code: "",
  formerName: "",
  department: "",
  sheet: "令和4年度",
  file: "",
});

export const evidence = (actual = 90): Evidence => ({
  planText: "100人",
  actualText: `${actual}人`,
  plan: 100,
  actual,
  rate: actual / 100,
  rank: actual >= 100 ? 4 : 3,
});

export const lineOf = (lineId: string): RecordLine => ({
  lineId,
  parts: partsOf(lineId),
  entry: blankEntry,
  recorded: blankEntry,
  seen: evidence(),
  basis: null,
  inherited: false,
  signed: "",
  conflicts: [],
});

const firstRun = append([], [runEvent(runAt("2026-07-01T09:00"))], writing);

/** A report of some lines after its first run. */
export const startOf = (...lineIds: readonly string[]): Copy => ({
  name: "達成状況.xlsx",
  record: { lines: lineIds.map(lineOf), waiting: [], answers: [], resolved: [] },
  log: firstRun,
});

/** Somebody types into a line. */
export const type = (copy: Copy, lineId: string, typed: Partial<Entry>): Copy => ({
  ...copy,
  record: {
    ...copy.record,
    lines: copy.record.lines.map((line) =>
      line.lineId === lineId ? { ...line, entry: { ...line.entry, ...typed } } : line,
    ),
  },
});

export const named = (copy: Copy, name: string): Copy => ({ ...copy, name });

/** A run over a sheet that says what it said: tells what was typed, and lets it stand on what was seen. */
export function ran(copy: Copy, at: string): Copy {
  const run = runAt(at);
  const events = [runEvent(run)];
  const lines = copy.record.lines.map((line) => {
    const changes = changesBetween(line.recorded, line.entry);
    if (changes.length === 0) return line;
    const { entry, seen, recorded } = line;
    events.push(
      lineEvent("decide", { ...line, cell: "" }, seen, run, {
        ...changeTexts(changes),
        who: entry.by,
        typedDate: entry.on,
      }),
    );
    const reviewed = changedFields(recorded, entry).some((field) => field === "reviewer" || field === "reviewed");
    return { ...line, recorded: entry, basis: seen, signed: reviewed ? signedText(entry) : line.signed };
  });
  return { ...copy, record: { ...copy.record, lines }, log: append(copy.log, events, writing) };
}
