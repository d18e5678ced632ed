import { alignLines } from "./align.ts";
import type { Aligned } from "./aligned.ts";
import { type ChangeClass, changeClasses } from "./change-class.ts";
import type { Changes, LineChange, StructureKind } from "./change.ts";
import { factsOf, type StatesFacts } from "./class-rule.ts";
import { findingsTold } from "./findings-told.ts";
import { severest, toldOf } from "./registry.ts";
import type { State } from "./state.ts";

/** What becomes of lines that are not one on both sides. */
function kindOf({ before, after }: Aligned): StructureKind {
  if (before.length === 0) return "added";
  if (after.length === 0) return "gone";
  return after.length > 1 ? "split" : "merged";
}

/** null: nothing changed. Of lines that were split or merged, or came or went, no difference is told. */
function changeOf(aligned: Aligned, before: State, after: State, facts: StatesFacts): LineChange | null {
  const { isSure } = aligned;
  const lines = {
    before: aligned.before.map((at) => before.lines[at]!),
    after: aligned.after.map((at) => after.lines[at]!),
    isSure,
  };
  const [was, is] = [lines.before[0], lines.after[0]];
  if (was !== undefined && is !== undefined && lines.before.length + lines.after.length === 2) {
    const told = toldOf(was, is, facts);
    const found = severest(told);
    return found === null ? null : { class: found, told, ...lines };
  }
  return { class: "structure", told: { structure: { kinds: [kindOf(aligned)], parts: [] } }, ...lines };
}

interface Placed {
  readonly change: LineChange;
  readonly at: number;
}

const counted = (lines: readonly LineChange[]): Record<ChangeClass, number> => {
  const counts = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Record<ChangeClass, number>;
  for (const line of lines) counts[line.class] += 1;
  return counts;
};

/**
 * Holds two states of a program sheet against each other: one change an indicator, with all that changed of it. Nothing
 * changed between a state and itself; the other way round the same is told with old and new exchanged. Linear in the
 * lines, but for those that are found by their likeness alone.
 */
export function changesBetween(before: State, after: State): Changes {
  const facts = factsOf(before, after);
  const placed: Placed[] = [];
  let unchanged = 0;
  let still = 0;
  for (const aligned of alignLines(before.lines, after.lines)) {
    const change = changeOf(aligned, before, after, facts);
    if (change === null) unchanged += 1;
    else placed.push({ change, at: aligned.after[0] ?? after.lines.length + aligned.before[0]! });
    const [was, is] = [before.lines[aligned.before[0] ?? -1], after.lines[aligned.after[0] ?? -1]];
    if (was !== undefined && is !== undefined) still += findingsTold(was.findings, is.findings)?.still.length ?? 0;
  }
  const rank = (name: ChangeClass): number => changeClasses.indexOf(name);
  placed.sort((one, other) => rank(one.change.class) - rank(other.change.class) || one.at - other.at);
  const lines = placed.map(({ change }) => change);
  const { thresholds: old } = before;
  const { thresholds: now } = after;
  return {
    lines,
    counts: counted(lines),
    unchanged,
    thresholds: old === null || now === null || facts.areThresholdsSame ? null : { old, new: now },
    tableFindings: findingsTold(before.tableFindings, after.tableFindings),
    still,
  };
}
