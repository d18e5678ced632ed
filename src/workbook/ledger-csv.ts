import type { PlainLine } from "../domain/report/ledger-column.ts";
import type { LedgerKey } from "../domain/report/ledger-keys.ts";
import { ledgerList } from "../domain/report/ledger-list.ts";
import type { ReportWords } from "../domain/report/words.ts";
import type { Review, ReviewRow } from "../domain/review.ts";
import { isFirstOfRow } from "../domain/sheet/records/line-key.ts";
import { byteOrderMark, inQuotes, withoutFormula } from "./csv-field.ts";

/** The columns that are more than cells of a sheet, texts beside the figures that were read from them. */
const columns = [
  "link",
  "section",
  "department",
  "no",
  "program",
  "measure",
  "indicator",
  "plan_text",
  "plan",
  "unit",
  "actual_text",
  "actual",
  "rate",
  "verdict",
  "why",
  "direction",
] as const satisfies readonly LedgerKey[];

/** One field after RFC 4180; text that a spreadsheet would calculate gets an apostrophe before it. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = withoutFormula(value);
  return /[",\r\n]/u.test(safe) ? inQuotes(safe) : safe;
}

const lineOf = (line: PlainLine): (string | number | null)[] =>
  columns.map((column) => ledgerList[column].plain?.(line) ?? null);

type Fields = readonly (string | number | null)[];

const headings = (words: ReportWords): Fields => columns.map((column) => words.ledger.headings[column]);

function linesOf({ reading, rows }: Review, words: ReportWords): readonly Fields[] {
  const programs = new Map(
    rows.flatMap((row): (readonly [number, ReviewRow])[] => (isFirstOfRow(row.line) ? [[row.line.row, row]] : [])),
  );
  return rows.flatMap((row) => {
    const { section: index, parentRow } = row.line;
    const program = (parentRow === null ? undefined : programs.get(parentRow)) ?? row;
    const section = index === null ? null : (reading.sections[index]?.name ?? null);
    return row.indicators.map((indicator) => lineOf({ row, indicator, program, section, words }));
  });
}

const csv = (lines: readonly Fields[]): string =>
  `${byteOrderMark}${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;

/**
 * The ledger as CSV for a spreadsheet: a line for each indicator, UTF-8 with a byte order mark, fields and line
 * ends after RFC 4180. Rates are ratios (1 = met), unrounded.
 */
export const ledgerCsv = (review: Review, words: ReportWords): string =>
  csv([headings(words), ...linesOf(review, words)]);

/** The same of several one-program forms; before each line the file and the sheet that it is of. */
export const formsCsv = (
  forms: readonly { readonly file: string; readonly review: Review }[],
  placeWords: { readonly file: string; readonly sheet: string },
  words: ReportWords,
): string =>
  csv([
    [placeWords.file, placeWords.sheet, ...headings(words)],
    ...forms.flatMap(({ file, review }) =>
      linesOf(review, words).map((line): Fields => [file, review.reading.sheet, ...line]),
    ),
  ]);
