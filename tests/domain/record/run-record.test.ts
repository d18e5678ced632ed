import { partsTold } from "../../../src/domain/record/carry/changes.ts";
import { describe, expect, it } from "vitest";
import { type Entry, signedText } from "../../../src/domain/record/entry.ts";
import type { LineNow, RecordLine } from "../../../src/domain/record/record-line.ts";
import { isStaleReview } from "../../../src/domain/record/record-line.ts";
import type { EarlierRecord } from "../../../src/domain/record/earlier-record.ts";
import type { RecordRun } from "../../../src/domain/record/run.ts";
import { runRecord } from "../../../src/domain/record/run-record.ts";
import { stateOf } from "../../../src/domain/record/state.ts";
import { entryOf, leftBy, recordOf, typed } from "./records.ts";
import { type Edited, scenarios, untouched, withParts } from "./scenarios.ts";
import { run } from "./seed.ts";

const later = { ...run, at: "2026-07-08T09:00" };
const seed = untouched();
const seedNow = seed.map(({ line }) => line);
const confirmed: Partial<Entry> = { decision: "confirmed", by: "佐藤", on: "2026-07-02" };

const linesOf = (edited: readonly Edited[]): LineNow[] => edited.map(({ line }) => line);
const withTexts = (at: number, parts: { planText?: string; actualText?: string; name?: string }) =>
  linesOf(seed.map((edited, index) => (index === at ? withParts(edited, parts) : edited)));

/** The record of a first run in which one line was then given these words. */
const saidOf = (at: number, said: Partial<Entry>): EarlierRecord =>
  recordOf(seedNow, (index) => (index === at ? said : {}));

const stateAt = ({ lines }: RecordRun, at: number, now: readonly LineNow[]) =>
  stateOf(lines[at]!, now[at]!.now(lines[at]!.entry));

const told = ({ events }: RecordRun) => events.map(({ kind, field, old, new: after }) => [kind, field, old, after]);
const kinds = ({ events }: RecordRun) => events.map(({ kind }) => kind);

/** Runs again over what a run left, nothing typed meanwhile. */
const again = (before: RecordRun, now: readonly LineNow[], answers: EarlierRecord["answers"] = []): RecordRun =>
  runRecord({ ...leftBy(before), answers }, now, later);

describe("the first run", () => {
  const first = runRecord(null, seedNow, run);

  it("logs itself alone, and knows every line by an id of its own", () => {
    expect(first.events).toHaveLength(1);
    expect(first.events[0]).toMatchObject({ kind: "run", lineId: "", at: run.at, tableSha256: run.tableSha256 });
    expect(new Set(first.lines.map(({ lineId }) => lineId)).size).toBe(56);
    expect(first.lines.every(({ lineId }) => /^[0-9a-z]{1,11}(?:-\d+)?$/u.test(lineId))).toBe(true);
  });

  it("gives the same ids to the same lines", () => {
    const another = runRecord(null, seedNow, later);
    expect(another.lines.map(({ lineId }) => lineId)).toEqual(first.lines.map(({ lineId }) => lineId));
  });

  it("knows nothing of anybody's: all is open", () => {
    expect(first.lines.every((_, at) => stateAt(first, at, seedNow) === "open")).toBe(true);
    expect([first.waiting, first.doubts]).toEqual([[], []]);
  });
});

