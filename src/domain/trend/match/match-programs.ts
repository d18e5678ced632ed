import type { FoldedLine } from "../../record/match/folded-line.ts";
import { tellApart } from "../../record/match/namesakes.ts";
import { tolerance } from "../../record/match/score.ts";
import { foldedProgram } from "../program-parts.ts";
import type { YearProgram } from "../year-list.ts";
import { couplesStandingOut, proposedGroups } from "./parts.ts";
import { type Couple, couplesOf } from "./couples.ts";
import { Evidence } from "./evidence.ts";
import type { KeyStage } from "./key-stage.ts";
import type { LinkHow, ProgramLink } from "./link.ts";
import { keyStages } from "./registry.ts";

/** What people answered of two programs, by their indices. */
export interface Answered {
  readonly same: readonly (readonly [earlier: number, later: number])[];
  readonly different: readonly (readonly [earlier: number, later: number])[];
}

/** So much of one's name must be in the other's for a single program to be taken for one that was renamed. */
const leastOfRenamed = 0.7;
/** So many candidates a person is offered. */
const mostCandidates = 3;

type Pair = readonly [earlier: number, later: number];
type Open = Readonly<Record<"earlier" | "later", Set<number>>>;

const keyOf = (earlier: number, later: number): string => `${earlier} ${later}`;

function grouped(indices: Iterable<number>, key: (at: number) => string | null): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of indices) {
    const value = key(at);
    if (value === null) continue;
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [at]);
    else known.push(at);
  }
  return groups;
}

/**
 * Which programs of two years are one: the lists as wholes, stage by stage, surest first; what a stage linked without
 * asking is out for the next. Numbers are no key. `last`: how many of the earlier ones stand in the year before; the others
 * are of years before that, and are looked for after these. Nothing is linked twice but by a person.
 */
export function matchPrograms(
  earlier: readonly YearProgram[],
  last: number,
  later: readonly YearProgram[],
  answered: Answered,
): readonly ProgramLink[] {
  return new ProgramMatch(earlier, later, answered).links(last);
}

class ProgramMatch {
  readonly #earlier: readonly YearProgram[];
  readonly #later: readonly YearProgram[];
  readonly #folded: Readonly<Record<"earlier" | "now", readonly FoldedLine[]>>;
  readonly #evidence = new Evidence();
  readonly #open: Open;
  readonly #refused: ReadonlySet<string>;
  readonly #links: ProgramLink[] = [];

  constructor(earlier: readonly YearProgram[], later: readonly YearProgram[], { same, different }: Answered) {
    this.#earlier = earlier;
    this.#later = later;
    this.#folded = { earlier: earlier.map(foldedProgram), now: later.map(foldedProgram) };
    this.#open = { earlier: new Set(earlier.keys()), later: new Set(later.keys()) };
    this.#refused = new Set(different.map(([before, at]) => keyOf(before, at)));
    for (const [before, at] of same) this.#link(before, at, "answered", true);
    for (const [before, at] of same) this.#close(before, at);
  }

  links(last: number): readonly ProgramLink[] {
    for (const stage of keyStages) {
      this.#byKey(
        stage,
        [...this.#open.earlier].filter((at) => at < last),
      );
      this.#byKey(stage, [...this.#open.earlier]);
    }
    this.#byScore();
    this.#nameless();
    return this.#links.toSorted((one, other) => one.later - other.later || one.earlier - other.earlier);
  }

  #isRefused = (earlier: number, later: number): boolean => this.#refused.has(keyOf(earlier, later));

