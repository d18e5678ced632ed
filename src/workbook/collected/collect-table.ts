import type { ColumnWord } from "../../domain/achievement/decision.ts";
import { decide } from "../../domain/achievement/decide.ts";
import type { Indicator } from "../../domain/achievement/indicator.ts";
import { yearJudged, yearsOfLines } from "../../domain/achievement/year-judged.ts";
import { lineOfFinding, rowsBySheetRow } from "../../domain/checks/finding-line.ts";
import { address } from "../../domain/grid.ts";
import { decisionOf } from "../../domain/record/decision-of.ts";
import { kindOf } from "../../domain/record/entry.ts";
import { recordFindings } from "../../domain/record/record-findings.ts";
import type { LineNow, RecordLine } from "../../domain/record/record-line.ts";
import { stateOf } from "../../domain/record/state.ts";
import { sectionText } from "../../domain/report/context.ts";
import { oneLine } from "../../domain/report/draft.ts";
import type { LedgerKey } from "../../domain/report/ledger-keys.ts";
import { ledgerList } from "../../domain/report/ledger-list.ts";
import {
  type LedgerLine,
  ledgerLines,
  type ProgramEntry,
  programEntries,
  subjectLines,
} from "../../domain/report/lines.ts";
import { verdictOf } from "../../domain/report/look.ts";
import type { FindingOfPart, ReportSubject } from "../../domain/report/subject.ts";
import type { ReportWords } from "../../domain/report/words.ts";
import type { ReviewRow } from "../../domain/review.ts";
import { formsOf } from "../../domain/sheet/records/form.ts";
import { numberShown } from "../../domain/sheet/records/line-told.ts";
import type { SheetReading } from "../../domain/sheet/records/reading.ts";
import { shapeOf } from "../../domain/sheet/records/shape.ts";
import type {
  CollectedContent,
  CollectedFinding,
  CollectedLine,
  CollectedProgram,
  CollectedTable,
} from "./file-record.ts";

/** What people said of the lines of a table. */
export interface TableRecord {
  /** In the order of `subjectLines`, as are `now`. */
  readonly records: readonly RecordLine[];
  readonly now: readonly LineNow[];
  /** Whether a report holds them, so that their ids stay. */
  readonly isRecorded: boolean;
  readonly column: ColumnWord;
  readonly words: ReportWords;
}

/** What one table, or all one-program forms of a workbook, give to a summary of many. Linear in the lines. */
export function collectTable(subject: ReportSubject, table: TableRecord): Omit<CollectedContent, "events"> {
  const lines = ledgerLines(subject, subjectLines(subject), table.records, table.column, 1);
  const entries = programEntries(subject, lines);
  const places = new Map(entries.map(({ programKey }, index) => [programKey, index]));
  const years = subject.parts.map(({ reading }) => yearsOfLines(reading));
  const rules = rulesByRow(subject);
  const context: Context = { subject, table, years, rules, places };
  return {
    tables: subject.parts.map(({ reading }) => tableOf(reading)),
    programs: entries.map((entry) => programOf(entry, context)),
    lines: lines.map((line, index) => lineOf(line, table.now[index]!, context)),
    findings: [
      ...subject.findings.map((finding) => findingOf(finding, context)),
      ...lines.flatMap((line) => recordFindingsOf(line, table)),
    ],
  };
}

interface Context {
  readonly subject: ReportSubject;
  readonly table: TableRecord;
  /** By part. */
  readonly years: readonly ReturnType<typeof yearsOfLines>[];
  readonly rules: RulesByRow;
  /** Programs by `LedgerLine.programKey`. */
  readonly places: ReadonlyMap<number, number>;
}

function tableOf(reading: SheetReading): CollectedTable {
  const forms = formsOf(reading.layout);
  const unused = forms.flatMap(({ columns }) => columns.flatMap(({ use, heading }) => (use === null ? [heading] : [])));
  return {
    sheet: reading.sheet,
    title: oneLine(reading.title ?? ""),
    fiscalYear: yearJudged(reading),
    shape: [...new Set(forms.map(({ columns }) => shapeOf(columns)))].join("\n"),
    setAside: [...new Set(unused.map(oneLine))].filter((heading) => heading !== ""),
  };
}

