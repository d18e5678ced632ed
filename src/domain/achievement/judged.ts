import type { RateKind } from "../sheet/records/printed-rate-kind.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import type { WordsBeside } from "./beside.ts";
import { countingNote, type CountingNote } from "./counting.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { Policy } from "../policy.ts";
import type { DirectionFound } from "./direction/direction.ts";

/** What a pair of figures is judged in. */
export interface LineContext {
  readonly line: ProgramLine;
  readonly policy: Policy;
  /** Number of the group that a measure stands under. */
  readonly parentNo: number | null;
  readonly note: CountingNote;
  /** What the line stands under, nearest first: its program, its section, the title, the sheet. */
  readonly place: readonly string[];
  /** Names of what is counted on the sheet, for what one indicator says of another. */
  readonly neighbours: Iterable<string>;
  /** What the sheet's own rates are of: only those of achievement tell how it divides. */
  readonly rateKind: RateKind;
  /** What stands over the plan and over the table: 見込量, the title. */
  readonly headings: readonly string[];
  /** What stands over the column of names: 事業名, 指標名; "" where nothing does. */
  readonly nameHeading: string;
  /** What is said of the line's figures over and beside them. */
  readonly words: WordsBeside;
  /** Which way is better, where that is settled already; else it is found. */
  readonly direction?: DirectionFound;
  /** Dimensions that the line plans a reduction in: a stock of the same unit beside it is meant to fall. */
  readonly reductions: ReadonlySet<string>;
}

/** A line's counting note: the unit's explanation first, then its names. */
export const lineNote = (line: ProgramLine): CountingNote =>
  countingNote(line.unitNote?.text, line.measure ?? line.name);

/** An indicator without its place. */
export type Judged = Omit<Indicator, "identity" | "planCell" | "actualCell">;

/** Nothing planned, nothing achieved. */
export const noFigure: Judged = {
  label: null,
  unit: null,
  plan: null,
  actual: null,
  planQuantity: null,
  actualQuantities: [],
  asOf: null,
  name: null,
  class: null,
  kind: "level",
  basis: { kind: "none" },
  direction: { value: "unknown", whence: "default", proof: "", formula: null, against: null },
  planRole: null,
  coverage: null,
  apart: null,
  baseline: null,
  printed: null,
  residue: [],
  rate: null,
  verdict: "not-assessed",
  reason: null,
  reasonParams: {},
  alternatives: [],
  overTarget: false,
};

/** A planned figure that nothing answers to; the caller says why. */
export const onlyPlanned = (plan: Figure): Judged => ({
  ...noFigure,
  label: plan.label,
  unit: plan.unit.written,
  plan: plan.value,
  planQuantity: plan.quantity,
  asOf: plan.quantity.asOf,
});

/** An achieved figure without a plan; the caller says why. */
export const onlyAchieved = (actual: Figure): Judged => ({
  ...noFigure,
  label: actual.label,
  unit: actual.unit.written,
  actual: actual.value,
  actualQuantities: [actual.quantity],
  asOf: actual.quantity.asOf,
});
