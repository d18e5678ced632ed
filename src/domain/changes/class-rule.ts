import type { ColumnWord } from "../achievement/decision.ts";
import type { ChangeClass } from "./change-class.ts";
import type { ToldOf } from "./change.ts";
import type { State, StateLine } from "./state.ts";

/** What is asked of the states as wholes. */
export interface StatesFacts {
  /** Sheets that lines stand on. */
  readonly sheets: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  readonly areThresholdsSame: boolean;
  readonly column: { readonly before: ColumnWord; readonly after: ColumnWord };
}

/** Tells what of one class changed between a line and the same one later; null where nothing did. */
export interface ClassRule<Class extends ChangeClass> {
  readonly class: Class;
  readonly tell: (before: StateLine, after: StateLine, facts: StatesFacts) => ToldOf[Class] | null;
}

const sheetsOf = ({ lines }: State): ReadonlySet<string> =>
  new Set(lines.flatMap(({ place }) => (place === null ? [] : [place.sheet])));

const areSame = (one: State["thresholds"], other: State["thresholds"]): boolean =>
  one === null ||
  other === null ||
  (["achieved", "nearly", "under", "overTarget"] as const).every((line) => one[line] === other[line]);

export const factsOf = (before: State, after: State): StatesFacts => ({
  sheets: { before: sheetsOf(before), after: sheetsOf(after) },
  areThresholdsSame: areSame(before.thresholds, after.thresholds),
  column: { before: before.column, after: after.column },
});
