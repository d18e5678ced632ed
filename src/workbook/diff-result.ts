import type { ChangeClass } from "../domain/changes/change-class.ts";
import type { Changes, LineChange, Told } from "../domain/changes/change.ts";
import type { Side, StateLine } from "../domain/changes/state.ts";

/** Where one of the two states comes from. */
export interface StateSource {
  /** As it was given. */
  readonly file: string;
  /** Program sheets. */
  readonly sheets: readonly string[];
  /** yyyy-mm-dd: as the report's log tells it; null: as the file has it. */
  readonly day: string | null;
}

export interface DiffResult {
  readonly edition: 1;
  readonly old: StateSource;
  readonly new: StateSource;
  readonly counts: Readonly<Record<ChangeClass, number>>;
  readonly unchanged: number;
  readonly findingsStill: number;
  readonly thresholds: Changes["thresholds"];
  readonly tableFindings: Changes["tableFindings"];
  readonly changes: readonly DiffChange[];
}

interface DiffCell {
  readonly sheet: string;
  readonly cell: string;
}

interface DiffSide {
  readonly text: string;
  /** null where it has no figure, or the text alone is known. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly cell: DiffCell | null;
}

interface DiffLine {
  readonly section: string;
  readonly no: string;
  readonly program: string;
  readonly measure: string;
  readonly indicator: string;
  readonly unit: string;
  readonly department: string;
  readonly file: string;
  readonly cell: DiffCell | null;
  readonly plan: DiffSide;
  readonly actual: DiffSide;
  readonly rate: number | null;
  readonly verdict: StateLine["verdict"];
}

type ToldOrNull = { readonly [Class in ChangeClass]: NonNullable<Told[Class]> | null };

export interface DiffChange extends ToldOrNull {
  readonly class: ChangeClass;
  readonly sure: boolean;
  readonly old: readonly DiffLine[];
  readonly new: readonly DiffLine[];
}

const sideOf = ({ text, cell, figure }: Side): DiffSide => ({
  text,
  value: figure?.value ?? null,
  unit: figure?.unit ?? null,
  cell,
});

const lineOf = ({ parts, place, plan, actual, rate, verdict }: StateLine, file: string): DiffLine => ({
  section: parts.section,
  no: parts.no,
  program: parts.name,
  measure: parts.measure,
  indicator: parts.label,
  unit: parts.unit,
  department: parts.department,
  file,
  cell: place,
  plan: sideOf(plan),
  actual: sideOf(actual),
  rate,
  verdict,
});

const changeOf = (change: LineChange, old: StateSource, now: StateSource): DiffChange => {
  const { told } = change;
  return {
    class: change.class,
    sure: change.isSure,
    old: change.before.map((line) => lineOf(line, old.file)),
    new: change.after.map((line) => lineOf(line, now.file)),
    verdict: told.verdict ?? null,
    figure: told.figure ?? null,
    structure: told.structure ?? null,
    rate: told.rate ?? null,
    finding: told.finding ?? null,
    decision: told.decision ?? null,
    wording: told.wording ?? null,
  };
};

/** What changed, for programs; see docs/diff-result.schema.json. */
export const diffResult = (changes: Changes, old: StateSource, now: StateSource): DiffResult => ({
  edition: 1,
  old,
  new: now,
  counts: changes.counts,
  unchanged: changes.unchanged,
  findingsStill: changes.still,
  thresholds: changes.thresholds === null ? null : thresholdsOf(changes.thresholds),
  tableFindings: changes.tableFindings,
  changes: changes.lines.map((change) => changeOf(change, old, now)),
});

/** A policy holds more. */
function thresholdsOf({ old, new: now }: NonNullable<Changes["thresholds"]>): NonNullable<Changes["thresholds"]> {
  const only = ({ achieved, nearly, under, overTarget }: typeof old): typeof old => ({
    achieved,
    nearly,
    under,
    overTarget,
  });
  return { old: only(old), new: only(now) };
}
