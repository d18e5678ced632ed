import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, type EntryField, entryFields, signedText } from "../../../../src/domain/record/entry.ts";
import { headOf } from "../../../../src/domain/record/log/chain.ts";
import { saidInLog } from "../../../../src/domain/record/log/entry-changes.ts";
import { hashedFields, type LogLine } from "../../../../src/domain/record/log/log-line.ts";
import { verify } from "../../../../src/domain/record/log/verify.ts";
import { type Copy, mergeCopies } from "../../../../src/domain/record/merge/merge-copies.ts";
import type { RecordLine } from "../../../../src/domain/record/record-line.ts";
import { runAt, sha256, writing } from "../log/sketch.ts";
import { evidence, named, ran, startOf, type } from "./copies.ts";

const at = runAt("2026-07-09T09:00");

function merged(a: Copy, b: Copy) {
  const result = mergeCopies(named(a, "A.xlsx"), named(b, "B.xlsx"), at, writing);
  if (!result.ok) throw new Error(result.why);
  return result;
}

const lineIn = ({ record }: { record: Copy["record"] }, lineId: string): RecordLine =>
  [...record.lines, ...record.waiting].find((line) => line.lineId === lineId)!;

const asCopy = ({ record, log }: { record: Copy["record"]; log: readonly LogLine[] }): Copy => ({
  name: "C.xlsx",
  record,
  log,
});

const confirmed = (by = "佐藤", on = "2026-07-05"): Partial<Entry> => ({ decision: "confirmed", by, on });

const start = startOf("1", "2", "3");

