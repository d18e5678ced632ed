import { unitKey } from "../quantity/index.ts";
import { naming, placing } from "../record/carry/changes.ts";
import { folded, type PartName } from "../record/line-parts.ts";
import { foldedSection } from "../record/match/folded-line.ts";
import type { PartTold } from "./change.ts";
import type { StatesFacts } from "./class-rule.ts";
import type { StateLine } from "./state.ts";

/** 第1.5期 and 第15期 are folded to one text. */
const numbersIn = (text: string): string => (text.normalize("NFKC").match(/\d+(?:\.\d+)*/gu) ?? []).join(" ");

/** Whether two names are one but for width, spaces and punctuation. */
const isSameName = (one: string, other: string): boolean =>
  one === other || (folded(one) === folded(other) && numbersIn(one) === numbersIn(other));

function isSamePart(part: PartName, one: string, other: string): boolean {
  if (one === other) return true;
  if (part === "section") return foldedSection(one) === foldedSection(other);
  return isSameName(one, other) || (part === "unit" && unitKey(one) === unitKey(other));
}

const told = (part: PartName, before: StateLine, after: StateLine): PartTold => ({
  part,
  old: before.parts[part],
  new: after.parts[part],
});

const changed = (parts: readonly PartName[], before: StateLine, after: StateLine): readonly PartTold[] =>
  parts.flatMap((part) => (isSamePart(part, before.parts[part], after.parts[part]) ? [] : [told(part, before, after)]));

/** What a line is called otherwise now. */
export const renamed = (before: StateLine, after: StateLine): readonly PartTold[] => changed(naming, before, after);

/**
 * Where it stands otherwise: another section, department, or sheet; a sheet that was renamed with all that is on it is
 * none.
 */
export function moved(before: StateLine, after: StateLine, { sheets }: StatesFacts): readonly PartTold[] {
  const [from, to] = [before.place?.sheet, after.place?.sheet];
  const isElsewhere =
    from !== undefined && to !== undefined && from !== to && (sheets.after.has(from) || sheets.before.has(to));
  return [...changed(placing, before, after), ...(isElsewhere ? [told("sheet", before, after)] : [])];
}

/** Names that are written otherwise, and are the same; a number that others put in before it gave it. */
export function respelled(before: StateLine, after: StateLine): readonly PartTold[] {
  const isOnSheets = before.place !== null && after.place !== null;
  return [...naming, ...placing, ...(isOnSheets ? (["no"] as const) : [])].flatMap((part) => {
    const [one, other] = [before.parts[part], after.parts[part]];
    const isTold = part !== "no" && !isSamePart(part, one, other);
    return one === other || isTold ? [] : [told(part, before, after)];
  });
}
