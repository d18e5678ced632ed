import type { Indicator } from "../domain/achievement/indicator.ts";
import type { LedgerField, ReportWords } from "../domain/report/words.ts";
import type { Review, ReviewRow } from "../domain/review.ts";

const byteOrderMark = "\uFEFF";

const columns = [
  "link",
  "section",
  "no",
  "program",
  "measure",
  "indicator",
  "planText",
  "plan",
  "unit",
  "actualText",
  "actual",
  "rate",
  "verdict",
  "why",
] as const satisfies readonly LedgerField[];

type Column = (typeof columns)[number];

/** What a spreadsheet would take for a formula; a figure, though signed, is none. */
const formulaStart = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** One field after RFC 4180; text that a spreadsheet would calculate gets an apostrophe before it. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

function lineOf(
  row: ReviewRow,
  indicator: Indicator,
  { program, section, words }: { program: ReviewRow; section: string | null; words: ReportWords },
): (string | number | null)[] {
  const overTarget = indicator.overTarget ? words.ledger.overTarget : "";
  const cells: Record<Column, string | number | null> = {
    link: (indicator.planCell ?? indicator.actualCell ?? row.line.nameCell)?.address ?? null,
    section,
    no: program.line.no,
    program: inOneLine(program.line.name),
    measure: row.line.measure,
    indicator: inOneLine(indicator.label ?? row.line.unitNote?.text ?? ""),
    planText: indicator.planCell?.text ?? null,
    plan: indicator.plan,
    unit: indicator.unit,
    actualText: indicator.actualCell?.text ?? null,
    actual: indicator.actual,
    rate: indicator.rate,
    verdict: words.verdict[indicator.verdict],
    why: words.reason(indicator) || overTarget,
  };
  return columns.map((column) => cells[column]);
}

/**
 * The ledger as CSV for a spreadsheet: a line for each indicator, UTF-8 with a byte order mark, fields and line
 * ends after RFC 4180. Rates are ratios (1 = met), unrounded.
 */
export function ledgerCsv(review: Review, words: ReportWords): string {
  const { sections } = review.reading;
  const programs = new Map(review.rows.map((row) => [row.line.row, row]));
  const lines = [
    columns
      .map((column) => words.ledger.headings[column])
      .map(field)
      .join(","),
  ];
  for (const row of review.rows) {
    const { section: index, parentRow } = row.line;
    const program = (parentRow === null ? undefined : programs.get(parentRow)) ?? row;
    const section = index === null ? null : (sections[index]?.name ?? null);
    for (const indicator of row.indicators) {
      lines.push(lineOf(row, indicator, { program, section, words }).map(field).join(","));
    }
  }
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}
