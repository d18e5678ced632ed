import type { Verdict } from "../achievement/verdict.ts";
import type { EntryField } from "../record/entry.ts";
import type { PartName } from "../record/line-parts.ts";
import type { ChangeClass } from "./change-class.ts";
import type { Thresholds } from "../policy.ts";
import type { StateLine } from "./state.ts";

/** Why a rate or verdict is another. other: nothing that is compared says it (a heading, a rule of the policy's). */
export const causes = ["figures", "reading", "correction", "excluded", "thresholds", "other"] as const;
export type Cause = (typeof causes)[number];

export interface VerdictTold {
  readonly old: Verdict;
  readonly new: Verdict;
  /** neither: from or to one that is no judgement (要確認, 判定対象外). */
  readonly turn: "better" | "worse" | "neither";
  /** In the order of `causes`, at least one. */
  readonly causes: readonly Cause[];
}

/** One of the two cells of a line, in which something else stands. */
export interface SideTold {
  readonly side: "plan" | "actual";
  readonly oldText: string;
  readonly newText: string;
  readonly old: number | null;
  readonly new: number | null;
  /** new − old; null where one of them is no figure, or they are in different units. */
  readonly difference: number | null;
  /** null where there is no figure, and where it has none. */
  readonly oldUnit: string | null;
  readonly newUnit: string | null;
}

/** What became of a line as such. */
export const structureKinds = ["added", "gone", "renamed", "moved", "split", "merged"] as const;
export type StructureKind = (typeof structureKinds)[number];

/** A text by which a line is known, before and after. */
export interface PartTold {
  readonly part: PartName;
  readonly old: string;
  readonly new: string;
}

export interface StructureTold {
  /** In the order of `structureKinds`, at least one. */
  readonly kinds: readonly StructureKind[];
  /** Of a line that was renamed or moved: those that differ. */
  readonly parts: readonly PartTold[];
}

export interface RateTold {
  readonly old: number | null;
  readonly new: number | null;
  /** new − old, 0.01 = one point; null where one of them is none. */
  readonly difference: number | null;
  readonly causes: readonly Cause[];
}

/** Rules by code; one that speaks twice stands twice. */
export interface FindingTold {
  readonly new: readonly string[];
  readonly resolved: readonly string[];
  /** What is said as before. */
  readonly still: readonly string[];
}

export interface DecisionTold {
  readonly fields: readonly { readonly field: EntryField; readonly old: string; readonly new: string }[];
}

/** Texts that say the same and are written otherwise. */
export interface WordingTold {
  readonly sides: readonly { readonly side: "plan" | "actual"; readonly oldText: string; readonly newText: string }[];
  readonly parts: readonly PartTold[];
}

/** What is told of a change of each class. */
export interface ToldOf {
  readonly verdict: VerdictTold;
  readonly figure: readonly SideTold[];
  readonly structure: StructureTold;
  readonly rate: RateTold;
  readonly finding: FindingTold;
  readonly decision: DecisionTold;
  readonly wording: WordingTold;
}

/** What is told of a line, by class; a class that did not change is not there. */
export type Told = { readonly [Class in ChangeClass]?: ToldOf[Class] };

/** One line of the comparison: an indicator before and after. */
export interface LineChange {
  /** The severest of `told`. */
  readonly class: ChangeClass;
  readonly told: Told;
  /** None of an added one, several of merged ones; in their order. */
  readonly before: readonly StateLine[];
  /** None of one that is gone, several of one that was split. */
  readonly after: readonly StateLine[];
  /** false: that these are the same is likely, and for a person to say (引継ぎ候補 asks the same). */
  readonly isSure: boolean;
}

/** Two states held against each other. Every line of both is in one change, or among the unchanged. */
export interface Changes {
  /** Severest first; those of a class in the order of the later sheet, those that are gone behind them. */
  readonly lines: readonly LineChange[];
  /** Of `lines`. */
  readonly counts: Readonly<Record<ChangeClass, number>>;
  /** Pairs of lines that are as they were. */
  readonly unchanged: number;
  /** null where they are the same, or nobody knows the earlier ones. */
  readonly thresholds: { readonly old: Thresholds; readonly new: Thresholds } | null;
  /** Of tables as a whole; null where nobody knows the earlier ones. */
  readonly tableFindings: FindingTold | null;
  /** `still` of all lines. */
  readonly still: number;
}