describe("two copies of a report", () => {
  it("one of which decided line 1, the other line 2: both stand", () => {
    for (const run of [false, true]) {
      const [a, b] = [type(start, "1", confirmed()), type(start, "2", confirmed("鈴木"))].map((copy) =>
        run ? ran(copy, `2026-07-05T09:0${lineIn(copy, "1").entry.by === "" ? 1 : 0}`) : copy,
      ) as [Copy, Copy];
      const result = merged(a, b);
      expect(result.conflicts).toEqual([]);
      expect(lineIn(result, "1").entry).toMatchObject(confirmed());
      expect(lineIn(result, "2").entry).toMatchObject(confirmed("鈴木"));
      expect(result.changed).toBe(1);
      expect(result.log.map(({ kind }) => kind)).toEqual(
        run ? ["run", "run", "decide", "run", "decide", "merge"] : ["run", "merge"],
      );
      expect(verify(result.log, sha256).ok).toBe(true);
    }
  });

  it("that decided line 3 otherwise: somebody must choose, of the whole decision", () => {
    const a = ran(type(start, "3", confirmed()), "2026-07-05T09:00");
    const b = type(start, "3", { decision: "explain", by: "鈴木", on: "2026-07-05", comment: "聞き取り" });
    const result = merged(a, b);
    const line = lineIn(result, "3");
    expect(line.conflicts).toEqual([
      { field: "decision", a: "confirmed", b: "explain" },
      { field: "by", a: "佐藤", b: "鈴木" },
    ]);
    expect(line.entry).toMatchObject({ ...confirmed(), comment: "聞き取り" });
    expect(result.conflicts).toEqual([line]);
    expect(result.log.slice(-3).map(({ kind, field, old, new: now }) => [kind, field, old, now])).toEqual([
      ["merge", "log", headOf(a.log), expect.any(String)],
      ["merge", "comment", '[""]', '["聞き取り"]'],
      ["conflict", "decision,by", '["confirmed","佐藤"]', '["explain","鈴木"]'],
    ]);
  });

  it("never puts one's signature under the other's decision", () => {
    const decided = ran(type(start, "1", confirmed()), "2026-07-03T09:00");
    const a = type(decided, "1", { decision: "exclude" });
    const b = type(decided, "1", { by: "鈴木", on: "2026-07-06" });
    const line = lineIn(merged(a, b), "1");
    expect(line.conflicts.map(({ field }) => field)).toEqual(["decision", "by", "on"]);
  });

  it("that say the same have nothing to settle", () => {
    const a = ran(type(start, "1", confirmed()), "2026-07-05T09:00");
    const b = ran(type(start, "1", confirmed()), "2026-07-06T09:00");
    const result = merged(a, b);
    expect(result.conflicts).toEqual([]);
    expect(lineIn(result, "1")).toEqual(lineIn(a, "1"));
    expect(result.changed).toBe(0);
  });

  it("comment on one line: both comments stand, with their names", () => {
    const a = type(start, "1", { comment: "資料を確認", by: "佐藤" });
    const b = type(start, "1", { comment: "電話で確認", by: "" });
    expect(lineIn(merged(a, b), "1").entry.comment).toBe("佐藤: 資料を確認\n電話で確認");
    expect(lineIn(merged(b, a), "1").entry.comment).toBe("佐藤: 資料を確認\n電話で確認");
    const more = type(start, "1", { comment: "資料を確認（7/5）" });
    expect(lineIn(merged(a, more), "1").entry.comment).toBe("資料を確認（7/5）");
  });

  it.each(entryFields.map((field) => [field]))(
    "of which one changed %s of what both go back to has its way",
    (field) => {
      const decided = ran(type(start, "1", { ...confirmed(), [field]: "前" }), "2026-07-03T09:00");
      for (const text of ["後", ""]) {
        for (const run of [false, true]) {
          const typed = type(decided, "1", { [field]: text });
          const changed = run ? ran(typed, "2026-07-05T09:00") : typed;
          expect(lineIn(merged(changed, decided), "1").entry[field]).toBe(text);
          expect(lineIn(merged(decided, changed), "1").entry[field]).toBe(text);
          expect(merged(decided, changed).conflicts).toEqual([]);
        }
      }
    },
  );

  it("lets what was decided stand on what its own copy had seen", () => {
    const other: Copy = {
      ...start,
      record: { ...start.record, lines: start.record.lines.map((line) => ({ ...line, seen: evidence(80) })) },
    };
    const b = ran(type(other, "1", confirmed()), "2026-07-05T09:00");
    expect(lineIn(merged(start, b), "1")).toMatchObject({ basis: evidence(80), seen: evidence(90) });
    // Typed and not run yet: the next run lets it stand on `seen`.
    const typed = merged(start, type(other, "1", confirmed()));
    expect(lineIn(typed, "1")).toMatchObject({
      basis: null,
      seen: evidence(80),
      recorded: start.record.lines[0]!.recorded,
    });
  });

  it("that decided the same upon other figures are to be looked at again", () => {
    const other: Copy = {
      ...start,
      record: { ...start.record, lines: start.record.lines.map((line) => ({ ...line, seen: evidence(80) })) },
    };
    const a = ran(type(start, "1", confirmed()), "2026-07-05T09:00");
    const b = ran(type(other, "1", confirmed()), "2026-07-05T09:30");
    expect(lineIn(merged(a, b), "1").inherited).toBe(true);
    expect(lineIn(merged(a, a), "1").inherited).toBe(false);
  });

  it("keep what a reviewer signed, and let it be stale where the other changed it", () => {
    const decided = ran(type(start, "1", confirmed()), "2026-07-03T09:00");
    const review = { reviewer: "田中", reviewed: "2026-07-06" };
    for (const b of [type(decided, "1", review), ran(type(decided, "1", review), "2026-07-06T09:00")]) {
      const a = type(decided, "1", { decision: "explain" });
      const line = lineIn(merged(a, b), "1");
      expect(line.entry).toMatchObject({ ...review, decision: "explain" });
      expect(line.signed).toBe(signedText(lineIn(b, "1").entry));
      expect(line.signed).not.toBe(signedText(line.entry));
    }
  });

  it("have no common log: refused", () => {
    const a = ran(start, "2026-07-02T09:00");
    const other = { ...start, log: ran({ ...start, log: [] }, "2026-07-02T10:00").log };
    expect(mergeCopies(a, other, at, writing)).toEqual({ ok: false, why: "no-common-log" });
    expect(mergeCopies({ ...a, log: [] }, { ...a, log: [] }, at, writing)).toEqual({ ok: false, why: "no-common-log" });
  });

  it("that say a third thing of what is not settled yet: refused, with the lines", () => {
    const [a, b, c] = ["confirmed", "explain", "exclude"].map((decision) => type(start, "1", { decision })) as [
      Copy,
      Copy,
      Copy,
    ];
    const first = asCopy(merged(a, b));
    const result = mergeCopies(first, c, at, writing);
    expect(result).toMatchObject({ ok: false, why: "not-settled" });
    expect(result.ok === false && result.why === "not-settled" && result.lines.map(({ lineId }) => lineId)).toEqual([
      "1",
    ]);
    expect(merged(first, type(start, "2", confirmed())).record.lines[0]!.conflicts).toHaveLength(1);
  });

  it("of which one lost the line: it waits with its decision", () => {
    const decided = type(start, "2", confirmed());
    const without = {
      ...start,
      record: { ...start.record, lines: start.record.lines.filter(({ lineId }) => lineId !== "2") },
    };
    expect(lineIn(merged(without, decided), "2").entry).toMatchObject(confirmed());
    const waits: Copy = {
      ...without,
      record: {
        ...without.record,
        waiting: [{ ...lineIn(start, "2"), entry: { ...lineIn(start, "2").entry, comment: "保管" } }],
      },
    };
    const line = lineIn(merged(waits, decided), "2");
    expect(line.entry).toMatchObject({ ...confirmed(), comment: "保管" });
  });
});

