import { type Evidence, withoutSpaces } from "../record/evidence.ts";
import { type State, stateOf } from "../record/state.ts";
import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula } from "./excel.ts";
import { cellOf, decidedStateWords, decisionWords, verdictWords, wordCell } from "./ledger-columns.ts";
import { decides, isChanged } from "./ledger-conditions.ts";
import type { LedgerLine } from "./lines.ts";

/** Where a line stands, as its formula comes to it while nothing was changed since. */
export const stateNow = ({ record }: LedgerLine): State => stateOf(record, record.seen);

/** Its word; 行の入替 over 要調整 over 要再確認 over the decision. */
export function stateCell(line: LedgerLine, { words }: ReportContext): EditCell {
  const [changed, decision, reading] = [cellOf(line, "changed"), cellOf(line, "decision"), cellOf(line, "reading")];
  const [open, recheck] = [wordCell("state:open"), wordCell("state:recheck")];
  const decided = `IFERROR(INDEX(${decidedStateWords},MATCH(${decision},${decisionWords},0)),${open})`;
  const stands = `IF(AND(${changed}="",${fits(line)}),${decided},${recheck})`;
  const said = `IF(AND(${decision}="",${reading}=""),${open},${stands})`;
  const agreed = `IF(${cellOf(line, "conflict")}<>"",${wordCell("state:conflict")},${said})`;
  const text = `IF(${isChanged(line, "row-swapped")},${wordCell("state:row-swapped")},${agreed})`;
  return formula(text, words.record.state[stateNow(line)]);
}

/**
 * What was decided upon is what the line says now. Of what was decided since the last run: what that run saw, where the
 * decision itself does not change what comes of it.
 */
function fits(line: LedgerLine): string {
  const { record } = line;
  const same = (which: "seen" | "basis"): string =>
    `ABS(N(${cellOf(line, "rate")})-N(${cellOf(line, `${which}_rate`)}))<1E-9,` +
    `${cellOf(line, "verdict")}=INDEX(${verdictWords},${cellOf(line, `${which}_rank`)})`;
  if (record.basis !== null)
    return `COUNTA(${cellOf(line, "basis_texts")}:${cellOf(line, "inherited")})=0,${same("basis")}`;
  const changesItself = `${cellOf(line, "reading")}<>"",${decides(line, "correct")},${decides(line, "exclude")}`;
  return `OR(${changesItself},AND(${same("seen")}))`;
}

/** Texts of which one was decided upon, and the other is there now; spaces do not count. */
export const areSameTexts = (one: Evidence, other: Evidence): boolean =>
  withoutSpaces(one.planText) === withoutSpaces(other.planText) &&
  withoutSpaces(one.actualText) === withoutSpaces(other.actualText);