describe("a run over what the last one left", () => {
  it("adds nothing but itself where nothing happened", () => {
    const first = runRecord(null, seedNow, run);
    const second = again(first, seedNow);
    expect(second.events).toHaveLength(1);
    expect(second.lines).toEqual(first.lines);
  });

  it("takes a decision that was typed since: one event, which says what it stands on", () => {
    const now = runRecord(saidOf(1, confirmed), seedNow, later);
    expect(now.events).toHaveLength(2);
    expect(now.events[1]).toMatchObject({
      kind: "decide",
      field: "decision,by,on",
      old: JSON.stringify(["", "", ""]),
      new: JSON.stringify(["confirmed", "佐藤", "2026-07-02"]),
      planText: "1,540人",
      actualText: "1,559人",
      verdict: "achieved",
      who: "佐藤",
      typedDate: "2026-07-02",
      at: later.at,
      program: "早期再就職緊急支援事業",
      indicator: "面接会参加人数",
    });
    expect(stateAt(now, 1, seedNow)).toBe("confirmed");
    expect(again(now, seedNow).events).toHaveLength(1);
  });

  it("does not sign a figure that changed after it was decided upon", () => {
    const changed = withTexts(1, { actualText: "1,500人" });
    const now = runRecord(saidOf(1, confirmed), changed, later);
    expect(now.lines[1]!.basis).toMatchObject({ actualText: "1,559人" });
    expect(stateAt(now, 1, changed)).toBe("recheck");
    expect(told(now)).toContainEqual(["run", "actualText", "1,559人", "1,500人"]);
    const third = again(now, changed);
    expect(stateAt(third, 1, changed)).toBe("recheck");
    expect(third.events).toHaveLength(1);
  });

  it("signs it once somebody dates it anew, and keeps both in the log", () => {
    const changed = withTexts(1, { actualText: "1,500人" });
    const second = runRecord(saidOf(1, confirmed), changed, run);
    const dated = { ...leftBy(second), lines: second.lines.with(1, typed(second.lines[1]!, { on: "2026-07-09" })) };
    const third = runRecord(dated, changed, later);
    expect(stateAt(third, 1, changed)).toBe("confirmed");
    expect(told(third)).toContainEqual(["decide", "on", '["2026-07-02"]', '["2026-07-09"]']);
  });

  it.each<[string, Partial<Entry>]>([
    ["a comment", { comment: "電話で確認" }],
    ["a review", { reviewer: "鈴木", reviewed: "2026-07-09" }],
    ["a follow-up", { follow: "done" }],
  ])("%s signs nothing that changed", (_name, said) => {
    const changed = withTexts(1, { actualText: "1,500人" });
    const second = runRecord(saidOf(1, confirmed), changed, run);
    const record = { ...leftBy(second), lines: second.lines.with(1, typed(second.lines[1]!, said)) };
    const third = runRecord(record, changed, later);
    expect(stateAt(third, 1, changed)).toBe("recheck");
    expect(kinds(third)).toEqual(["run", "decide"]);
  });

  it("spaces are told, and change nothing that was signed", () => {
    const second = runRecord(saidOf(1, confirmed), seedNow, run);
    const spaced = withTexts(1, { actualText: "1,559 人" });
    const third = again(second, spaced);
    expect(told(third)).toEqual([
      ["run", "", "", ""],
      ["run", "actualText", "1,559人", "1,559 人"],
    ]);
    expect(stateAt(third, 1, spaced)).toBe("confirmed");
  });

  it("a reading chosen in the cells stands on the rate that it gives", () => {
    const key = "whole-period-plan";
    const now = runRecord(saidOf(0, { ...confirmed, reading: key }), seedNow, later);
    const { basis } = now.lines[0]!;
    expect(basis?.rate).toBeCloseTo(0.7514, 6);
    expect(stateAt(now, 0, seedNow)).toBe("confirmed");
  });

  it("a reading chosen before its figures changed is to be looked at again", () => {
    const changed = withTexts(0, { planText: "6,000人" });
    const now = runRecord(saidOf(0, { ...confirmed, reading: "whole-period-plan" }), changed, later);
    expect(stateAt(now, 0, changed)).toBe("recheck");
  });

  it("what it stands on is what was shown, not what a reading makes of later figures", () => {
    const record = saidOf(0, { ...confirmed, reading: "whole-period-plan" });
    const now = runRecord(record, withTexts(0, { planText: "6,000人" }), later);
    expect(now.lines[0]!.basis).toEqual(record.lines[0]!.seen);
  });

  it("what nobody decides stands on nothing", () => {
    const now = runRecord(saidOf(3, { comment: "保留", by: "佐藤" }), seedNow, later);
    expect(now.lines[3]!.basis).toBeNull();
    const taken = runRecord(
      { ...leftBy(now), lines: now.lines.with(3, typed(now.lines[3]!, { comment: "" })) },
      seedNow,
      run,
    );
    expect(taken.lines[3]!.basis).toBeNull();
  });
});

