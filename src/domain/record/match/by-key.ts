import type { Candidate } from "../matching.ts";
import type { FoldedLine } from "./folded-line.ts";
import type { LinesToMatch } from "./lines-to-match.ts";
import { keptNumbers, type Namesakes, tellApart } from "./namesakes.ts";
import type { Progress } from "./progress.ts";
import type { KeyStage } from "./stage.ts";

type Groups = ReadonlyMap<string, Namesakes>;

/** The lines of each key that both sides have. */
function groupsOf(
  lines: LinesToMatch,
  earlier: readonly number[],
  now: readonly number[],
  { earlierKeys, keys }: Pick<KeyStage, "earlierKeys" | "keys">,
): Groups {
  const groups = new Map<string, { earlier: number[]; now: number[] }>();
  for (const at of now) {
    for (const key of new Set(keys(lines.now[at]!))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { earlier: [], now: [at] });
      else known.now.push(at);
    }
  }
  for (const at of earlier)
    for (const key of new Set(earlierKeys(lines.earlier[at]!))) groups.get(key)?.earlier.push(at);
  return groups;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/**
 * Finds lines again by a key. Linear in the lines. Those of the ledger are looked for among each other first: one that
 * waits was not there lately, and casts no doubt on one that was.
 */
export function findByKey(stage: KeyStage, lines: LinesToMatch, progress: Progress): void {
  const { inLedger, earlier } = lines;
  findAmong(inLedger, stage, lines, progress);
  if (earlier.length > inLedger) findAmong(earlier.length, stage, lines, progress);
}

function findAmong(count: number, stage: KeyStage, lines: LinesToMatch, progress: Progress): void {
  const isAll = stage.among === "all";
  const earlier = isAll ? upTo(count) : progress.open("earlier", count);
  const now = isAll ? upTo(lines.now.length) : progress.open("now", lines.now.length);
  const groups = groupsOf(lines, earlier, now, stage);
  const mayBe = coupleTest(stage, lines, earlier, now);
  const found = new Couples();
  for (const group of groups.values()) {
    for (const [before, at] of stage.tellsNamesakesApart ? tellApart(group, lines) : alone(group))
      if (progress.isOpen("earlier", before) && progress.isOpen("now", at) && mayBe(before, at)) found.add(before, at);
  }
  for (const [before, at] of found.clear()) {
    if (stage.found === "followed") progress.pair(before, at, stage.name);
    else {
      progress.ask(before, stage.name, [lines.candidate(before, at)], stage.found === "chosen");
      progress.settleNow(at);
    }
  }
  if (stage.offers !== "nothing") offerSeveral(stage, groups, lines, progress);
}

const alone = ({ earlier, now }: Namesakes): readonly (readonly [earlier: number, at: number])[] =>
  earlier.length === 1 && now.length === 1 ? [[earlier[0]!, now[0]!]] : [];

/** Couples, as several keys of a line may name several. */
class Couples {
  readonly #of = { earlier: new Map<number, Set<number>>(), now: new Map<number, Set<number>>() };

  add(earlier: number, at: number): void {
    for (const [map, one, other] of [
      [this.#of.earlier, earlier, at],
      [this.#of.now, at, earlier],
    ] as const) {
      const known = map.get(one);
      if (known === undefined) map.set(one, new Set([other]));
      else known.add(other);
    }
  }

  /** Those of whom neither was named with a third. */
  clear(): (readonly [earlier: number, at: number])[] {
    return [...this.#of.earlier].flatMap(([earlier, lines]) => {
      const [at] = lines as Iterable<number> as [number];
      return lines.size === 1 && this.#of.now.get(at)!.size === 1 ? [[earlier, at] as const] : [];
    });
  }
}

function coupleTest(
  { mayBe, numberedAmong }: KeyStage,
  lines: LinesToMatch,
  earlier: readonly number[],
  now: readonly number[],
): (earlier: number, at: number) => boolean {
  const isNumbered = numberedAmong === undefined ? () => true : numberTest(numberedAmong, lines, earlier, now);
  return (before, at) =>
    mayBe?.(lines.earlier[before]!, lines.now[at]!) !== false && isNumbered(lines.earlier[before]!);
}

/** Whether the number of an earlier line tells it from its namesakes. */
function numberTest(
  namesakesBy: (line: FoldedLine) => string,
  lines: LinesToMatch,
  earlier: readonly number[],
  now: readonly number[],
): (line: FoldedLine) => boolean {
  const keys = (line: FoldedLine): readonly string[] => [namesakesBy(line)];
  const groups = groupsOf(lines, earlier, now, { earlierKeys: keys, keys });
  const known = new Map<string, boolean>();
  return (line) => {
    const key = namesakesBy(line);
    const before = known.get(key);
    if (before !== undefined) return before;
    const group = groups.get(key);
    const kept = group !== undefined && keptNumbers(group, lines);
    known.set(key, kept);
    return kept;
  };
}

/** A code that more lines have than this is none of a program's: an account's, an office's. */
const mostOfOneKey = 12;

/** Several lines answer to one key, or one to several: split or merged. */
function offerSeveral(stage: KeyStage, groups: Groups, lines: LinesToMatch, progress: Progress): void {
  const offered = new Map<number, Map<number, Candidate>>();
  for (const { earlier, now } of groups.values()) {
    if (earlier.length > mostOfOneKey || now.length > mostOfOneKey) continue;
    const open = now.filter((at) => progress.isOpen("now", at));
    for (const before of earlier.filter((at) => progress.isOpen("earlier", at))) {
      // One that waits was offered the others when it went: what was answered then is not asked again.
      const isNew = before < lines.inLedger;
      for (const at of stage.offers === "all" && isNew ? now : open) {
        const candidates = offered.get(before) ?? new Map<number, Candidate>();
        offered.set(before, candidates.set(at, lines.candidate(before, at)));
      }
    }
  }
  const isAlone = stage.found === "chosen";
  for (const [before, candidates] of offered) {
    progress.ask(before, stage.name, [...candidates.values()], isAlone && candidates.size === 1);
    for (const at of candidates.keys()) progress.settleNow(at);
  }
}
