import { isDeed } from "./antonyms.ts";
import { namesOf } from "./indicator-name.ts";
import { plainLabel } from "./label.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { inOneWording } from "./synonyms.ts";
import { rememberingByShape } from "../by-shape.ts";

/** The end by which a name says that it counts. */
const counting = /(?:[者人件率度量額回]?(?:総?数|割合)|[者件率度量額])$/u;
/** What it counts, right before that: 就職 in 就職者数, 普及 in 普及率. */
const counted = /[\p{Script=Han}\p{Script=Katakana}ー]{2}$/u;
const remark = /\([^()]*\)$/u;

/** The deed that a name counts, in one wording (来館者数 → 参加); null where the name does not say that it counts. */
export const countedIn = rememberingByShape((name: string): string | null => {
  const bare = name.normalize("NFKC").trim().replace(remark, "");
  const plain = inOneWording(plainLabel(bare));
  const end = counting.exec(plain);
  return end === null ? null : (counted.exec(plain.slice(0, end.index))?.[0] ?? null);
});

/** The deed that the label of a figure names or counts: 申請 in 申請52件 as in 申請件数 52件; null where it is none. */
export function deedOf(label: string): string | null {
  const plain = plainLabel(label);
  return countedIn(label) ?? (isDeed(plain) ? inOneWording(plain) : null);
}

/** The names of a line that say what its figures count: indicator, measure, unit's note; the program's where it counts. */
export const countedNames = (line: ProgramLine): readonly string[] => namesOf(line).counted(counts);

const counts = (name: string): boolean => countedIn(name) !== null;