describe("merged again", () => {
  const a1 = ran(type(start, "1", confirmed()), "2026-07-05T09:00");
  const b1 = ran(type(start, "2", confirmed("鈴木")), "2026-07-05T10:00");
  const c1 = asCopy(merged(a1, b1));

  it("with the same copy, nothing changes and no line is taken twice", () => {
    const again = merged(c1, b1);
    expect(again.changed).toBe(0);
    expect(again.log.slice(0, -1)).toEqual(c1.log);
    expect(merged(b1, c1).log.slice(0, -1)).toEqual(c1.log);
  });

  it("with a copy that went on, only what is new is taken", () => {
    const b2 = ran(type(b1, "3", confirmed("鈴木")), "2026-07-08T09:00");
    const settled = ran(type(c1, "2", { decision: "explain" }), "2026-07-08T10:00");
    const again = merged(settled, b2);
    expect(again.conflicts).toEqual([]);
    expect(lineIn(again, "2").entry.decision).toBe("explain");
    expect(lineIn(again, "3").entry).toMatchObject(confirmed("鈴木"));
    expect(again.log.length).toBe(settled.log.length + 2 + 1);
    expect(verify(again.log, sha256, { head: headOf(b2.log) })).toMatchObject({ ok: true, headAt: b2.log.length });
    expect(verify(again.log, sha256, { head: headOf(b1.log) }).ok).toBe(true);
  });

  it("as copies of copies: a third one that went into the second is known too", () => {
    const d1 = ran(type(start, "3", confirmed("高橋")), "2026-07-06T09:00");
    const bd = asCopy(merged(b1, d1));
    const all = asCopy(merged(a1, bd));
    expect(verify(all.log, sha256, { head: headOf(d1.log) }).ok).toBe(true);
    const d2 = ran(type(d1, "1", { comment: "追記" }), "2026-07-07T09:00");
    const again = merged(all, d2);
    expect(again.log.length).toBe(all.log.length + 2 + 1);
    expect(lineIn(again, "1").entry).toMatchObject({ ...confirmed(), comment: "追記" });
    expect(verify(again.log, sha256).ok).toBe(true);
  });

  it("a merged line that was altered, also with its hash and all that follow, does not come to the copy's own head", () => {
    const at = c1.log.findIndex(({ who }) => who === "鈴木");
    const forged = c1.log.map((line, index) => (index === at ? { ...line, who: "伊藤" } : line));
    expect(verify(forged, sha256)).toEqual({ ok: false, seq: at + 1, fault: "altered" });
    const { canonicalText } = {
      canonicalText: (line: LogLine) => JSON.stringify(hashedFields.map((field) => line[field])),
    };
    let prev = forged[0]!.prev;
    const rechained = forged.map((line) => {
      const own = { ...line, prev, hash: sha256(prev + canonicalText(line)) };
      prev = own.hash;
      return own;
    });
    expect(verify(rechained, sha256)).toEqual({ ok: false, seq: rechained.length, fault: "not-as-merged" });
  });
});

