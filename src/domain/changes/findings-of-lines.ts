import { lineOfFinding } from "../checks/finding-line.ts";
import type { SubjectLine } from "../report/lines.ts";
import type { FindingOfPart, ReportSubject } from "../report/subject.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";

/** A row of a sheet with its indicators, by their indices. */
interface Row {
  readonly line: ProgramLine;
  readonly lines: number[];
}

function rowsOf(lines: readonly SubjectLine[]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  const own = new Map<SubjectLine["row"], Row>();
  for (const [index, { row, part }] of lines.entries()) {
    const one = own.get(row);
    if (one !== undefined) {
      one.lines.push(index);
      continue;
    }
    const of: Row = { line: row.line, lines: [index] };
    own.set(row, of);
    const key = `${part} ${row.line.row}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [of]);
    else known.push(of);
  }
  return rows;
}

/** Of the indicators of a row the one that has the finding's cell, else the first. */
function indexIn({ lines: own }: Row, { cell }: FindingOfPart, lines: readonly SubjectLine[]): number {
  const has = (index: number): boolean => {
    const { planCell, actualCell } = lines[index]!.indicator;
    return planCell?.address === cell || actualCell?.address === cell;
  };
  return (cell === null ? undefined : own.find(has)) ?? own[0]!;
}

/** Which rules say something of which line, by its index; of a form whose row is no line's, its first line has it. */
export function findingsOfLines(subject: ReportSubject, lines: readonly SubjectLine[]) {
  const rows = rowsOf(lines);
  const firstOfPart = new Map<number, number>();
  for (const [index, { part }] of lines.entries()) if (!firstOfPart.has(part)) firstOfPart.set(part, index);
  const codes = new Map<number, string[]>();
  const ofTable: string[] = [];
  for (const finding of subject.findings) {
    const part = finding.review ?? 0;
    const there = finding.row === null ? [] : (rows.get(`${part} ${finding.row}`) ?? []);
    const row = lineOfFinding(finding, there);
    const ofForm = subject.isOfForms && finding.row !== null ? firstOfPart.get(part) : undefined;
    const index = row === undefined ? ofForm : indexIn(row, finding, lines);
    if (index === undefined) ofTable.push(finding.rule);
    else codes.set(index, [...(codes.get(index) ?? []), finding.rule]);
  }
  return { ofLine: (index: number): readonly string[] => codes.get(index) ?? [], ofTable };
}
