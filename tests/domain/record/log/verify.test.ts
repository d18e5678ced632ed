import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, headOf } from "../../../../src/domain/record/log/chain.ts";
import { firstPrev, hashedFields, logFields, type LogLine } from "../../../../src/domain/record/log/log-line.ts";
import { verify } from "../../../../src/domain/record/log/verify.ts";
import { sha256 as inPane } from "../../../../src/workbook/sha256.ts";
import { logEntry } from "../../../../src/domain/record/log/log-entry.ts";
import { knownHeads, mergedLogTexts } from "../../../../src/domain/record/log/merged-log.ts";
import { decide, logOf, more, run, runAt, sha256, writing } from "./sketch.ts";

/** What finding all hashes that a log knows costs. */
function knownHashes(log: readonly LogLine[]): number {
  let count = 0;
  knownHeads(log, (text) => ((count += 1), sha256(text)));
  return count;
}

const five = logOf(
  run("2026-07-01T09:00"),
  run("2026-07-02T09:00"),
  decide("2026-07-02T09:00", "l1"),
  decide("2026-07-02T09:00", "l2", { rate: null, verdict: "review" }),
  run("2026-07-03T09:00"),
);

const changed = (log: readonly LogLine[], at: number, change: Partial<LogLine>): LogLine[] =>
  log.map((line, index) => (index === at ? { ...line, ...change } : line));

describe("the chain of the log", () => {
  it("numbers lines from 1, each behind the hash of the one before", () => {
    expect(five.map(({ seq }) => seq)).toEqual(["1", "2", "3", "4", "5"]);
    expect(five.map(({ prev }) => prev)).toEqual([firstPrev, ...five.slice(0, 4).map(({ hash }) => hash)]);
  });

  it("hashes a JSON array of texts in a fixed order, and so it stays", () => {
    expect(canonicalText(five[2]!)).toBe(
      '["3","2026-07-02T09:00","decide","l1","窓口相談の充実","相談者数","decision,by","[\\"\\",\\"\\"]","[\\"confirmed\\",\\"佐藤\\"]",' +
        `"200人","231人","1.155","achieved","事業一覧.xlsx","令和4年度","","${sha256("2026-07-02T09:00")}","佐藤","2026-07-01","0.1.0",` +
        '"種別decide","内容decision,by","achieved"]',
    );
    expect(five[2]!.hash).toBe(sha256(five[2]!.prev + canonicalText(five[2]!)));
  });

  it("comes to the same with the pane's SHA-256", () => {
    for (const text of ["", "abc", "あいう𠮷", "\ud800", "a".repeat(10_000)]) expect(inPane(text)).toBe(sha256(text));
  });

  it("keeps every line that was there when further ones are appended", () => {
    const longer = more(five, run("2026-07-04T09:00"));
    expect(longer.slice(0, 5)).toEqual(five);
    expect(longer[5]!.prev).toBe(five[4]!.hash);
  });

  it("goes on behind altered lines and leaves them as altered", () => {
    const altered = changed(five, 2, { who: "鈴木" });
    const longer = more(altered, run("2026-07-04T09:00"));
    expect(longer.slice(0, 5)).toEqual(altered);
    expect(verify(longer, sha256)).toEqual({ ok: false, seq: 3, fault: "altered" });
  });
});