/** Codes of rules by part and line; see `rowKey`. */
type RulesByRow = ReadonlyMap<string, ReadonlySet<string>>;

const rowKey = (part: number, { line }: ReviewRow): string =>
  [part, line.sheet ?? "", line.row, line.slot ?? 0].join(" ");

function rulesByRow({ parts, findings }: ReportSubject): RulesByRow {
  const rows = parts.map((part) => rowsBySheetRow(part.rows));
  const rules = new Map<string, Set<string>>();
  for (const finding of findings) {
    const part = finding.review ?? 0;
    const row = finding.row === null ? undefined : lineOfFinding(finding, rows[part]!.get(finding.row) ?? []);
    if (row === undefined) continue;
    const key = rowKey(part, row);
    const known = rules.get(key);
    if (known === undefined) rules.set(key, new Set([finding.rule]));
    else known.add(finding.rule);
  }
  return rules;
}

const isJudged = ({ basis }: Indicator): boolean => basis.kind !== "none" && basis.kind !== "choice";

function lineOf(line: LedgerLine, now: LineNow, context: Context): CollectedLine {
  const { subject, table, years, rules, places } = context;
  const { indicator, row, program, record, source, part } = line;
  const { words } = table;
  const decided = decide(indicator, decisionOf(record.entry), table.column, subject.policy);
  const plain = (key: LedgerKey, of: Indicator = indicator): string =>
    oneLine(String(ledgerList[key].plain?.({ row, program, indicator: of, section: null, words }) ?? ""));
  const recordRules = recordFindings(indicator, record, table.column);
  return {
    sheet: line.sheet,
    cell: address(source.row, source.column),
    row: source.row,
    section: sectionText(subject, line.section),
    department: plain("department"),
    programNo: plain("no"),
    program: plain("program"),
    measure: plain("measure"),
    indicator: plain("indicator"),
    unit: plain("unit"),
    planText: plain("plan_text"),
    actualText: plain("actual_text"),
    plan: indicator.plan,
    actual: indicator.actual,
    adoptedPlan: isJudged(decided) ? decided.plan : null,
    adoptedActual: isJudged(decided) ? decided.actual : null,
    rate: decided.rate,
    verdict: decided.verdict,
    reason: plain("why", decided),
    state: stateOf(record, now.now(record.entry)),
    decision: kindOf(record.entry) ?? "",
    rules: [...(rules.get(rowKey(part, row)) ?? []), ...recordRules].sort(),
    overTarget: decided.overTarget,
    fiscalYear: years[part]!(row.line),
    lineId: table.isRecorded ? record.lineId : "",
    programKey: places.get(line.programKey)!,
  };
}

function programOf(entry: ProgramEntry, { subject, years }: Context): CollectedProgram {
  const { row, part } = entry;
  const { line } = row;
  const cell = line.nameCell ?? line.noCell;
  return {
    sheet: entry.sheet,
    cell: cell === null || cell.sheet !== undefined ? "" : cell.address,
    row: line.row,
    section: sectionText(subject, entry.section),
    department: oneLine(line.department?.text ?? ""),
    no: String(numberShown(line) ?? ""),
    name: oneLine(line.name),
    budgetYen: row.programBudgetYen,
    verdict: verdictOf(entry.rank),
    worstRate: entry.worstRate,
    fiscalYear: years[part]!(line),
    lines: entry.lines.length,
  };
}

function findingOf(finding: FindingOfPart, { subject, table }: Context): CollectedFinding {
  const { reading } = subject.parts[finding.review ?? 0]!;
  return {
    code: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet ?? reading.sheet,
    place: finding.cell ?? (finding.row === null ? "" : address(finding.row, reading.layout.area.left)),
    text: oneLine(table.words.finding(finding).message),
  };
}

/** What is to be said of what people entered. */
const recordFindingsOf = ({ indicator, record, source, sheet }: LedgerLine, table: TableRecord): CollectedFinding[] =>
  recordFindings(indicator, record, table.column).map((code) => ({
    code,
    severity: "warning",
    sheet,
    place: address(source.row, source.column),
    text: oneLine(table.words.findings.record[code].message(record.entry)),
  }));