  #close(earlier: number, later: number): void {
    this.#open.earlier.delete(earlier);
    this.#open.later.delete(later);
  }

  #link(earlier: number, later: number, how: LinkHow, isSure: boolean, isLikely = true): void {
    const evidence = this.#evidence.of(this.#earlier[earlier]!, this.#later[later]!);
    this.#links.push({ earlier, later, how, isSure, isLikely, evidence });
  }

  #byKey({ how, key, standing }: KeyStage, among: readonly number[]): void {
    const before = grouped(among, (at) => key(this.#earlier[at]!, this.#folded.earlier[at]!));
    const after = grouped(this.#open.later, (at) => key(this.#later[at]!, this.#folded.now[at]!));
    for (const [value, some] of before) {
      const others = after.get(value) ?? [];
      const isAlone = some.length === 1 && others.length === 1;
      const pairs: readonly Pair[] =
        standing === "auto"
          ? tellApart({ earlier: some, now: others }, this.#folded)
          : isAlone
            ? [[some[0]!, others[0]!]]
            : [];
      for (const [one, at] of pairs) {
        if (this.#isRefused(one, at)) continue;
        this.#link(one, at, how, standing === "auto");
        this.#close(one, at);
      }
    }
  }

  #couples(): readonly Couple[] {
    const open = { earlier: [...this.#open.earlier], later: [...this.#open.later] };
    return couplesOf(this.#earlier, this.#later, open, this.#evidence, this.#isRefused);
  }

  #byScore(): void {
    const couples = this.#couples();
    for (const { before, after } of proposedGroups(couples, this.#earlier, this.#later)) {
      for (const one of before) for (const at of after) this.#link(one, at, "parts", false);
      for (const one of before) for (const at of after) this.#close(one, at);
    }
    const left = couples.filter((couple) => this.#isOpen(couple));
    for (const { earlier, later } of standingOut(left)) {
      this.#link(earlier, later, "alike", false);
      this.#close(earlier, later);
    }
    this.#offer(
      left.filter((couple) => this.#isOpen(couple)),
      "faintly-alike",
    );
  }

  #isOpen = ({ earlier, later }: Pick<Couple, "earlier" | "later">): boolean =>
    this.#open.earlier.has(earlier) && this.#open.later.has(later);

  /** Up to three for each program of the later year, best first; all of them are then asked about. */
  #offer(couples: readonly Couple[], how: LinkHow): void {
    for (const own of grouped(couples.keys(), (at) => String(couples[at]!.later)).values()) {
      const best = own
        .map((at) => couples[at]!)
        .toSorted(
          (one, other) =>
            scoreOf(other) - scoreOf(one) ||
            compareTexts(this.#earlier[one.earlier]!.name, this.#earlier[other.earlier]!.name),
        )
        .slice(0, mostCandidates);
      for (const { earlier, later } of best) this.#link(earlier, later, how, false, false);
    }
    for (const { earlier, later } of couples) this.#close(earlier, later);
  }

  /** Programs without a name on both sides, of one section, and those whose indicators or figures speak for it. */
  #nameless(): void {
    const isNameless = ({ name }: YearProgram): boolean => name === "";
    const before = [...this.#open.earlier].filter((at) => isNameless(this.#earlier[at]!));
    const after = [...this.#open.later].filter((at) => isNameless(this.#later[at]!));
    const couples = after.flatMap((later) =>
      before.flatMap((earlier): Couple[] => {
        if (this.#isRefused(earlier, later)) return [];
        const [one, other] = [this.#folded.earlier[earlier]!, this.#folded.now[later]!];
        const evidence = this.#evidence.of(this.#earlier[earlier]!, this.#later[later]!);
        const isOfOneSection = one.section === other.section && one.department === other.department;
        const isAlike = isOfOneSection || (evidence.figures ?? 0) > 0.5 || evidence.labels >= leastOfRenamed;
        return isAlike ? [{ earlier, later, evidence, name: 0 }] : [];
      }),
    );
    this.#offer(couples, "nameless");
  }
}

/** By their characters alone, so that the order of rows decides nothing. */
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const scoreOf = ({ name, evidence: { figures, labels } }: Couple): number =>
  0.7 * name + 0.2 * (figures ?? 0) + 0.1 * labels;

/** Couples that stand out, of which enough of the one's name is in the other's. */
const standingOut = (couples: readonly Couple[]): readonly Couple[] =>
  couplesStandingOut(couples).filter(({ name }) => name >= leastOfRenamed - tolerance);