describe("the second signature", () => {
  const second = runRecord(saidOf(1, { ...confirmed, reviewer: "鈴木", reviewed: "2026-07-03" }), seedNow, run);
  const said = (what: Partial<Entry>): RecordLine => {
    const record = { ...leftBy(second), lines: second.lines.with(1, typed(second.lines[1]!, what)) };
    return runRecord(record, seedNow, later).lines[1]!;
  };

  it("is given to what stands there", () => {
    expect(second.lines[1]!.signed).toBe(signedText(second.lines[1]!.entry));
    expect(isStaleReview(second.lines[1]!)).toBe(false);
  });

  it("is stale once that changes, until the reviewer signs anew", () => {
    expect(isStaleReview(said({ decision: "explain" }))).toBe(true);
    expect(isStaleReview(said({ decision: "explain", reviewed: "2026-07-10" }))).toBe(false);
  });

  it("is not stale for what follows it, and gone where the reviewer is", () => {
    expect(isStaleReview(said({ follow: "under-way" }))).toBe(false);
    expect(said({ reviewer: "" }).signed).toBe("");
  });

  it("is the reviewer's in the log", () => {
    const record = {
      ...leftBy(second),
      lines: second.lines.with(1, typed(second.lines[1]!, { reviewed: "2026-07-10" })),
    };
    expect(runRecord(record, seedNow, later).events[1]).toMatchObject({ who: "鈴木", typedDate: "2026-07-10" });
  });
});

describe("lines that are not there any more", () => {
  const second = runRecord(saidOf(2, { ...confirmed, decision: "explain" }), seedNow, run);
  const without = seedNow.toSpliced(2, 1);
  const gone = again(second, without);

  it("wait with what people said of them", () => {
    expect(gone.waiting.map(({ parts, entry }) => [parts.name, entry.decision])).toEqual([
      ["業界連携再就職支援事業", "explain"],
    ]);
    expect(gone.doubts).toEqual([]);
    expect(told(gone)).toEqual([
      ["run", "", "", ""],
      ["run", "gone", partsTold(gone.waiting[0]!.parts), ""],
      ["orphan", "", "", ""],
    ]);
  });

  it("wait for as long as it takes, without a further word in the log", () => {
    const muchLater = again(again(gone, without), without);
    expect(muchLater.waiting).toEqual(gone.waiting);
    expect(kinds(muchLater)).toEqual(["run"]);
  });

  it("come back with their words, as they were signed", () => {
    const back = again(gone, seedNow);
    expect(back.lines[2]).toEqual(second.lines[2]);
    expect(stateAt(back, 2, seedNow)).toBe("explain");
    expect([back.waiting, kinds(back)]).toEqual([[], ["run", "restore"]]);
  });

  it("come back to be looked at again where they show something else", () => {
    const other = withTexts(2, { actualText: "250人" });
    const back = again(gone, other);
    expect(stateAt(back, 2, other)).toBe("recheck");
  });

  it("are forgotten where nobody said anything of them", () => {
    const silent = again(runRecord(null, seedNow, run), without);
    expect([silent.waiting, kinds(silent)]).toEqual([[], ["run", "run"]]);
  });

  it("keep what was typed just before they went", () => {
    const typedLast = {
      ...leftBy(second),
      lines: second.lines.with(2, typed(second.lines[2]!, { comment: "照会中" })),
    };
    const now = runRecord(typedLast, without, later);
    expect(now.waiting[0]!.entry.comment).toBe("照会中");
    expect(kinds(now)).toEqual(["run", "decide", "run", "orphan"]);
  });
});

