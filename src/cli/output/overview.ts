import { verdictsWorstFirst } from "../../domain/achievement/verdict.ts";
import { yearJudged, yearsThere } from "../../domain/achievement/year-judged.ts";
import { hasBudgets } from "../../domain/sheet/records/line-told.ts";
import { areaAddress } from "../../domain/grid.ts";
import type { Review } from "../../domain/review.ts";
import type { Messages } from "../../messages/index.ts";
import { findingsList } from "./findings-list.ts";
import { numeral } from "../../messages/numeral.ts";
import type { Terminal } from "./terminal.ts";
import { withWidths } from "./width.ts";
import { joinReviews } from "../../domain/join-reviews.ts";
import { placesOf } from "../../workbook/places.ts";
import { joinedTable, verdictPaint, verdictTable } from "./verdict-table.ts";

/** How many programs got which verdict, and what they cost where the sheet says it: one line. */
function summaryLine(review: Pick<Review, "totals">, isPriced: boolean, words: Messages, terminal: Terminal): string {
  const { summary } = words.cli;
  const { programs, measures, programVerdicts, budgetYen } = review.totals;
  const verdicts = verdictsWorstFirst
    .filter((verdict) => programVerdicts[verdict] > 0)
    .map((verdict) => {
      const text = summary.verdictCount(words.verdicts.names[verdict], programVerdicts[verdict]);
      return verdictPaint(verdict, terminal.colors)(text);
    });
  const budget = isPriced ? summary.budget(numeral(budgetYen, 3)) : "";
  return [summary.programs(programs, measures), verdicts.join(summary.separator), budget]
    .filter((part) => part !== "")
    .join("  ");
}

/** One sheet for people: where it stands, its table, its summary line, its findings. */
export const overview = (...sheet: Parameters<typeof overviewOf>): Promise<string> =>
  withWidths(() => overviewOf(...sheet));

function overviewOf(file: string, review: Review, words: Messages, terminal: Terminal, limit: number): string {
  const { bold } = terminal.colors;
  const { layout, sheet, title, joined = [] } = review.reading;
  const place = words.cli.summary.layout(areaAddress(layout.area), Math.floor(layout.confidence * 100));
  const parts = [
    bold(`${file} › ${[sheet, ...joined.map((other) => other.sheet)].join(" + ")}`),
    [title, place].filter((part) => part !== null).join("  "),
    ...yearLine(review, words),
    "",
    verdictTable(review, words, terminal, limit),
    "",
    summaryLine(review, hasBudgets(review.reading), words, terminal),
    findingsList(review, words, terminal, limit === 0 ? 0 : findingsShown),
  ];
  return `${parts.join("\n")}\n`;
}

/** Several one-program forms for people, as one table. */
export const joinedOverview = (...table: Parameters<typeof joinedOverviewOf>): Promise<string> =>
  withWidths(() => joinedOverviewOf(...table));

/** One program table for people: a sheet's, or that of several one-program forms. */
export function tableOverview(
  table: readonly { readonly file: string; readonly review: Review }[],
  words: Messages,
  terminal: Terminal,
  limit: number,
): Promise<string> {
  const [only, another] = table;
  return only !== undefined && another === undefined
    ? overview(only.file, only.review, words, terminal, limit)
    : joinedOverview(table, words, terminal, limit);
}

function joinedOverviewOf(
  sheets: readonly { readonly file: string; readonly review: Review }[],
  words: Messages,
  terminal: Terminal,
  limit: number,
): string {
  const places = placesOf(sheets);
  const joined = joinReviews(
    sheets.map(({ review }) => review),
    places,
  );
  const files = [...new Set(sheets.map(({ file }) => file))];
  const parts = [
    terminal.colors.bold(
      files.length === 1
        ? `${files[0]!} › ${words.cli.summary.forms(sheets.length)}`
        : words.cli.summary.forms(sheets.length),
    ),
    sheets[0]!.review.reading.title ?? "",
    "",
    joinedTable(joined, places, words, terminal, limit),
    "",
    summaryLine(
      joined,
      sheets.some(({ review }) => hasBudgets(review.reading)),
      words,
      terminal,
    ),
    findingsList(joined, words, terminal, limit === 0 ? 0 : findingsShown),
  ];
  return `${parts.join("\n")}\n`;
}

/** Which of several years is judged. */
function yearLine({ reading }: Review, words: Messages): readonly string[] {
  const year = yearJudged(reading);
  const others = yearsThere(reading).filter((other) => other !== year);
  return year === null || others.length === 0 ? [] : [words.cli.summary.year(year, others)];
}

/** Places a rule names before it says how many more there are. */
const findingsShown = 20;
