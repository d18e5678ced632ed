import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type EntryField } from "../../../../src/domain/record/entry.ts";
import type { EarlierRecord } from "../../../../src/domain/record/earlier-record.ts";
import { verdictKey } from "../../../../src/domain/record/carry/log-lines.ts";
import { append } from "../../../../src/domain/record/log/chain.ts";
import { foldBack, type PastLine } from "../../../../src/domain/record/log/fold-back.ts";
import type { LogLine } from "../../../../src/domain/record/log/log-line.ts";
import type { LineNow, RecordLine } from "../../../../src/domain/record/record-line.ts";
import { runRecord } from "../../../../src/domain/record/run-record.ts";
import { evidence, partsOf } from "../merge/copies.ts";
import { runAt, writing } from "./sketch.ts";

interface Row {
  readonly id: string;
  readonly actual: number;
  readonly section: string;
}

const lineNow = ({ id, actual, section }: Row): LineNow => {
  const now = evidence(actual);
  return {
    parts: { ...partsOf(id), section, actualText: now.actualText },
    identity: id,
    cell: "A1",
    now: () => now,
  };
};

interface Report {
  readonly record: EarlierRecord;
  readonly log: readonly LogLine[];
}

function ran(report: Report | null, rows: readonly Row[], day: number): Report {
  const run = runAt(`2026-07-${String(day).padStart(2, "0")}T09:00`);
  const { lines, waiting, events } = runRecord(report?.record ?? null, rows.map(lineNow), run);
  return {
    record: { lines, waiting, answers: [], resolved: [] },
    log: append(report?.log ?? [], events, writing),
  };
}

const typed = (report: Report, at: number, said: Partial<Entry>): Report => {
  const { lines } = report.record;
  if (lines.length === 0) return report;
  const line = lines[at % lines.length]!;
  return {
    ...report,
    record: { ...report.record, lines: lines.with(at % lines.length, { ...line, entry: { ...line.entry, ...said } }) },
  };
};

const pastOf =
  (isThere: boolean) =>
  ({ lineId, parts, recorded, seen }: RecordLine): PastLine => ({
    lineId,
    isThere,
    parts: {
      name: parts.name,
      measure: parts.measure,
      label: parts.label,
      unit: parts.unit,
      department: parts.department,
      section: parts.section,
    },
    entry: recorded,
    planText: seen.planText,
    actualText: seen.actualText,
    rate: seen.rate,
    verdict: verdictKey(seen.rank),
  });

const pastNow = ({ record }: Report): readonly PastLine[] => [
  ...record.lines.map(pastOf(true)),
  ...record.waiting.map(pastOf(false)),
];

const byId = (lines: readonly PastLine[]): readonly PastLine[] =>
  lines.toSorted((one, other) => (one.lineId < other.lineId ? -1 : 1));

/** Names so far apart that nothing is asked. */
const names = ["職業訓練", "窓口相談", "空き店舗の活用", "森林の整備", "高齢者の見守り"];
const start: readonly Row[] = names.map((id, at) => ({ id, actual: 80 + at * 10, section: "1" }));

const change = fc.oneof(
  fc.record({ kind: fc.constant("figure" as const), at: fc.nat(4), actual: fc.constantFrom(50, 90, 99.96, 120) }),
  fc.record({ kind: fc.constant("section" as const), at: fc.nat(4), section: fc.constantFrom("1", "福祉") }),
  fc.record({ kind: fc.constant("there" as const), at: fc.nat(4) }),
  fc.record({
    kind: fc.constant("type" as const),
    at: fc.nat(4),
    field: fc.constantFrom<EntryField>("decision", "comment", "by"),
    text: fc.constantFrom("", "confirmed", "x"),
  }),
);

describe("the record as of a day", () => {
  it("is what the run of that day left, whatever happened since", () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (days) => {
        let rows = start;
        let report = ran(null, rows, 1);
        const left = [pastNow(report)];
        days.forEach((changes, index) => {
          for (const one of changes) {
            if (one.kind === "type") report = typed(report, one.at, { [one.field]: one.text });
            else
              rows = rows.flatMap((row) => {
                if (row.id !== names[one.at]) return [row];
                if (one.kind === "there") return [];
                return [one.kind === "figure" ? { ...row, actual: one.actual } : { ...row, section: one.section }];
              });
            if (one.kind === "there" && !rows.some(({ id }) => id === names[one.at]) && index % 2 === 1)
              rows = [...rows, start[one.at]!];
          }
          report = ran(report, rows, index * 2 + 3);
          left.push(pastNow(report));
        });
        left.forEach((then, index) => {
          // A day without a run is as the run before left it.
          for (const day of [index * 2 + 1, index * 2 + 2]) {
            const folded = foldBack(report.record, report.log, `2026-07-${String(day).padStart(2, "0")}`)!;
            const known = (lines: readonly PastLine[]) =>
              byId(lines).map((line) => ({ ...line, rate: Number(line.rate?.toPrecision(12)) }));
            expect(known(folded)).toEqual(known(then));
          }
        });
      }),
    );
  });

  it("is none before the first run", () => {
    const first = ran(null, start, 1);
    const later = ran(typed(first, 0, { decision: "confirmed" }), start, 2);
    expect(foldBack(later.record, later.log, "2026-06-30")).toBeNull();
    expect(foldBack(later.record, later.log, "2026-07-01")).toEqual(pastNow(first));
  });

  it("leaves out what was typed since the last run", () => {
    const first = ran(null, start, 1);
    expect(foldBack(typed(first, 0, { decision: "confirmed" }).record, first.log, "2026-07-31")).toEqual(
      pastNow(first),
    );
  });

  it("has two lines where a person said since that they are one", () => {
    const first = ran(null, start, 1);
    const decided = ran(typed(first, 0, { decision: "confirmed", by: "佐藤" }), start, 2);
    const renamed = [{ ...start[0]!, id: "ものづくり人材の育成", actual: 30 }, ...start.slice(1)];
    const asked = ran(decided, renamed, 3);
    const [waiting] = asked.record.waiting;
    const taken = asked.record.lines[0]!;
    expect(waiting?.entry.by).toBe("佐藤");
    const answered: Report = {
      ...asked,
      record: {
        ...asked.record,
        answers: [{ lineId: waiting!.lineId, answer: "take", taken: taken.lineId, offered: [taken.lineId] }],
      },
    };
    const last = ran(answered, renamed, 4);
    expect(last.record.lines[0]).toMatchObject({ lineId: waiting!.lineId, entry: { by: "佐藤" } });
    expect(byId(foldBack(last.record, last.log, "2026-07-03")!)).toEqual(byId(pastNow(asked)));
    expect(byId(foldBack(last.record, last.log, "2026-07-02")!)).toEqual(byId(pastNow(decided)));
    expect(foldBack(last.record, last.log, "2026-07-01")!.every(({ entry }) => entry.by === blankEntry.by)).toBe(true);
  });
});
