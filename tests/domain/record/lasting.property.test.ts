import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryFields } from "../../../src/domain/record/entry.ts";
import { withoutSpaces } from "../../../src/domain/record/evidence.ts";
import type { LineNow, RecordLine } from "../../../src/domain/record/record-line.ts";
import type { EarlierRecord } from "../../../src/domain/record/earlier-record.ts";
import type { RecordRun } from "../../../src/domain/record/run.ts";
import { runRecord } from "../../../src/domain/record/run-record.ts";
import { isSigned, stateOf } from "../../../src/domain/record/state.ts";
import { leftBy, typed } from "./records.ts";
import { type Edited, renumbered, untouched, withParts } from "./scenarios.ts";
import { run } from "./seed.ts";

const seed = untouched().slice(0, 12);

const at = fc.nat(40);
const name = fc.constantFrom(
  ...seed.map(({ line }) => line.parts.name),
  "庁舎の管理",
  "相談窓口",
  "就労支援プログラム",
);
const text = fc.constantFrom("100人", "80人", "120人", "-", "", "50社");

/** What people do between two runs: on the sheet, in the ledger, on the sheet of questions. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant("delete" as const), at }),
  fc.record({ kind: fc.constant("move" as const), at, to: at }),
  fc.record({ kind: fc.constant("rename" as const), at, name }),
  fc.record({ kind: fc.constant("figures" as const), at, plan: text, actual: text }),
  fc.record({ kind: fc.constant("put in" as const), at, name, plan: text, actual: text }),
  fc.record({ kind: fc.constant("number" as const) }),
  fc.record({ kind: fc.constant("undo" as const) }),
  fc.record({ kind: fc.constant("say" as const), at, decision: fc.constantFrom("confirmed", "explain", "exclude") }),
  fc.record({ kind: fc.constant("remark" as const), at }),
  fc.record({ kind: fc.constant("copy" as const), at, decision: fc.constantFrom("confirmed", "explain", "exclude") }),
  fc.record({ kind: fc.constant("sort" as const) }),
  fc.record({
    kind: fc.constant("answer" as const),
    at,
    answer: fc.constantFrom("take", "refuse", "keep"),
    which: fc.nat(2),
  }),
  fc.record({ kind: fc.constant("run" as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** A workbook: its program sheet, its ledger as the cells have it, and what the last run asked. */
class Workbook {
  sheet: readonly Edited[] = seed;
  #before: readonly Edited[] = seed;
  #last: RecordRun = runRecord(
    null,
    seed.map(({ line }) => line),
    run,
  );
  ledger: readonly RecordLine[] = this.#last.lines;
  #answers: EarlierRecord["answers"] = [];
  #words = 0;
  /** What the ledger showed of the line when somebody signed it, by the day that he gave. */
  readonly signedUpon = new Map<string, string>();
  readonly remarks: string[] = [];

  do(deed: Deed): void {
    switch (deed.kind) {
      case "say":
      case "remark":
      case "copy":
      case "sort":
        this.#inLedger(deed);
        break;
      case "answer":
        this.#answer(deed);
        break;
      case "run":
        this.run();
        break;
      case "undo":
        this.sheet = this.#before;
        break;
      default:
        this.#before = this.sheet;
        this.#onSheet(deed);
    }
  }

  #onSheet(deed: Extract<Deed, { kind: "delete" | "move" | "rename" | "figures" | "put in" | "number" }>): void {
    if (deed.kind === "number") {
      this.sheet = renumbered(this.sheet);
      return;
    }
    const where = deed.at % Math.max(1, this.sheet.length);
    const line = this.sheet[where];
    if (line === undefined) return;
    switch (deed.kind) {
      case "delete":
        this.sheet = this.sheet.toSpliced(where, 1);
        break;
      case "move":
        this.sheet = this.sheet.toSpliced(where, 1).toSpliced(deed.to % this.sheet.length, 0, line);
        break;
      case "rename":
        this.sheet = this.sheet.with(where, withParts(line, { name: deed.name }));
        break;
      case "figures":
        this.sheet = this.sheet.with(where, withParts(line, { planText: deed.plan, actualText: deed.actual }));
        break;
      case "put in": {
        const made = withParts(line, { name: deed.name, planText: deed.plan, actualText: deed.actual });
        this.sheet = this.sheet.toSpliced(where, 0, made);
      }
    }
  }

  #inLedger(deed: Extract<Deed, { kind: "say" | "remark" | "copy" | "sort" }>): void {
    if (deed.kind === "sort") {
      this.ledger = this.ledger.toReversed();
      return;
    }
    const where = deed.at % Math.max(1, this.ledger.length);
    const line = this.ledger[where];
    if (line === undefined) return;
    this.#words += 1;
    const word = `#${this.#words}`;
    if (deed.kind === "remark") {
      this.remarks.push(word);
      const comment = line.entry.comment === "" ? word : `${line.entry.comment}\n${word}`;
      this.ledger = this.ledger.with(where, typed(line, { comment }));
      return;
    }
    this.signedUpon.set(word, textsOf(line.seen));
    const signed = typed(line, { decision: deed.decision, by: "佐藤", on: word });
    // Of a copied row its comment is not kept twice.
    if (deed.kind === "say") this.ledger = this.ledger.with(where, signed);
    else this.ledger = this.ledger.toSpliced(where, 0, typed(signed, { comment: "" }));
  }

  #answer({ at, answer, which }: Extract<Deed, { kind: "answer" }>): void {
    const doubt = this.#last.doubts[at % Math.max(1, this.#last.doubts.length)];
    if (doubt === undefined) return;
    const offered = doubt.candidates.map((candidate) => this.#last.lines[candidate.at]!.lineId);
    const { lineId } = this.#last.waiting[doubt.earlier]!;
    const taken = answer === "take" ? offered[which % offered.length]! : "";
    const others = this.#answers.filter((one) => one.lineId !== lineId);
    this.#answers = [...others, { lineId, answer: answer as "take" | "refuse" | "keep", taken, offered }];
  }

  run(): RecordRun {
    this.#last = runRecord(
      { lines: this.ledger, waiting: this.#last.waiting, answers: this.#answers, resolved: [] },
      this.now,
      run,
    );
    this.ledger = this.#last.lines;
    this.#answers = this.#last.doubts.map(({ earlier, candidates }) => ({
      lineId: this.#last.waiting[earlier]!.lineId,
      answer: "keep",
      taken: "",
      offered: candidates.map((candidate) => this.#last.lines[candidate.at]!.lineId),
    }));
    return this.#last;
  }

  get now(): readonly LineNow[] {
    return this.sheet.map(({ line }) => line);
  }

  get asked(): EarlierRecord["answers"] {
    return this.#answers;
  }
}

