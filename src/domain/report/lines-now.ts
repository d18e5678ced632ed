import { address } from "../grid.ts";
import type { Entry } from "../record/entry.ts";
import type { LineParts } from "../record/line-parts.ts";
import type { LineNow } from "../record/record-line.ts";
import { oneLine } from "./draft.ts";
import { sourceText } from "./ledger-source.ts";
import type { LedgerLine } from "./lines.ts";
import type { Rank } from "./look.ts";
import type { ReportSubject } from "./subject.ts";

/** A line of a report, as far as it is known by anything. */
type KnownLine = Pick<LedgerLine, "indicator" | "row" | "program" | "section" | "sheet" | "identity" | "source">;

/** What comes of a line while an entry is in force; see `Evidence`. */
export type OutcomeOf<Line> = (line: Line, entry: Entry) => { readonly rate: number | null; readonly rank: Rank };

const together = (...texts: readonly (string | null | undefined)[]): string =>
  texts
    .map((text) => oneLine(text ?? ""))
    .filter((text) => text !== "")
    .join(" ");

/** Of several figures in one cell, which: 社 and 人 of 250社(500人), where no label says it. */
function labelOf({ indicator, row }: KnownLine): string {
  const { label, unit } = indicator;
  const isAlone = row.indicators.every((other) => other.identity === indicator.identity || other.label !== label);
  return together(row.line.indicatorCell?.text, label, isAlone ? null : unit);
}

function partsOf(known: KnownLine, subject: ReportSubject): LineParts {
  const { indicator, row, program, section, sheet } = known;
  const { line } = row;
  const of = section === null ? undefined : subject.sections[section];
  return {
    section: of === undefined ? "" : together(of.no === null ? "" : String(of.no), of.name),
    no: program.line.no === null ? "" : String(program.line.no),
    name: oneLine(program.line.name),
    measure: together(line.measure),
    label: labelOf(known),
    unit: together(line.unitNote?.text) || (indicator.unit ?? ""),
    planText: sourceText(indicator.planCell) ?? "",
    actualText: sourceText(indicator.actualCell) ?? "",
    code: "",
    formerName: "",
    department: together(line.department?.text) || together(program.line.department?.text),
    sheet,
    file: "",
  };
}

/** The lines of a report as a run takes them. */
export const linesNow = <Line extends KnownLine>(
  lines: readonly Line[],
  subject: ReportSubject,
  outcomeOf: OutcomeOf<Line>,
): LineNow[] =>
  lines.map((line) => {
    const parts = partsOf(line, subject);
    const { planText, actualText } = parts;
    const { plan, actual } = line.indicator;
    return {
      parts,
      identity: line.identity,
      cell: address(line.source.row, line.source.column),
      now: (entry) => ({ planText, actualText, plan, actual, ...outcomeOf(line, entry) }),
    };
  });
