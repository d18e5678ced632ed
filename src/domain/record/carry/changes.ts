import type { LogEntry } from "../event.ts";
import type { Evidence } from "../evidence.ts";
import { folded, type LineParts, type PartName } from "../line-parts.ts";
import type { RecordLine } from "../record-line.ts";
import { foldedSection } from "../match/folded-line.ts";
import { textsInCell } from "../log/storable.ts";
import { verdictKey } from "./log-lines.ts";

type Change = Pick<LogEntry, "field" | "old" | "new">;

export const naming = ["name", "measure", "label", "unit"] as const satisfies readonly PartName[];
export const placing = ["department", "section"] as const satisfies readonly PartName[];

function partsChanged(
  field: "renamed" | "moved",
  names: readonly PartName[],
  before: LineParts,
  after: LineParts,
): Change[] {
  const fold = (parts: LineParts, name: PartName): string =>
    name === "section" ? foldedSection(parts.section) : folded(parts[name]);
  if (names.every((name) => fold(before, name) === fold(after, name))) return [];
  return [{ field, old: partsTold(before, names), new: partsTold(after, names) }];
}

/** Parts of a line in one text: what is told of one that is gone is all that is known of it afterwards. */
export const partsTold = (parts: LineParts, names: readonly PartName[] = [...naming, ...placing]): string =>
  textsInCell(names.map((name) => parts[name]));

const rateText = (rate: number | null): string => (rate === null ? "" : String(rate));

/** As in `isSameEvidence`, but that no rate is none of 0. */
const isSameRate = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;

/**
 * What a run tells of a line that it found again, as it is now and was at the last run: new names (whatever their width),
 * another section or department, other texts (spaces count here), another rate or verdict.
 */
export function changesOf(before: Pick<RecordLine, "parts" | "seen">, parts: LineParts, now: Evidence): Change[] {
  const { seen } = before;
  const changes = [
    ...partsChanged("renamed", naming, before.parts, parts),
    ...partsChanged("moved", placing, before.parts, parts),
  ];
  for (const field of ["planText", "actualText"] as const)
    if (seen[field] !== now[field]) changes.push({ field, old: seen[field], new: now[field] });
  if (!isSameRate(seen.rate, now.rate))
    changes.push({ field: "rate", old: rateText(seen.rate), new: rateText(now.rate) });
  if (seen.rank !== now.rank) changes.push({ field: "verdict", old: verdictKey(seen.rank), new: verdictKey(now.rank) });
  return changes;
}