const textsOf = ({ planText, actualText }: { planText: string; actualText: string }): string =>
  withoutSpaces(`${planText}|${actualText}`);

/** Everything that stands in a record as a person's word. */
const wordsIn = (lines: readonly RecordLine[]): string[] =>
  lines.flatMap(({ entry, conflicts }) => [
    ...entryFields.map((field) => entry[field]),
    ...conflicts.map(({ b }) => b),
  ]);

function after(deeds: readonly Deed[]): { readonly workbook: Workbook; readonly last: RecordRun } {
  const workbook = new Workbook();
  for (const deed of deeds) workbook.do(deed);
  return { workbook, last: workbook.run() };
}

describe("whatever people do between runs", () => {
  const deeds = fc.array(deed, { maxLength: 30 });

  it("every remark is kept, and kept once", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const { workbook, last } = after(done);
        const comments = [...last.lines, ...last.waiting].flatMap(({ entry }) => entry.comment.match(/#\d+/gu) ?? []);
        expect(comments.toSorted()).toEqual(workbook.remarks.toSorted());
      }),
    );
  });

  it("a run loses no word that stood there before it", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const workbook = new Workbook();
        for (const deed of done) workbook.do(deed);
        const before = wordsIn(workbook.ledger);
        const last = workbook.run();
        const kept = wordsIn([...last.lines, ...last.waiting]).flatMap((word) => word.split("\n"));
        for (const part of new Set(before.flatMap((word) => word.split("\n"))))
          expect(kept.some((word) => word === part || word.endsWith(`: ${part}`))).toBe(true);
      }),
    );
  });

  it("nothing counts as signed but what was shown when it was signed", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const { workbook, last } = after(done);
        for (const [index, line] of last.lines.entries()) {
          const now = workbook.now[index]!.now(line.entry);
          if (!isSigned(stateOf(line, now))) continue;
          expect(textsOf(now)).toBe(workbook.signedUpon.get(line.entry.on));
        }
      }),
    );
  });

  it("a run over what a run left adds itself to the log, and changes nothing", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const { workbook, last } = after(done);
        const again = runRecord({ ...leftBy(last), answers: workbook.asked }, workbook.now, run);
        expect(again.events.map(({ kind, field }) => [kind, field])).toEqual([["run", ""]]);
        expect(again.lines).toEqual(last.lines);
        expect(again.waiting).toEqual(last.waiting);
      }),
    );
  });

  it("no id stands twice, and what is asked is asked of a line that waits, about lines that are there", () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const { last } = after(done);
        const ids = [...last.lines, ...last.waiting].map(({ lineId }) => lineId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { earlier, candidates } of last.doubts) {
          expect(last.waiting[earlier]).toBeDefined();
          expect(candidates.length).toBeGreaterThan(0);
          for (const candidate of candidates) expect(last.lines[candidate.at]).toBeDefined();
        }
        expect(new Set(last.doubts.map(({ earlier }) => earlier)).size).toBe(last.doubts.length);
      }),
    );
  });
});
