import type { ColumnWord } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { verdictsWorstFirst } from "../achievement/verdict.ts";
import type { Quantity } from "../quantity/index.ts";
import type { Entry } from "../record/entry.ts";
import type { LineNow } from "../record/record-line.ts";
import { sourceText } from "../report/ledger-source.ts";
import type { SubjectLine } from "../report/lines.ts";
import type { ReportSubject } from "../report/subject.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import { findingsOfLines } from "./findings-of-lines.ts";
import { type OwnPart, senseOf } from "./sense.ts";
import type { Side, State, StateLine } from "./state.ts";

/** What a record says of a line. */
export interface Recorded {
  /** null: the record does not know the line. */
  readonly lineId: string | null;
  readonly entry: Entry;
}

interface SideOfIndicator {
  readonly cell: FigureCell | null;
  readonly value: number | null;
  readonly quantities: readonly Quantity[];
}

const sideOf = {
  plan: ({ planCell, plan, planQuantity }: Indicator): SideOfIndicator => ({
    cell: planCell,
    value: plan,
    quantities: planQuantity === null ? [] : [planQuantity],
  }),
  actual: ({ actualCell, actual, actualQuantities }: Indicator): SideOfIndicator => ({
    cell: actualCell,
    value: actual,
    quantities: actualQuantities,
  }),
} as const;

/** Of a cell that several indicators of a row share (250社(500人)), what is this one's; undefined where it has it alone. */
function ownPart(side: keyof typeof sideOf, cell: FigureCell, { row, indicator }: SubjectLine): OwnPart | undefined {
  const sharing = row.indicators.filter((one) => {
    const other = sideOf[side](one).cell;
    return other !== null && other.address === cell.address && other.sheet === cell.sheet;
  });
  if (sharing.length < 2) return undefined;
  return {
    quantities: sideOf[side](indicator).quantities,
    isFirst: sharing[0]?.identity === indicator.identity,
    owned: sharing.flatMap((one) => sideOf[side](one).quantities),
  };
}

function stateSide(side: keyof typeof sideOf, line: SubjectLine): Side {
  const { indicator, sheet } = line;
  const { cell, value, quantities } = sideOf[side](indicator);
  const unit = quantities[0]?.unit ?? indicator.unit;
  return {
    text: sourceText(cell) ?? "",
    cell: cell === null ? null : { sheet: cell.sheet ?? sheet, cell: cell.address },
    figure: {
      value,
      unit: value === null ? null : unit,
      isDay: indicator.kind === "date",
      sense: () => (cell === null ? "blank" : senseOf(cell.reading, ownPart(side, cell, line))),
    },
  };
}

/**
 * A sheet as it was judged, with what people entered. `lines` and `now` are those of the subject, in one order.
 * Linear in the lines.
 */
export function stateOfSubject(
  subject: ReportSubject,
  lines: readonly SubjectLine[],
  now: readonly LineNow[],
  recorded: (index: number) => Recorded,
  column: ColumnWord,
): State {
  const findings = findingsOfLines(subject, lines);
  return {
    lines: lines.map((line, index): StateLine => {
      const { lineId, entry } = recorded(index);
      const { parts, cell, now: outcome } = now[index]!;
      const { rate, rank } = outcome(entry);
      return {
        lineId,
        parts,
        place: { sheet: line.sheet, cell },
        plan: stateSide("plan", line),
        actual: stateSide("actual", line),
        rate,
        verdict: verdictsWorstFirst[rank - 1] ?? null,
        entry,
        findings: findings.ofLine(index),
      };
    }),
    thresholds: subject.policy,
    column,
    tableFindings: findings.ofTable,
  };
}

/** Several tables of a workbook as one; at least one. */
export function joinStates(states: readonly [State, ...State[]]): State {
  const [{ thresholds, column }] = states;
  return {
    lines: states.flatMap(({ lines }) => lines),
    thresholds,
    column,
    tableFindings: states.every(({ tableFindings }) => tableFindings !== null)
      ? states.flatMap(({ tableFindings }) => tableFindings ?? [])
      : null,
  };
}
