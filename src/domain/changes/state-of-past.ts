import { type Verdict, verdictsWorstFirst } from "../achievement/verdict.ts";
import type { ColumnWord } from "../achievement/decision.ts";
import type { PastLine } from "../record/log/fold-back.ts";
import type { LineParts } from "../record/line-parts.ts";
import type { State, StateLine } from "./state.ts";

const verdictNamed = (key: string): Verdict | null => verdictsWorstFirst.find((verdict) => verdict === key) ?? null;

const partsOf = ({ parts, planText, actualText }: PastLine): LineParts => ({
  ...parts,
  planText,
  actualText,
  no: "",
  code: "",
  formerName: "",
  sheet: "",
  file: "",
});

/**
 * What a log says of a day (`foldBack`): the texts of the cells, rates and verdicts of the lines that stood on the sheet
 * then, and what people had entered. Where they stood, thresholds and findings it does not say. `column`: as it is now.
 */
export const stateOfPast = (past: readonly PastLine[], column: ColumnWord): State => ({
  lines: past.flatMap((line): StateLine[] =>
    line.isThere
      ? [
          {
            lineId: line.lineId,
            parts: partsOf(line),
            place: null,
            plan: { text: line.planText, cell: null, figure: null },
            actual: { text: line.actualText, cell: null, figure: null },
            rate: line.rate,
            verdict: verdictNamed(line.verdict),
            entry: line.entry,
            findings: null,
          },
        ]
      : [],
  ),
  thresholds: null,
  column,
  tableFindings: null,
});
