import { countVerdicts } from "../achievement/verdict.ts";
import type { AnsweredLink } from "./answer.ts";
import { breaksBetween } from "./breaks/registry.ts";
import { matchIndicators } from "./match-indicators.ts";
import type { Answered } from "./match/match-programs.ts";
import { matchPrograms } from "./match/match-programs.ts";
import type { ProgramLink } from "./match/link.ts";
import { type Movement, movementOf, movements } from "./movement.ts";
import { programKeys } from "./program-keys.ts";
import { trendRules } from "./rules/registry.ts";
import {
  type Forerunner,
  type IndicatorSeries,
  type ProgramAt,
  programAt,
  type ProgramThread,
  type SeriesPoint,
  type Turn,
} from "./thread.ts";
import type { Trend, TrendLink, YearTotals } from "./trend.ts";
import type { YearList } from "./year-list.ts";

/** A thread while it is followed. */
interface Draft {
  readonly programs: ProgramAt[];
  began: ProgramThread["began"];
  ended: ProgramThread["ended"];
  readonly forerunners: Forerunner[];
}

/**
 * Follows programs and their indicators through the years. `years`: oldest first, no year twice. Linear in the programs but
 * for those that no key finds, which are scored.
 */
export function buildTrend(years: readonly YearList[], answers: readonly AnsweredLink[] = []): Trend {
  const keys = years.map(({ programs }) => programKeys(programs));
  const known = new AnswersKnown(keys, answers);
  const { drafts, links } = follow(years, known);
  const threads = inOrder(drafts, years).map((draft): ProgramThread => ({ ...draft, series: seriesOf(draft, years) }));
  return {
    years,
    links: links
      .map((link) => ({ ...link, answered: known.of(link.earlier, link.later) }))
      .toSorted((one, other) => byPlace(one.later, other.later) || byPlace(one.earlier, other.earlier)),
    threads,
    totals: years.map((_, year) => totalsOf(year, years, threads, links)),
    restated: threads.flatMap((thread) => trendRules.flatMap((rule) => rule.check(thread, years))),
    waiting: known.without(links),
  };
}

const byPlace = (one: ProgramAt, other: ProgramAt): number => one.year - other.year || one.at - other.at;

/** What people answered, found again by the keys of programs. */
class AnswersKnown {
  readonly #keys: readonly (readonly string[])[];
  readonly #answers: ReadonlyMap<string, AnsweredLink>;
  readonly #places: ReadonlyMap<string, ProgramAt>;

  constructor(keys: readonly (readonly string[])[], answers: readonly AnsweredLink[]) {
    this.#keys = keys;
    this.#answers = new Map(answers.map((answer) => [`${answer.earlier}\n${answer.later}`, answer]));
    this.#places = new Map(keys.flatMap((own, year) => own.map((key, at) => [key, { year, at }] as const)));
  }

  of(earlier: ProgramAt, later: ProgramAt): AnsweredLink | null {
    return this.#answers.get(`${this.#keyOf(earlier)}\n${this.#keyOf(later)}`) ?? null;
  }

