import { agreeInTexts, type FoldedLine } from "./folded-line.ts";

/** Earlier lines and lines of now that have something in common, by their indices, in the order of the sheet. */
export interface Namesakes {
  readonly earlier: readonly number[];
  readonly now: readonly number[];
}

export interface BothSides {
  readonly earlier: readonly FoldedLine[];
  readonly now: readonly FoldedLine[];
}

type Couple = readonly [earlier: number, at: number];

/** What tells lines of one name apart, weightiest first. */
const tellers: readonly ((line: FoldedLine) => string)[] = [
  ({ file }) => file,
  ({ sheet }) => sheet,
  ({ department }) => department,
  ({ section }) => section,
  ({ label, unit }) => `${label}\n${unit}`,
];

function grouped(indices: readonly number[], valueOf: (at: number) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const at of indices) {
    const value = valueOf(at);
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [at]);
    else known.push(at);
  }
  return groups;
}

/**
 * Which is which among lines that one key does not tell apart: by file, sheet, department, section and indicator, where
 * these differ, and last by what they say. Nothing of those that even so could be another.
 */
export function tellApart(namesakes: Namesakes, lines: BothSides, from = 0): readonly Couple[] {
  const { earlier, now } = namesakes;
  if (earlier.length === 0 || now.length === 0) return [];
  if (earlier.length === 1 && now.length === 1) return [[earlier[0]!, now[0]!]];
  const teller = tellers[from];
  if (teller === undefined) return byTexts(namesakes, lines);
  const before = grouped(earlier, (at) => teller(lines.earlier[at]!));
  const after = grouped(now, (at) => teller(lines.now[at]!));
  // A file or a sheet that was renamed as a whole tells nothing apart.
  if (before.size === 1 && after.size === 1) return tellApart(namesakes, lines, from + 1);
  return [...before].flatMap(([value, some]) =>
    tellApart({ earlier: some, now: after.get(value) ?? [] }, lines, from + 1),
  );
}

/**
 * Where they say what they said, whatever their order, each by what it says, in their order those that say the same; else
 * those of which one alone said something and one alone says it.
 */
function byTexts({ earlier, now }: Namesakes, lines: BothSides): readonly Couple[] {
  const before = grouped(earlier, (at) => textsOf(lines.earlier[at]!));
  const after = grouped(now, (at) => textsOf(lines.now[at]!));
  const isSame =
    before.size === after.size && [...before].every(([said, some]) => after.get(said)?.length === some.length);
  return [...before].flatMap(([said, some]): Couple[] => {
    const others = after.get(said) ?? [];
    if (isSame) return some.map((one, index) => [one, others[index]!]);
    const [one, at] = [some[0]!, others[0]];
    const isAlone = at !== undefined && some.length === 1 && others.length === 1;
    return isAlone && agreeInTexts(lines.earlier[one]!, lines.now[at]!) ? [[one, at]] : [];
  });
}

const placeOf = ({ department, no }: FoldedLine): string => `${department}\n${no}`;
const textsOf = ({ planText, actualText }: FoldedLine): string => `${planText}\n${actualText}`;

/**
 * Whether a number tells these namesakes apart: they have the numbers that they had, and none of them shows what another
 * one showed before. A row put in before them moves both.
 */
export function keptNumbers({ earlier, now }: Namesakes, lines: BothSides): boolean {
  if (earlier.length !== now.length) return false;
  if (earlier.length === 1) return true;
  const before = grouped(earlier, (at) => placeOf(lines.earlier[at]!));
  const after = grouped(now, (at) => placeOf(lines.now[at]!));
  for (const [place, some] of before) if (after.get(place)?.length !== some.length) return false;
  const showsElsewhere = new Set<string>();
  for (const [place, some] of after) {
    const shown = new Set(before.get(place)!.map((at) => textsOf(lines.earlier[at]!)));
    for (const at of some) {
      const texts = textsOf(lines.now[at]!);
      if (!shown.has(texts)) showsElsewhere.add(texts);
    }
  }
  for (const [place, some] of before) {
    const shown = new Set(after.get(place)!.map((at) => textsOf(lines.now[at]!)));
    for (const at of some) {
      const texts = textsOf(lines.earlier[at]!);
      if (!shown.has(texts) && showsElsewhere.has(texts)) return false;
    }
  }
  return true;
}
