import type { Policy } from "../policy.ts";
import type { RateKind } from "../sheet/records/printed-rate-kind.ts";
import { printedRateKind } from "../sheet/records/printed-rate-kind.ts";
import type { ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import { BudgetsAlike } from "./alike/budgets-alike.ts";
import { figuresBy, JudgedAlike } from "./alike/judged-alike.ts";
import { JudgedWords } from "./alike/judged-words.ts";
import { type LineAlike, LinesAlike } from "./alike/line-alike.ts";
import { LineKinds } from "./alike/line-kinds.ts";
import { printedAgrees, printedIsSilent } from "./alike/printed-agrees.ts";
import { judge } from "./basis.ts";
import { Budgets } from "./budget.ts";
import { countFigures } from "./figure-counts.ts";
import { type Judged, noFigure } from "./judged.ts";
import type { JudgedSheet } from "./judged-sheet.ts";
import { judgeLine, type SheetContext } from "./line.ts";
import { NamesCounted } from "./names-counted.ts";
import { Parents } from "./parents.ts";
import { rollUpList, totalsOf } from "./roll-up.ts";
import { RowList } from "./row-list.ts";
import { rowVerdict } from "./verdict.ts";

export interface JudgeOptions {
  /** Takes no line to be like another: each is judged by itself. The answer is the same. */
  readonly fully?: boolean | undefined;
}

/** Judges what was read: indicators, verdicts, budgets, totals. Linear in the lines. */
export function judgeSheet(reading: SheetReading, policy: Policy, { fully = false }: JudgeOptions = {}): JudgedSheet {
  const rows = (fully ? null : judgeLines(reading, policy, true)) ?? judgeLines(reading, policy, false)!;
  rollUpList(rows, policy);
  return { reading, policy, rows, totals: totalsOf(rows, reading.sections, policy) };
}

/** null where a line that was judged by itself is not as others of its like were taken to be. */
function judgeLines(reading: SheetReading, policy: Policy, mayTakeAlike: boolean): RowList | null {
  const lines = new LinesAlike();
  const alike = new JudgedAlike(lines, policy);
  const words = new JudgedWords(lines);
  const rows = new RowList(reading, policy, alike);
  const kinds = new LineKinds(lines);
  const budgets = new Budgets();
  const budgetsAlike = new BudgetsAlike(lines);
  const context: SheetContext = { reading, policy, neighbours: new NamesCounted(reading.lines) };
  // A rule of the office's may name a single program.
  const takesAlike = mayTakeAlike && policy.directions.length === 0;
  const rateKindOf = (line: ProgramLine): RateKind => printedRateKind(reading.layout.pages, line);
  const parents = new Parents(reading.lines);
  let index = 0;
  let taken = 0;
  for (const line of reading.lines) {
    const parent = parents.of(line);
    const budget = line.plainCells === undefined || !mayTakeAlike ? null : budgetsAlike.of(line, line.plainCells);
    rows.setBudget(index, budget === null ? budgets.of(line) : budget.yen);
    const likely =
      takesAlike && isWorthwhile(index, taken) && line.plainCells !== undefined
        ? lines.of(line, line.plainCells)
        : null;
    const likeness = likely === null ? null : alike.known(likely);
    const figures = likely === null || likeness === null ? null : figuresBy(likeness, likely);
    if (likely !== null && likeness !== null && figures !== null && printedAgrees(line, rateKindOf(line), figures)) {
      const { verdict, overTarget } = judge(likeness.judged.basis, figures, policy);
      taken += 1;
      const number = alike.numberOf(likeness);
      rows.takeAlike(index, number, likely, verdict);
      rows.setKind(index, kinds.of(likely, overTarget, line, line.plainCells!, budget?.like ?? null));
    } else {
      const said = takesAlike && line.plainCells !== undefined ? words.of(line, line.plainCells) : null;
      const known = said === null ? null : words.known(said);
      const isKnown = known !== null && printedIsSilent(line, rateKindOf(line), known);
      const judged = isKnown ? known : judgeLine(line, parent, context);
      rows.keep(index, judged, rowVerdict(judged, policy));
      // What was read of the line is at hand now, and would have to be read again.
      rows.setCounts(index, countFigures(line));
      line.plainCells?.keepFigures();
      if (likely !== null && !learns(alike, line, likely, judged, rateKindOf(line))) return null;
      const mayLearn = said !== null && !isKnown && printedIsSilent(line, rateKindOf(line), judged);
      if (mayLearn && !words.learn(said, judged)) return null;
    }
    index += 1;
  }
  return rows;
}

/** After so many lines it shows whether a sheet has lines that are alike. */
const triedLines = 2048;
const fewestOf = 64;

/** Whether looking for lines that are alike has been worth its cost, `taken` of so many being taken for it. */
const isWorthwhile = (lines: number, taken: number): boolean => lines < triedLines || taken * fewestOf > lines;

/** False where the line is not as others of its like were taken to be. */
function learns(
  alike: JudgedAlike,
  line: ProgramLine,
  likely: LineAlike,
  judged: readonly Judged[],
  kind: RateKind,
): boolean {
  const [{ plan, actual } = noFigure] = judged;
  // A printed rate that says something else is the line's own matter.
  if (plan !== null && actual !== null && !printedAgrees(line, kind, { plan, actual })) return true;
  return alike.learn(line, likely, judged);
}