  #keyOf({ year, at }: ProgramAt): string {
    return this.#keys[year]![at]!;
  }

  /** Of programs of earlier years and of one year, by the indices that they have there. */
  between(earlier: readonly ProgramAt[], year: number): Answered {
    const indices = new Map(earlier.map((place, index) => [this.#keyOf(place), index]));
    const found = [...this.#answers.values()].flatMap(({ earlier: before, later, answer }) => {
      const [one, other] = [indices.get(before), this.#places.get(later)];
      return one === undefined || other === undefined || other.year !== year
        ? []
        : [{ answer, pair: [one, other.at] as const }];
    });
    const pairsOf = (which: "same" | "different") =>
      found.flatMap(({ answer, pair }) => (answer === which ? [pair] : []));
    return { same: pairsOf("same"), different: pairsOf("different") };
  }

  /** Answers that are of none of these: nothing that a person said is lost. */
  without(links: readonly Pick<TrendLink, "earlier" | "later">[]): readonly AnsweredLink[] {
    const shown = new Set(links.map(({ earlier, later }) => this.of(earlier, later)));
    return [...this.#answers.values()].filter((answer) => !shown.has(answer));
  }
}

type LinkFound = Omit<TrendLink, "answered">;

function groupOf(link: ProgramLink, links: readonly ProgramLink[]): TrendLink["group"] {
  const isOne = link.how === "parts" || link.how === "answered";
  if (!isOne) return null;
  const alike = links.filter(({ how }) => how === link.how);
  if (alike.filter(({ earlier }) => earlier === link.earlier).length > 1) return "split";
  return alike.filter(({ later }) => later === link.later).length > 1 ? "merged" : null;
}

/** Groups are few, and links of them alone are looked at. */
const groupsOf = (links: readonly ProgramLink[]): ReadonlyMap<ProgramLink, TrendLink["group"]> => {
  const some = links.filter(({ how }) => how === "parts" || how === "answered");
  return new Map(some.map((link) => [link, groupOf(link, some)]));
};

function follow(
  years: readonly YearList[],
  known: AnswersKnown,
): { readonly drafts: readonly Draft[]; readonly links: readonly LinkFound[] } {
  const drafts: Draft[] = [];
  const links: LinkFound[] = [];
  for (const [year, { programs }] of years.entries()) {
    // Those of the year before stand first.
    const lastYear = (draft: Draft): number => draft.programs.at(-1)!.year;
    const before = drafts
      .filter(({ ended }) => ended === null || ended === "ended" || ended === "asked")
      .toSorted((one, other) => lastYear(other) - lastYear(one));
    const places = before.map((draft) => draft.programs.at(-1)!);
    const inLast = before.filter((draft) => lastYear(draft) === year - 1).length;
    const answered = known.between(places, year);
    const found = matchPrograms(
      places.map((place) => programAt(years, place)),
      inLast,
      programs,
      answered,
    );
    const groups = groupsOf(found);
    for (const [earlier, later] of answered.different)
      links.push({
        earlier: places[earlier]!,
        later: { year, at: later },
        how: "answered",
        standing: "refused",
        group: null,
        isLikely: false,
        evidence: { name: 0, figures: null, labels: 0 },
      });
    const byLater = new Map<number, ProgramLink[]>();
    for (const link of found) byLater.set(link.later, [...(byLater.get(link.later) ?? []), link]);
    const followed = new Set<number>();
    for (const at of programs.keys()) {
      const own = byLater.get(at) ?? [];
      const place = { year, at };
      const [only] = own;
      const isOne = only !== undefined && only.isSure && (groups.get(only) ?? null) === null;
      if (isOne) {
        before[only.earlier]!.programs.push(place);
        before[only.earlier]!.ended = null;
        followed.add(only.earlier);
      } else
        drafts.push({
          programs: [place],
          began: year === 0 ? null : turnOf(own, groups, "new"),
          ended: null,
          forerunners: own.flatMap((link): readonly Forerunner[] =>
            link.isLikely
              ? [{ program: places[link.earlier]!, group: groups.get(link) ?? null, isConfirmed: link.isSure }]
              : [],
          ),
        });
    }
    for (const [index, draft] of before.entries()) {
      if (followed.has(index)) continue;
      draft.ended = turnOf(
        found.filter(({ earlier }) => earlier === index),
        groups,
        draft.ended === "asked" ? "asked" : "ended",
      );
    }
    for (const link of found)
      links.push({
        earlier: places[link.earlier]!,
        later: { year, at: link.later },
        how: link.how,
        standing: link.how === "answered" ? "confirmed" : link.isSure ? "auto" : "asked",
        group: groups.get(link) ?? null,
        isLikely: link.isLikely,
        evidence: link.evidence,
      });
  }
  return { drafts, links };
}

/** What the links of a program that is followed by none of them make of it. */
function turnOf<Else extends Turn>(
  links: readonly ProgramLink[],
  groups: ReadonlyMap<ProgramLink, TrendLink["group"]>,
  without: Else,
): Else | "asked" | "split" | "merged" {
  const [first] = links;
  if (first === undefined) return without;
  return first.isSure ? (groups.get(first) ?? "asked") : "asked";
}

/** By the newest list that they are in, and there by their places. */
function inOrder(drafts: readonly Draft[], years: readonly YearList[]): readonly Draft[] {
  const placeOf = ({ programs }: Draft): readonly [number, number] => {
    const { year, at } = programs.at(-1)!;
    return [years.length - year, at];
  };
  return drafts.toSorted((one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)];
    return a[0] - b[0] || a[1] - b[1];
  });
}

function seriesOf({ programs }: Draft, years: readonly YearList[]): readonly IndicatorSeries[] {
  const series: SeriesPoint[][] = [];
  let open: number[] = [];
  for (const [index, place] of programs.entries()) {
    const own = programAt(years, place).indicators;
    const start = (indicator: (typeof own)[number]): number =>
      series.push([{ year: place.year, indicator, breaks: [], movement: null }]) - 1;
    if (index === 0) {
      open = own.map(start);
      continue;
    }
    const last = programs[index - 1]!;
    const before = programAt(years, last).indicators;
    const pairs = new Map(matchIndicators(before, own).map(([one, other]) => [other, one]));
    open = own.map((indicator, at) => {
      const from = pairs.get(at);
      if (from === undefined) return start(indicator);
      const breaks = breaksBetween(before[from]!, indicator);
      const movement = place.year === last.year + 1 ? movementOf(before[from]!, indicator, breaks) : null;
      series[open[from]!]!.push({ year: place.year, indicator, breaks, movement });
      return open[from]!;
    });
  }
  return series.map((points) => ({ points }));
}

const noMovements = (): Record<Movement, number> =>
  Object.fromEntries(movements.map((movement) => [movement, 0])) as Record<Movement, number>;

function totalsOf(
  year: number,
  years: readonly YearList[],
  threads: readonly ProgramThread[],
  links: readonly LinkFound[],
): YearTotals {
  const { programs } = years[year]!;
  const indicators = programs.flatMap((program) => program.indicators);
  const rates = indicators.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const counts = noMovements();
  for (const { series } of threads) {
    for (const { points } of series)
      for (const point of points) if (point.year === year && point.movement !== null) counts[point.movement] += 1;
  }
  const starting = threads.filter((thread) => thread.programs[0]!.year === year);
  const began = (turn: Turn): number => starting.filter((thread) => thread.began === turn).length;
  const isLater = (link: LinkFound, standing: LinkFound["standing"]): boolean =>
    link.later.year === year && link.standing === standing;
  const countOf = (standing: LinkFound["standing"]): number =>
    new Set(links.filter((link) => isLater(link, standing)).map(({ later }) => later.at)).size;
  const splits = links.filter((link) => isLater(link, "asked") && link.group === "split");
  const inSplits = new Set(splits.map(({ later }) => later.at)).size;
  const wholes = new Set(splits.map(({ earlier }) => `${earlier.year} ${earlier.at}`)).size;
  return {
    year,
    programs: countVerdicts(programs.map(({ verdict }) => verdict)),
    indicators: countVerdicts(indicators.map(({ verdict }) => verdict)),
    meanRate: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    movements: year === 0 ? null : counts,
    auto: countOf("auto"),
    confirmed: countOf("confirmed"),
    asked: countOf("asked") - inSplits + wholes,
    fresh: began("new"),
    ended: threads.filter((thread) => thread.ended === "ended" && thread.programs.at(-1)!.year === year - 1).length,
    split: began("split"),
    merged: began("merged"),
  };
}
