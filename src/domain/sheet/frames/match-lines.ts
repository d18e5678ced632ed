import type { MatchedBy, ProgramLine } from "../records/reading.ts";
import { bracketOf } from "../words/unit-in-name.ts";

/** The line of another sheet that goes with one, and what says so. */
export interface Partner {
  readonly line: ProgramLine;
  readonly by: MatchedBy;
}

/** What tells a line from others, in plain words; "" says nothing. */
interface Told {
  readonly line: ProgramLine;
  /** Its own, or that of the program that it stands under. */
  readonly no: number | null;
  readonly program: string;
  readonly indicator: string;
  readonly unit: string;
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s・･、,「」『』()]/gu, "")
    .toLowerCase();

const indicatorOf = (line: ProgramLine): string => {
  const text = line.kind === "measure" ? (line.measure ?? "") : (line.indicatorCell?.text ?? "");
  return plain(bracketOf(text)?.name ?? text);
};

function toldOf(lines: readonly ProgramLine[]): readonly Told[] {
  let parent: ProgramLine | null = null;
  return lines.map((line): Told => {
    if (line.kind !== "measure") parent = line;
    return {
      line,
      no: line.no ?? parent?.no ?? null,
      program: plain(line.kind === "measure" ? (parent?.name ?? "") : line.name),
      indicator: indicatorOf(line),
      unit: line.unitNote === null || line.unitNote === line.indicatorCell ? "" : plain(line.unitNote.text),
    };
  });
}

type Key = (told: Told) => string | null;

const keyed = (...parts: readonly (string | number | null)[]): string | null =>
  parts.includes(null) || parts.includes("") ? null : JSON.stringify(parts);

/** From what says most to what says least: a line that one of these alone tells on both sheets goes with its like. */
const namings: readonly Key[] = [
  ({ no, program, indicator }) => keyed(no, program, `:${indicator}`),
  ({ program, indicator }) => keyed(program, `:${indicator}`),
  ({ no, program }) => keyed(no, program),
  ({ program }) => keyed(program),
  ({ program, unit }) => keyed(program, unit),
];

const numberings: readonly Key[] = [({ no, indicator }) => keyed(no, indicator), ({ no }) => keyed(no)];

/** More lines than this without a like are not compared each with each. */
const mostCompared = 400;

/** Names are of one thing where one of them says the other, and more. */
const fit = (one: string, other: string): boolean =>
  one === "" || other === "" || one.includes(other) || other.includes(one);

/** 音楽祭 and 音楽祭の開催. */
const isLike = (one: Told, other: Told): boolean =>
  Math.min(one.program.length, other.program.length) > 1 && fit(one.program, other.program);

/** Lines of two sheets while they are matched. */
class Matching {
  readonly partners = new Map<ProgramLine, Partner>();
  readonly #taken = new Set<ProgramLine>();
  readonly #plans: readonly Told[];
  readonly #actuals: readonly Told[];

  constructor(plans: readonly Told[], actuals: readonly Told[]) {
    this.#plans = plans;
    this.#actuals = actuals;
  }

  #left(): readonly [readonly Told[], readonly Told[]] {
    return [
      this.#plans.filter(({ line }) => !this.partners.has(line)),
      this.#actuals.filter(({ line }) => !this.#taken.has(line)),
    ];
  }

  take(plan: Told, actual: Told, by: MatchedBy): void {
    this.partners.set(plan.line, { line: actual.line, by });
    this.#taken.add(actual.line);
  }

  /** Those that a key alone tells on both sheets. */
  byKey(key: Key, how: (plan: Told, actual: Told) => MatchedBy): void {
    const [plans, actuals] = this.#left();
    const others = grouped(actuals, key);
    for (const [said, [plan, another]] of grouped(plans, key)) {
      const [actual, second] = others.get(said) ?? [];
      if (plan !== undefined && another === undefined && actual !== undefined && second === undefined)
        this.take(plan, actual, how(plan, actual));
    }
  }

  /** Where one of the two names its lines by nothing but the indicators of the other. */
  byIndicators(): void {
    const [plans, actuals] = this.#left();
    for (const [own, others, areActuals] of [
      [plans, actuals, true],
      [actuals, plans, false],
    ] as const) {
      if (own.length === 0 || own.some(({ indicator }) => indicator === "")) continue;
      if (others.length === 0 || !others.every((other) => other.program === "" || other.indicator === "")) continue;
      const named = grouped(others, ({ program, indicator }) => keyed(program === "" ? indicator : program));
      for (const [said, [one, another]] of grouped(own, ({ indicator }) => keyed(indicator))) {
        const [other, second] = named.get(said) ?? [];
        if (one === undefined || another !== undefined || other === undefined || second !== undefined) continue;
        this.take(areActuals ? one : other, areActuals ? other : one, "name");
      }
    }
  }

  /** Those of one name that nothing else tells apart, in their order. */
  inOrder(): void {
    const [plans, actuals] = this.#left();
    const others = grouped(actuals, ({ program }) => keyed(program));
    for (const [said, alike] of grouped(plans, ({ program }) => keyed(program))) {
      const found = others.get(said) ?? [];
      alike.forEach((plan, index) => {
        const actual = found[index];
        if (actual !== undefined) this.take(plan, actual, "order");
      });
    }
  }

  /** Each the only one that the other's name resembles. */
  byLikeness(): void {
    const [plans, actuals] = this.#left();
    if (Math.max(plans.length, actuals.length) > mostCompared) return;
    for (const plan of plans) {
      const [actual, another] = actuals.filter((other) => isLike(plan, other));
      if (actual === undefined || another !== undefined || plans.filter((one) => isLike(one, actual)).length > 1)
        continue;
      this.take(plan, actual, "likeness");
    }
  }
}

function grouped(lines: readonly Told[], key: Key): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>();
  for (const line of lines) {
    const said = key(line);
    if (said === null) continue;
    const alike = found.get(said);
    if (alike === undefined) found.set(said, [line]);
    else alike.push(line);
  }
  return found;
}

/**
 * Which result belongs to which plan, by what says most: program, number and indicator, then less of them. A name that
 * several lines have, a number alone, and a name that only resembles another one are to be asked about.
 */
export function matchLines(
  plannedLines: readonly ProgramLine[],
  achievedLines: readonly ProgramLine[],
): ReadonlyMap<ProgramLine, Partner> {
  const [plans, actuals] = [toldOf(plannedLines), toldOf(achievedLines)];
  const matching = new Matching(plans, actuals);
  const often = new Set(
    [plans, actuals].flatMap((told) =>
      [...grouped(told, ({ program, indicator }) => keyed(program, `:${indicator}`)).values()].flatMap((alike) =>
        alike.length > 1 ? alike.map(({ program }) => program) : [],
      ),
    ),
  );
  const byName = (plan: Told, actual: Told): MatchedBy => {
    if (!fit(plan.indicator, actual.indicator)) return "indicator";
    const areNumbersApart = plan.no !== null && actual.no !== null && plan.no !== actual.no;
    return areNumbersApart && often.has(plan.program) ? "order" : "name";
  };
  for (const key of namings) matching.byKey(key, byName);
  matching.byIndicators();
  matching.inOrder();
  // On a sheet without names numbers are what its lines go by.
  const isNameless = actuals.every(({ program }) => program === "");
  const byNumber = (plan: Told, actual: Told): MatchedBy =>
    isNameless ? "name" : isLike(plan, actual) ? "likeness" : "number";
  for (const key of numberings) matching.byKey(key, byNumber);
  matching.byLikeness();
  return matching.partners;
}
