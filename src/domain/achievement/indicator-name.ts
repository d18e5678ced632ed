import { normalise } from "../quantity/normalise.ts";
import { isUnitOnly } from "../quantity/unit-only.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { plainLabel } from "./label.ts";
import { remembering } from "../remembering.ts";

/** What an indicator counts. */
export interface IndicatorName {
  /** Put together from measure, indicator column and label: 出前講座 受講者数; null where none of them is written. */
  readonly text: string | null;
  /**
   * What is counted, nearest first: the label in the cell, the indicator's name, the measure, the unit's note, the
   * program's name. None is empty, none twice; a mere unit (人) is no name.
   */
  readonly names: readonly string[];
}

const oneLine = (words: string | null | undefined): string => (words ?? "").replace(/\s+/gu, " ").trim();

/** What a column of units says beside the unit: 派遣決定実人数, but nothing of 人 or 千円. */
const nameInNote = remembering((note: string): string => (isUnitOnly(normalise(note).text) ? "" : note));

/** The name of what the figures labelled `label` count on this line. */
export function indicatorName(line: ProgramLine, label: string | null): IndicatorName {
  const names = known.get(line) ?? new Map<string | null, IndicatorName>();
  known.set(line, names);
  const name = names.get(label) ?? named(line, label);
  names.set(label, name);
  return name;
}

/** Asked several times of each line. */
const known = new WeakMap<ProgramLine, Map<string | null, IndicatorName>>();

function named(line: ProgramLine, label: string | null): IndicatorName {
  const nearest = oneLine(label);
  const indicator = oneLine(line.indicatorCell?.text);
  const measure = oneLine(line.measure);
  const note = nameInNote(oneLine(line.unitNote?.text));
  const counted = indicator === "" ? note : indicator;
  const parts = withoutRepeats([measure, counted, nearest]);
  return {
    text: parts.length === 0 ? null : parts.join(" "),
    names: unique([nearest, indicator, measure, note, oneLine(line.name)]),
  };
}

/** Parts that none of the others holds, in their order; of two that say the same the last. */
function withoutRepeats(parts: readonly string[]): readonly string[] {
  const plain = parts.map(plainLabel);
  return parts.filter((_, index) => {
    const own = plain[index] ?? "";
    return (
      own !== "" && !plain.some((other, at) => at !== index && other.includes(own) && (other !== own || at > index))
    );
  });
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set([""]);
  return names.filter((name) => {
    const key = plainLabel(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