describe("whatever two people do", () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    decision: ["", "confirmed", "explain"],
    by: ["", "佐藤", "鈴木"],
    comment: ["", "良", "否"],
    reviewer: ["", "田中"],
    follow: ["", "done"],
  };
  const edit = fc.record({
    lineId: fc.constantFrom("1", "2"),
    field: fc.constantFrom(...(Object.keys(texts) as EntryField[])),
    pick: fc.nat(2),
    run: fc.boolean(),
  });
  const edits = fc.array(edit, { maxLength: 6 });
  const worked = (
    copy: Copy,
    done: readonly { lineId: string; field: EntryField; pick: number; run: boolean }[],
    day: number,
  ): Copy =>
    done.reduce((now, { lineId, field, pick, run }, index) => {
      const options = texts[field]!;
      const typed = type(now, lineId, { [field]: options[pick % options.length]! });
      return run ? ran(typed, `2026-07-0${day}T0${index}:00`) : typed;
    }, copy);

  it("no entry of either log is lost, the chain holds, and the log tells what the lines say", () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, first, second) => {
        const base = ran(worked(start, before, 2), "2026-07-02T23:00");
        const a = worked(base, first, 3);
        const b = worked(base, second, 4);
        const result = merged(a, b);
        expect(verify(result.log, sha256)).toMatchObject({ ok: true });
        for (const log of [a.log, b.log])
          expect(verify(result.log, sha256, { head: headOf(log) })).toMatchObject({ ok: true, headAt: log.length });
        const said = saidInLog(result.log);
        for (const line of result.record.lines) {
          const told = said.get(line.lineId);
          if (told === undefined) expect(entryFields.every((field) => line.recorded[field] === "")).toBe(true);
          else {
            expect(told.entry).toEqual(line.recorded);
            expect(told.conflicts).toEqual(line.conflicts);
          }
        }
      }),
    );
  });

  it("each word of either stands, is a side of what is to be chosen, or was replaced by the other alone", () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, first, second) => {
        const base = ran(worked(start, before, 2), "2026-07-02T23:00");
        const a = worked(base, first, 3);
        const b = worked(base, second, 4);
        const result = merged(a, b);
        for (const { lineId } of start.record.lines) {
          const [was, own, other, line] = [base, a, b, result].map((one) => lineIn(one, lineId)) as RecordLine[];
          for (const field of entryFields) {
            const conflict = line!.conflicts.find((one) => one.field === field);
            const held = conflict === undefined ? [line!.entry[field]] : [conflict.a, conflict.b];
            for (const side of [own!, other!]) {
              const word = side.entry[field];
              if (word === was!.entry[field]) continue;
              expect(held.some((text) => text === word || (field === "comment" && text.includes(word)))).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("it is the same the other way round, but for which copy is which", () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, first, second) => {
        const base = ran(worked(start, before, 2), "2026-07-02T23:00");
        const a = worked(base, first, 3);
        const b = worked(base, second, 4);
        const [one, other] = [merged(a, b), merged(b, a)];
        for (const { lineId } of start.record.lines) {
          const [line, mirrored] = [lineIn(one, lineId), lineIn(other, lineId)];
          const open = new Set(line.conflicts.map(({ field }) => field));
          expect(mirrored.conflicts.map(({ field, a, b }) => ({ field, a: b, b: a }))).toEqual(line.conflicts);
          for (const field of entryFields) if (!open.has(field)) expect(mirrored.entry[field]).toBe(line.entry[field]);
        }
        const texts = (log: readonly LogLine[]): string[] =>
          log
            .filter(({ kind }) => kind === "decide" || kind === "run")
            .map(({ at, lineId, new: now }) => `${at} ${lineId} ${now}`)
            .sort();
        expect(texts(one.log)).toEqual(texts(other.log));
      }),
    );
  });
});
