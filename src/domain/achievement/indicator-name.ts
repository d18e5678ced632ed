import { normalise } from "../quantity/normalise.ts";
import { isUnitOnly } from "../quantity/unit-only.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { nameWithoutUnit } from "../sheet/records/name-without-unit.ts";
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

const space = /\s/u;

const oneLine = (words: string | null | undefined): string =>
  words == null ? "" : space.test(words) ? words.replace(/\s+/gu, " ").trim() : words;

/** What a column of units says beside the unit: 派遣決定実人数, but nothing of 人 or 千円. */
const nameInNote = remembering((note: string): string => (isUnitOnly(normalise(note).text) ? "" : note));

/** The name of what the figures labelled `label` count on this line. */
export const indicatorName = (line: ProgramLine, label: string | null): IndicatorName => namesOf(line).labelled(label);

/** What the names of one line say; asked many times of each line. */
export function namesOf(line: ProgramLine): LineNames {
  const before = known.get(line);
  if (before !== undefined) return before;
  const names = new LineNames(line);
  known.set(line, names);
  return names;
}

const known = new WeakMap<ProgramLine, LineNames>();

/** The texts that name what a line's figures count, each brought to one line once. */
class LineNames {
  readonly #indicator: string;
  readonly #measure: string;
  readonly #note: string;
  readonly #program: string;
  #unlabelled: IndicatorName | undefined;
  #latest: { readonly label: string; readonly name: IndicatorName } | undefined;
  #counted: readonly string[] | undefined;

  constructor(line: ProgramLine) {
    const { indicatorCell, measure, unitNote, name } = line;
    this.#indicator = nameWithoutUnit(oneLine(indicatorCell?.text), line);
    this.#measure = nameWithoutUnit(oneLine(measure), line);
    this.#note = nameInNote(unitNote === indicatorCell ? this.#indicator : oneLine(unitNote?.text));
    this.#program = oneLine(name);
  }

  labelled(label: string | null): IndicatorName {
    if (label === null) return (this.#unlabelled ??= this.#named(""));
    if (this.#latest?.label !== label) this.#latest = { label, name: this.#named(oneLine(label)) };
    return this.#latest.name;
  }

  /** Those that say what is counted: indicator, measure, unit's note; the program's where it counts. */
  counted(counts: (name: string) => boolean): readonly string[] {
    return (this.#counted ??= this.labelled(null).names.filter((name) => name !== this.#program || counts(name)));
  }

  #named(nearest: string): IndicatorName {
    const counted = this.#indicator === "" ? this.#note : this.#indicator;
    const parts = withoutRepeats([this.#measure, counted, nearest]);
    return {
      text: parts.length === 0 ? null : parts.join(" "),
      names: unique([nearest, this.#indicator, this.#measure, this.#note, this.#program]),
    };
  }
}

/** Parts that none of the others holds, in their order; of two that say the same the last. */
function withoutRepeats(all: readonly string[]): readonly string[] {
  const parts = all.filter((part) => part !== "");
  if (parts.length === 0) return parts;
  const plain = parts.map(plainLabel);
  return parts.filter((_, index) => {
    const own = plain[index] ?? "";
    return (
      own !== "" && !plain.some((other, at) => at !== index && other.includes(own) && (other !== own || at > index))
    );
  });
}

function unique(names: readonly string[]): readonly string[] {
  const found: string[] = [];
  const seen: string[] = [];
  for (const name of names) {
    if (name === "") continue;
    const key = plainLabel(name);
    if (key === "" || seen.includes(key)) continue;
    seen.push(key);
    found.push(name);
  }
  return found;
}
