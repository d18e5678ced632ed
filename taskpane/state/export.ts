import { rateText } from "../../src/domain/achievement/rate-text.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Words } from "../words.ts";
import { programName } from "./programs.ts";

export const jsonOf = (review: Review): string => `${JSON.stringify(review, null, 1)}\n`;

const bom = "\uFEFF";

/** A cell that a spreadsheet takes as text: a leading =, +, -, @, tab or return gets an apostrophe before it. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line per indicator, UTF-8 with a byte order mark so that Excel opens it rightly. */
export function csvOf(review: Review, { pane, verdicts, reason }: Words): string {
  const heading = [pane.fields.section, pane.fields.no, pane.fields.name, pane.fields.measure, pane.detail.indicator(1, 1), pane.fields.plan, pane.fields.actual, pane.fields.unit, pane.programs.rate, pane.programs.verdict, pane.findings.what];
  const lines = review.rows.flatMap((row) =>
    row.indicators.map((indicator) => [
      row.line.section === null ? null : (review.reading.sections[row.line.section]?.name ?? null),
      row.line.no,
      programName(review, row),
      row.line.measure,
      indicator.label,
      row.line.plan?.text ?? null,
      row.line.actual?.text ?? null,
      indicator.unit,
      indicator.rate === null ? null : rateText(indicator.rate, review.policy),
      verdicts[indicator.verdict],
      reason(indicator),
    ]),
  );
  return bom + [heading, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}