describe("verify", () => {
  it("finds nothing wrong with an empty log, and with what was appended", () => {
    expect(verify([], sha256)).toEqual({ ok: true, head: firstPrev, lines: 0, headAt: null });
    expect(verify(five, sha256)).toEqual({ ok: true, head: five[4]!.hash, lines: 5, headAt: null });
  });

  it.each(logFields.map((field) => [field]))("finds %s altered in any line", (field) => {
    for (const at of five.keys()) {
      for (const text of [`${five[at]![field]}1`, five[at]![field] === "" ? " " : ""]) {
        const found = verify(changed(five, at, { [field]: text }), sha256);
        expect(found.ok).toBe(false);
        // A line whose number is gone, or another one's, is named by the place where it is missing.
        if (field !== "seq") expect(found).toEqual({ ok: false, seq: at + 1, fault: "altered" });
      }
    }
  });

  it("finds any alteration of any cells", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...logFields), fc.string({ unit: "grapheme" }), (at, field, text) => {
        const found = verify(changed(five, at, { [field]: text }), sha256);
        expect(found.ok).toBe(text === five[at]![field]);
      }),
    );
  });

  it.each([
    ["the first line gone", five.slice(1), 1, "gone"],
    ["a line gone", [...five.slice(0, 2), ...five.slice(3)], 3, "gone"],
    ["lines gone", [...five.slice(0, 1), ...five.slice(4)], 2, "gone"],
    ["a line twice", [...five.slice(0, 3), ...five.slice(2)], 3, "twice"],
    ["two lines changed about", [five[0]!, five[2]!, five[1]!, five[3]!, five[4]!], 2, "gone"],
    ["a line without a number", [...five.slice(0, 3), { ...five[3]!, seq: "" }, ...five.slice(4)], 3, "unnumbered"],
    ["a line put before all", [{ ...five[3]!, seq: "x" }, ...five], 0, "unnumbered"],
    [
      "a line of another log in its place",
      [...five.slice(0, 4), logOf(run("a"), run("b"), run("c"), run("d"), run("e"))[4]!],
      5,
      "unchained",
    ],
  ] as const)("finds %s", (_what, log, seq, fault) => {
    expect(verify(log, sha256)).toEqual({ ok: false, seq, fault });
  });

  it("finds a line that was altered and hashed anew by the next one", () => {
    const altered = { ...five[2]!, who: "鈴木" };
    const hashed = { ...altered, hash: sha256(altered.prev + canonicalText(altered)) };
    expect(verify([...five.slice(0, 2), hashed, ...five.slice(3)], sha256)).toEqual({
      ok: false,
      seq: 4,
      fault: "unchained",
    });
  });

  it("finds lines cut off at the end by the hash noted beside them", () => {
    expect(verify(five.slice(0, 3), sha256, { noted: headOf(five) })).toEqual({ ok: false, seq: 4, fault: "cut-off" });
    expect(verify(five, sha256, { noted: headOf(five) }).ok).toBe(true);
  });

  it("knows every hash that was the last one once, in print too, and no other", () => {
    const head = five[2]!.hash;
    const asked = (text: string) => verify(five, sha256, { head: text });
    expect(asked(head)).toEqual({ ok: true, head: five[4]!.hash, lines: 5, headAt: 3 });
    expect(asked(head.toUpperCase().replaceAll(/(.{8})/gu, "$1 "))).toMatchObject({ ok: true, headAt: 3 });
    expect(asked(head.slice(0, 16))).toMatchObject({ ok: true, headAt: 3 });
    for (const none of [head.slice(0, 15), sha256("x"), "確認記録のハッシュ値です", `${head}0`])
      expect(asked(none)).toEqual({ ok: false, seq: 5, fault: "unknown-head" });
  });

  it("finds a whole log that was made anew only by a hash kept elsewhere", () => {
    const forged = logOf(
      run("2026-07-01T09:00"),
      run("2026-07-02T09:00"),
      decide("2026-07-02T09:00", "l1", { who: "鈴木" }),
    );
    expect(verify(forged, sha256).ok).toBe(true);
    expect(verify(forged, sha256, { head: headOf(five) })).toEqual({ ok: false, seq: 3, fault: "unknown-head" });
  });

  it("costs a hash a line, with a head to look for and logs merged into it two or so", () => {
    const hashes = (log: readonly LogLine[], head = ""): number => {
      let count = 0;
      verify(log, (text) => ((count += 1), sha256(text)), { head });
      return count;
    };
    const plain = (lines: number) => logOf(...Array.from({ length: lines }, (_, at) => decide(`d${at}`, `l${at}`)));
    for (const lines of [100, 200, 400]) {
      expect(hashes(plain(lines))).toBe(lines);
      expect(hashes(plain(lines), "0".repeat(16))).toBe(lines);
    }
    // Whatever a forged log says of what was merged into it, each of its lines is taken over once.
    const claim = (taken: number) => mergedLogTexts({ base: 0, baseHash: "", taken, head: "x" }, "y");
    const forged = (lines: number) =>
      logOf(...Array.from({ length: lines }, (_, at) => logEntry(runAt(`d${at}`), "merge", claim(at))));
    for (const lines of [100, 200, 400]) expect(hashes(forged(lines))).toBeLessThanOrEqual(2 * lines);
    const nested = (lines: number) => knownHashes(forged(lines));
    expect(nested(400)).toBeLessThanOrEqual(10 * 400);
  });

  it("hashes what stands in a line and nothing else", () => {
    expect(new Set([...hashedFields, "prev", "hash"])).toEqual(new Set(Object.keys(five[0]!)));
    expect(writing.sha256).toBe(sha256);
  });
});
