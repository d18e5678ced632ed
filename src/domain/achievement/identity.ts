import type { ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import type { Judged } from "./judged.ts";

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s|#]/gu, "");

/** What tells a line from the others whatever row it stands on. */
function lineIdentity(line: ProgramLine, parent: ProgramLine | null, reading: SheetReading): string {
  const section = line.section === null ? undefined : reading.sections[line.section];
  const program = parent ?? line;
  const parts = [section?.no ?? section?.name ?? "", program.no ?? "", program.name, line.measure ?? ""];
  return parts.map((part) => plain(String(part))).join("|");
}

/**
 * Identities of a line's indicators: section, number, name, measure, label and unit, with a number where a line has
 * the same label and unit twice. Independent of rows, widths, spaces and line breaks.
 */
export function identities(
  line: ProgramLine,
  parent: ProgramLine | null,
  reading: SheetReading,
  judged: readonly Judged[],
): readonly string[] {
  const stem = lineIdentity(line, parent, reading);
  const seen = new Map<string, number>();
  return judged.map((indicator) => {
    const own = `${stem}|${plain(indicator.label ?? "")}|${plain(indicator.unit ?? "")}`;
    return numbered(own, seen);
  });
}

/** `identity` itself the first time, "identity#2" the second. */
export function numbered(identity: string, seen: Map<string, number>): string {
  const count = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, count);
  return count === 1 ? identity : `${identity}#${count}`;
}