describe("a line that may be another", () => {
  const second = runRecord(saidOf(1, { ...confirmed, comment: "済" }), seedNow, run);
  const renamed = withTexts(1, { name: "早期再就職等緊急支援プログラム" });
  const asked = again(second, renamed);
  const old = second.lines[1]!;
  const offered = [asked.lines[1]!.lineId];
  const answered = (answer: "take" | "refuse" | "keep", from = asked, now = renamed): RecordRun =>
    again(from, now, [{ lineId: old.lineId, answer, taken: answer === "take" ? offered[0]! : "", offered }]);

  it("is asked about, and signed by nobody", () => {
    expect(asked.waiting).toEqual([old]);
    expect(asked.doubts).toMatchObject([{ earlier: 0, candidates: [{ at: 1 }] }]);
    expect(stateAt(asked, 1, renamed)).toBe("open");
    expect(told(asked).slice(1)).toEqual([
      ["run", "added", "", ""],
      ["run", "gone", partsTold(old.parts), ""],
      ["orphan", "asked", "", ""],
    ]);
  });

  it("is asked about again until somebody answers", () => {
    const still = answered("keep");
    expect(still.doubts).toMatchObject([{ earlier: 0, stage: null, preselected: false, candidates: [{ at: 1 }] }]);
    expect(kinds(still)).toEqual(["run"]);
    expect(answered("keep", still).doubts).toEqual(still.doubts);
  });

  it("taken, has its words and its id, and is to be looked at again though it shows the same", () => {
    const now = answered("take");
    expect(now.lines[1]).toMatchObject({ lineId: old.lineId, entry: old.entry, inherited: true, basis: old.basis });
    expect(stateAt(now, 1, renamed)).toBe("recheck");
    expect([now.waiting, now.doubts]).toEqual([[], []]);
    expect(told(now).slice(1)).toEqual([
      ["run", "renamed", expect.stringContaining("早期再就職緊急支援事業"), expect.stringContaining("プログラム")],
      ["carry", "lineId", offered[0], old.lineId],
    ]);
    const next = again(now, renamed);
    expect(stateAt(next, 1, renamed)).toBe("recheck");
    const decided = { ...leftBy(next), lines: next.lines.with(1, typed(next.lines[1]!, { on: "2026-07-20" })) };
    expect(stateAt(runRecord(decided, renamed, later), 1, renamed)).toBe("confirmed");
  });

  it("refused, is asked about no more, and what was said waits", () => {
    const now = answered("refuse");
    expect([now.waiting, now.doubts]).toEqual([[old], []]);
    expect(told(now).slice(1)).toEqual([["refuse", "", JSON.stringify(offered), ""]]);
    expect(kinds(again(now, renamed))).toEqual(["run"]);
  });

  it("has a line of its own meanwhile: what was said of both is there, and where they differ somebody must choose", () => {
    const own = { decision: "explain", by: "田中", comment: "要調査" };
    const said = { ...asked, lines: asked.lines.with(1, typed(asked.lines[1]!, own)) };
    const now = answered("take", said);
    expect(now.lines[1]!.entry).toMatchObject({
      decision: "explain",
      by: "田中",
      on: "",
      comment: "佐藤: 済\n田中: 要調査",
    });
    expect(now.lines[1]!.conflicts).toEqual([
      { field: "decision", a: "explain", b: "confirmed" },
      { field: "by", a: "田中", b: "佐藤" },
      { field: "on", a: "", b: "2026-07-02" },
    ]);
    expect(stateAt(now, 1, renamed)).toBe("conflict");
    expect(told(now).filter(([kind]) => kind === "conflict")).toEqual([
      ["conflict", "decision,by,on", '["explain","田中",""]', '["confirmed","佐藤","2026-07-02"]'],
    ]);
  });

  it("goes back to its own name by itself, while it is asked about", () => {
    const back = answered("keep", asked, seedNow);
    expect(back.lines[1]).toMatchObject({ lineId: old.lineId, inherited: false });
    expect(stateAt(back, 1, seedNow)).toBe("confirmed");
    expect([back.waiting, back.doubts]).toEqual([[], []]);
  });

  it("is found by its id wherever it went meanwhile", () => {
    const moved = renamed.toSpliced(1, 1).concat(renamed[1]!);
    const now = answered("take", asked, moved);
    expect(now.lines.at(-1)).toMatchObject({ lineId: old.lineId, entry: old.entry });
  });

  it("two that were made one are both taken: what was said of both is there", () => {
    const both = recordOf(seedNow, (at) => (at === 21 || at === 22 ? { ...confirmed, comment: `${at}` } : {}));
    const before = runRecord(both, seedNow, run);
    const { lines } = before;
    const waiting = [lines[21]!, lines[22]!];
    const taken = lines[40]!.lineId;
    const answers = waiting.map(({ lineId }) => ({ lineId, answer: "take" as const, taken, offered: [taken] }));
    const left = { lines: lines.toSpliced(21, 2), waiting, answers, resolved: [] };
    const now = runRecord(left, seedNow.toSpliced(21, 2), later);
    expect(now.lines[38]).toMatchObject({ lineId: waiting[0]!.lineId, inherited: true });
    expect(now.lines[38]!.entry).toEqual(entryOf({ ...confirmed, comment: "佐藤: 21\n佐藤: 22" }));
    expect(now.waiting).toEqual([]);
  });
});

