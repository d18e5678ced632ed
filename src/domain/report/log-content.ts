import type { Verdict } from "../achievement/verdict.ts";
import { halfUp } from "../achievement/rate-text.ts";
import { decisionKinds, type EntryField, followUps } from "../record/entry.ts";
import type { LogEntry } from "../record/event.ts";
import { changesOf } from "../record/log/entry-changes.ts";
import type { ShowEvent } from "../record/log/log-line.ts";
import { mergedLogField, mergedLogIn } from "../record/log/merged-log.ts";
import { loggedDraw, type LoggedDraw, type ProgramPick } from "../record/log/draw.ts";
import { sealedCounts } from "../record/log/seal.ts";
import { textsOfCell } from "../record/log/storable.ts";
import { oneLine } from "./draft.ts";
import { type LineEvent, lineEvents } from "./log-words.ts";
import type { State } from "../record/state.ts";
import type { ReportWords } from "./words.ts";

const mostDecimals = 10;

/**
 * Decimals that a rate needs so that it does not read as a whole per cent that it is not: thresholds are whole per cents,
 * and 99.96 % under 概ね達成 must not read 100.0 %.
 */
export function rateDecimals(rate: number): number {
  const percent = Number((rate * 100).toPrecision(12));
  if (Number.isInteger(percent)) return 1;
  let decimals = 1;
  while (decimals < mostDecimals && Number.isInteger(Number(halfUp(percent, decimals)))) decimals += 1;
  return decimals;
}

const percentOf = (text: string): string => {
  const rate = Number(text);
  return text === "" || !Number.isFinite(rate) ? text : `${halfUp(rate * 100, rateDecimals(rate))}%`;
};

/** Letters of a hash that people compare by eye. */
const shownHash = 16;
const shortHash = (hash: string): string => hash.slice(0, shownHash);

const isOneOf = <Key extends string>(keys: readonly Key[], text: string): text is Key =>
  (keys as readonly string[]).includes(text);

/** "part:コース" as the kind of reading with its label; what no reading is called stays as it was typed. */
function readingText(key: string, { findings }: ReportWords): string {
  const [kind = "", ...label] = key.split(":");
  const known = Object.entries(findings.basis).find(([basis]) => basis === kind)?.[1];
  if (known === undefined) return key;
  return label.length === 0 ? known : `${known} [${label.join(":")}]`;
}

/** What stands in a field of an entry, in words. */
export function fieldText(field: EntryField, text: string, words: ReportWords): string {
  if (text === "") return words.log.blank;
  if (field === "decision" && isOneOf(decisionKinds, text)) return words.record.decision[text];
  if (field === "follow" && isOneOf(followUps, text)) return words.record.followUp[text];
  return field === "reading" ? readingText(text, words) : oneLine(text);
}

const isVerdict = (text: string, words: ReportWords): text is Verdict => Object.hasOwn(words.verdict, text);

const verdictText = (key: string, words: ReportWords): string => (isVerdict(key, words) ? words.verdict[key] : key);

/** What a run found of one line, before or after; "" where that is nothing. */
function lineEventText(event: LineEvent, text: string, words: ReportWords): string {
  if (event === "rate") return percentOf(text);
  if (event === "verdict") return verdictText(text, words);
  const parts = event === "renamed" || event === "moved" ? textsOfCell(text) : null;
  return oneLine(parts === null ? text : parts.filter((part) => part.trim() !== "").join(words.log.partSeparator));
}

const isState = (text: string, words: ReportWords): text is State => Object.hasOwn(words.record.state, text);

function pickText({ kind, key }: ProgramPick, words: ReportWords): string {
  if (kind === "verdict") return verdictText(key, words);
  return kind === "state" && isState(key, words) ? words.record.state[key] : key;
}

/** By what programs were chosen; "" where all were. */
export function drawText({ order, fitting }: Pick<LoggedDraw, "order" | "fitting">, words: ReportWords): string {
  const { drawHow, separator } = words.log;
  const { programs, picks, sample } = order;
  return [
    ...(programs.length === 0 ? [] : [drawHow.programs(programs.join(separator))]),
    ...(picks.length === 0 ? [] : [drawHow.picks(picks.map((pick) => pickText(pick, words)).join(separator))]),
    ...(sample === null ? [] : [drawHow.sample(fitting, sample.size, sample.seed)]),
  ].join(separator);
}

/** Known kinds by what they say; a change of an entry by its fields. */
function contentOf(entry: LogEntry, words: ReportWords): string {
  const { log } = words;
  const { field, file, old, new: now } = entry;
  const told = (what: string, from: string, to: string): string => log.change(what, from, to === "" ? log.blank : to);
  const changes = (): string =>
    (changesOf(entry) ?? [])
      .map((change) => {
        const what = words.record.field[change.field];
        const [from, to] = [fieldText(change.field, change.old, words), fieldText(change.field, change.new, words)];
        if (entry.kind === "conflict") return log.conflict(what, from, to);
        return log.change(what, change.old === "" ? "" : from, to);
      })
      .join(log.separator);
  switch (entry.kind) {
    case "run":
      if (entry.lineId === "") return log.run(entry.sheet, file);
      if (field === "added") return log.added;
      if (field === "gone") return log.gone;
      if (!isOneOf(lineEvents, field)) return told(field, oneLine(old), oneLine(now));
      return told(log.lineEvent[field], lineEventText(field, old, words), lineEventText(field, now, words));
    case "policy":
      return told(field, percentOf(old), percentOf(now));
    case "carry":
      return log.carry;
    case "refuse":
      return log.refuse;
    case "orphan":
      return field === "asked" ? log.orphanAsked : log.orphan;
    case "restore":
      return log.restore;
    case "merge": {
      if (field !== mergedLogField) return changes();
      const { taken, head } = mergedLogIn(now) ?? { taken: 0, head: "" };
      return log.merged(file, taken, shortHash(head), shortHash(old));
    }
    case "seal":
      return log.seal(
        sealedCounts(now)
          .map(({ state, lines }) => log.count(words.record.state[state], lines))
          .join(log.separator),
        old,
      );
    case "draw": {
      const draw = loggedDraw(entry);
      return draw === null ? oneLine(now) : log.draw(draw.of, draw.drawn.length, drawText(draw, words));
    }
    case "import":
      return entry.lineId === "" ? log.imported(file, Number(now), shortHash(old)) : changes();
    case "decide":
    case "conflict":
    case "resolve":
      return changes();
  }
}

/** The words of a line of the log, as the run that writes it says them. */
export const showEvent =
  (words: ReportWords): ShowEvent =>
  (entry) => ({
    kindWord: words.log.kind[entry.kind],
    content: contentOf(entry, words),
    verdictWord: entry.verdict === "" ? "" : verdictText(entry.verdict, words),
  });
