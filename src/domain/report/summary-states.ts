import { isSigned, type State, states } from "../record/state.ts";
import type { ReportContext } from "./context.ts";
import { area, type Draft, paint, put } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { quotedSheet } from "../grid.ts";
import { formula, relative, spanOn } from "./excel.ts";
import { isoDigits } from "./excel-day.ts";
import { ledgerColumn, wordCell } from "./ledger-columns.ts";
import type { LedgerKey } from "./ledger-keys.ts";
import { stateNow } from "./ledger-state.ts";
import { headingStyle, ink } from "./look.ts";
import { share } from "./summary-figures.ts";
import { type SummaryPlan, summaryColumn } from "./summary-plan.ts";

/** What is still to be done first. */
const shownStates: readonly State[] = ["open", ...states.filter((state) => state !== "open")];

const firstState = summaryColumn.firstVerdict;
const signedShare = firstState + shownStates.length;
/** Merged with the column beside it. */
const oldest = summaryColumn.rightStart;
const changed = summaryColumn.line;

/** One column of all lines of the ledger. */
function ledgerSpan({ sheets, lines }: ReportContext, key: LedgerKey): string {
  const first = lines[0]?.at ?? 1;
  return spanOn(sheets.ledger, ledgerColumn[key], first, first + Math.max(1, lines.length) - 1);
}

const word = (state: State, { sheets }: ReportContext): string =>
  `${quotedSheet(sheets.ledger)}!${wordCell(`state:${state}`)}`;

function countCells(context: ReportContext): EditCell[] {
  const now = context.lines.map(stateNow);
  const span = ledgerSpan(context, "state");
  return shownStates.map((state) =>
    formula(`COUNTIF(${span},${word(state, context)})`, now.filter((one) => one === state).length),
  );
}

/** Of all indicators, those of which a decision stands. */
function signedCell(row: number, { lines }: ReportContext): EditCell {
  const counted = (state: State): string => relative(row, firstState + shownStates.indexOf(state));
  const all = `SUM(${relative(row, firstState)}:${relative(row, firstState + shownStates.length - 1)})`;
  const signed = shownStates.filter(isSigned).map(counted).join("+");
  const now = lines.filter((line) => isSigned(stateNow(line))).length;
  return formula(`IF(${all}=0,"",(${signed})/${all})`, share(now, lines.length));
}

/** The day of the oldest decision that is to be checked again; digits of a day sort as days do. */
function oldestCell(context: ReportContext): EditCell {
  const found = `MINIFS(${ledgerSpan(context, "decided_on")},${ledgerSpan(context, "state")},${word("recheck", context)})`;
  const days = context.lines
    .filter((line) => stateNow(line) === "recheck")
    .flatMap(({ record }) => isoDigits(record.entry.on) ?? []);
  const first = days.length === 0 ? "" : String(Math.min(...days)).replace(/(....)(..)(..)/u, "$1-$2-$3");
  return formula(`IF(${found}=0,"",TEXT(${found},"0000-00-00"))`, first);
}

/** 判断の状況: how many indicators stand where, how many are signed, what waits longest, and what changed since. */
export function layStates(draft: Draft, plan: SummaryPlan, context: ReportContext): void {
  const { words } = context;
  const { title, signed, oldest: oldestWord, changed: changedWord } = words.summary.states;
  const { heading, counts } = plan.states;
  const cells = (texts: readonly EditCell[], share_: EditCell, day: EditCell, since: EditCell): EditCell[] => {
    const row: EditCell[] = new Array<EditCell>(summaryColumn.lastPrinted).fill(null);
    texts.forEach((text, index) => (row[firstState - 1 + index] = text));
    row[signedShare - 1] = share_;
    row[oldest - 1] = day;
    row[changed - 1] = since;
    return row;
  };
  const heads = cells(
    shownStates.map((state) => words.record.state[state]),
    signed,
    oldestWord,
    changedWord,
  );
  heads[0] = title;
  const since = formula(`COUNTIF(${ledgerSpan(context, "changed")},"?*")`, 0);
  put(draft, heading, 1, [heads, cells(countCells(context), signedCell(counts, context), oldestCell(context), since)]);
  paint(draft, area(heading, 1, heading, signedShare), { ...headingStyle, size: 9 });
  paint(draft, area(heading, oldest, heading, summaryColumn.lastPrinted), { ...headingStyle, size: 9 });
  paint(draft, area(heading, 1, heading, summaryColumn.lastPrinted), { shrink: true, wrap: false });
  paint(draft, area(counts, firstState, counts, summaryColumn.lastPrinted), {
    horizontal: "center",
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, area(counts, firstState, counts, signedShare - 1), { numberFormat: '0;-0;"-"' });
  paint(draft, area(counts, changed), { numberFormat: '0;-0;"-"' });
  paint(draft, area(counts, signedShare), { numberFormat: "0.0%" });
  draft.merges.push(area(heading, 1, counts, 2));
  for (const row of [heading, counts]) {
    draft.merges.push(area(row, oldest, row, changed - 1), area(row, changed, row, summaryColumn.lastPrinted));
  }
}