describe("copies of one line", () => {
  const second = runRecord(saidOf(1, confirmed), seedNow, run);
  const line = second.lines[1]!;
  const copied = (said: Partial<Entry>): EarlierRecord => ({
    ...leftBy(second),
    lines: second.lines.toSpliced(2, 0, typed(line, said)),
  });

  it("that say the same are one", () => {
    const now = runRecord(copied({}), seedNow, later);
    expect([now.lines, now.waiting, kinds(now)]).toEqual([second.lines, [], ["run"]]);
  });

  it("of which one says nothing are what the other says, which was told already", () => {
    const blank = { ...line, entry: entryOf({}), recorded: entryOf({}), basis: null };
    const record = { ...leftBy(second), lines: second.lines.toSpliced(1, 0, blank) };
    const now = runRecord(record, seedNow, later);
    expect([now.lines, kinds(now)]).toEqual([second.lines, ["run"]]);
  });

  it("that differ leave the choice to a person", () => {
    const now = runRecord(copied({ decision: "explain" }), seedNow, later);
    expect(now.lines[1]!.conflicts).toEqual([{ field: "decision", a: "confirmed", b: "explain" }]);
    expect(kinds(now)).toEqual(["run", "conflict"]);
  });

  it("of which a third says a third thing waits under an id of its own", () => {
    const record = copied({ decision: "explain" });
    const third = { ...record, lines: record.lines.toSpliced(2, 0, typed(line, { decision: "exclude" })) };
    const now = runRecord(third, seedNow, later);
    expect(now.lines[1]!.conflicts).toEqual([{ field: "decision", a: "confirmed", b: "exclude" }]);
    expect(now.waiting.map(({ entry, lineId }) => [entry.decision, lineId === line.lineId])).toEqual([
      ["explain", false],
    ]);
  });
});

describe("a choice between two copies", () => {
  const second = runRecord(saidOf(1, confirmed), seedNow, run);
  const line: RecordLine = {
    ...second.lines[1]!,
    conflicts: [{ field: "decision", a: "confirmed", b: "explain" }],
  };
  const withLine = (said: Partial<Entry>, resolved: EarlierRecord["resolved"]): RecordRun =>
    runRecord({ ...leftBy(second), lines: second.lines.with(1, typed(line, said)), resolved }, seedNow, later);
  const choice = (chosen: "a" | "b") => [{ lineId: line.lineId, field: "decision" as const, chosen }];

  it("stays open until somebody makes it", () => {
    const now = withLine({}, []);
    expect([stateAt(now, 1, seedNow), kinds(now)]).toEqual(["conflict", ["run"]]);
  });

  it.each([
    ["a", "confirmed"],
    ["b", "explain"],
  ] as const)("%s: %s", (chosen, decision) => {
    const now = withLine({}, choice(chosen));
    expect([stateAt(now, 1, seedNow), now.lines[1]!.conflicts]).toEqual([decision, []]);
    expect(told(now)[1]).toEqual(["resolve", "decision", '["confirmed"]', JSON.stringify([decision])]);
    expect(now.events).toHaveLength(2);
  });

  it("what is typed over it decides it", () => {
    const now = withLine({ decision: "exclude" }, choice("b"));
    expect([stateAt(now, 1, seedNow), kinds(now)]).toEqual(["exclude", ["run", "resolve", "run", "run"]]);
  });
});

describe("the scenarios", () => {
  const record = recordOf(seedNow, (at) => ({ ...confirmed, comment: `${at}` }));

  it.each(scenarios)("$name: nothing is lost, and nothing twice", ({ edit }) => {
    const edited = edit(seed);
    const now = runRecord(record, linesOf(edited), later);
    const comments = [...now.lines, ...now.waiting].map(({ entry }) => entry.comment).filter((text) => text !== "");
    expect(comments.toSorted()).toEqual(seed.map((_, at) => `${at}`).toSorted());
  });
});
