import { changesOf, partsTold } from "./carry/changes.ts";
import { LineIds } from "./carry/line-id.ts";
import { lineEvent, runEvent } from "./carry/log-lines.ts";
import { oneOfEach } from "./carry/one-of-each.ts";
import { settled } from "./carry/settle.ts";
import { take } from "./carry/take.ts";
import { hasWords } from "./carry/words.ts";
import { blankEntry } from "./entry.ts";
import type { LogEntry } from "./event.ts";
import { matchLines } from "./match/match-lines.ts";
import type { Doubt, Matching } from "./matching.ts";
import type { LineNow, RecordLine } from "./record-line.ts";
import type { RecordRun, RunInfo, RunRecord } from "./run.ts";
import type { EarlierRecord } from "./earlier-record.ts";

/**
 * What a run makes of an earlier record: every word of a person's goes on with its line, or waits. Nothing is signed
 * that was not seen: what was decided stands on what the ledger held then. The first run (`earlier` null) logs itself
 * alone. Linear in the lines, but for what `matchLines` has to score.
 */
export const runRecord: RunRecord = (earlier, lines, run) => {
  if (earlier !== null) return new Run(earlier, lines, run).result();
  const ids = new LineIds([]);
  return {
    lines: lines.map((line) => freshLine(line, ids)),
    doubts: [],
    waiting: [],
    events: [runEvent(run)],
  };
};

function freshLine({ parts, now }: LineNow, ids: LineIds): RecordLine {
  return {
    lineId: ids.of(parts),
    parts,
    entry: blankEntry,
    recorded: blankEntry,
    seen: now(blankEntry),
    basis: null,
    inherited: false,
    signed: "",
    conflicts: [],
  };
}

/** A later run, while it is made. */
class Run {
  readonly #record: EarlierRecord;
  readonly #ids: LineIds;
  readonly #matching: Matching;
  /** The earlier lines, what was typed since taken in; by the matching's indices. */
  readonly #earlier: readonly RecordLine[];
  readonly #events: LogEntry[];

  constructor(
    earlier: EarlierRecord,
    private readonly lines: readonly LineNow[],
    private readonly run: RunInfo,
  ) {
    this.#ids = LineIds.after(earlier);
    const { record, events } = oneOfEach(earlier, this.#ids, run);
    this.#record = record;
    this.#events = [runEvent(run), ...events];
    this.#matching = matchLines(record, lines);
    this.#earlier = this.#settled();
  }

  #settled(): readonly RecordLine[] {
    const { lines, waiting, resolved } = this.#record;
    const places = new Map(this.#matching.pairs.map(({ earlier, at }) => [earlier, at]));
    return [...lines, ...waiting].map((line, index) => {
      const at = places.get(index);
      const now = at === undefined ? null : this.lines[at]!;
      const result = settled(line, now, resolved, this.run);
      this.#events.push(...result.events);
      return result.line;
    });
  }

  result(): RecordRun {
    const { pairs, taken } = this.#matching;
    const earlierOf = new Map(pairs.map(({ earlier, at }) => [at, earlier]));
    const own = this.lines.map((now, at) => {
      const earlier = earlierOf.get(at);
      return earlier === undefined ? freshLine(now, this.#ids) : this.#earlier[earlier]!;
    });
    const firstTaken = new Map<number, RecordLine>();
    const left: Doubt[] = [];
    const takings: LogEntry[] = [];
    for (const { earlier, candidate } of taken) {
      const { at } = candidate;
      const other = this.#earlier[earlier]!;
      const joined = take(own[at]!, other, !firstTaken.has(at), this.lines[at]!, this.run);
      if (joined === null) left.push({ earlier, stage: null, candidates: [candidate], preselected: true });
      else {
        own[at] = joined.line;
        takings.push(...joined.events);
        if (!firstTaken.has(at)) firstTaken.set(at, other);
      }
    }
    const lines = own.map((line, at) => this.#asNow(line, at, earlierOf.get(at), firstTaken.get(at)));
    this.#events.push(...takings);
    return { lines, ...this.#waiting(left), events: this.#events };
  }

  /** The line with what the sheet says of it now, and its changes told. */
  #asNow(line: RecordLine, at: number, earlier: number | undefined, taken: RecordLine | undefined): RecordLine {
    const { parts, now, cell } = this.lines[at]!;
    const evidence = now(line.entry);
    const about = { lineId: line.lineId, parts, cell };
    const tell = (kind: "run" | "restore", told: Pick<LogEntry, "field" | "old" | "new">): void => {
      this.#events.push(lineEvent(kind, about, evidence, this.run, told));
    };
    const before = taken ?? (earlier === undefined ? undefined : this.#earlier[earlier]);
    if (before === undefined) tell("run", { field: "added", old: "", new: "" });
    else {
      if (taken === undefined && earlier! >= this.#record.lines.length)
        tell("restore", { field: "", old: "", new: "" });
      for (const change of changesOf(before, parts, evidence)) tell("run", change);
    }
    return { ...line, parts, seen: evidence };
  }

  /** What is nobody's here, and what is asked of it. `left`: what could not be put where it was to go. */
  #waiting(left: readonly Doubt[]): Pick<RecordRun, "waiting" | "doubts"> {
    const { doubts, orphans } = this.#matching;
    const asked = new Map([...doubts, ...left].map((doubt) => [doubt.earlier, doubt]));
    const waiting: RecordLine[] = [];
    const questions: Doubt[] = [];
    for (const earlier of [...asked.keys(), ...orphans].sort((one, other) => one - other)) {
      const line = this.#earlier[earlier]!;
      const doubt = asked.get(earlier);
      this.#tellGone(earlier, line, doubt !== undefined);
      if (!hasWords(line)) continue;
      if (doubt !== undefined) questions.push({ ...doubt, earlier: waiting.length });
      waiting.push(line);
    }
    return { waiting, doubts: questions };
  }

  #tellGone(earlier: number, line: RecordLine, isAsked: boolean): void {
    const about = { lineId: line.lineId, parts: line.parts, cell: "" };
    const tell = (kind: "run" | "orphan" | "refuse", field: string, old = ""): void => {
      this.#events.push(lineEvent(kind, about, line.seen, this.run, { field, old, new: "" }));
    };
    if (earlier < this.#record.lines.length) {
      tell("run", "gone", partsTold(line.parts));
      if (hasWords(line)) tell("orphan", isAsked ? "asked" : "");
    }
    const answer = this.#record.answers.find(({ lineId }) => lineId === line.lineId);
    if (answer?.answer === "refuse") tell("refuse", "", JSON.stringify(answer.offered));
  }
}
