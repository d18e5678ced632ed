import type { Messages } from "../../messages/index.ts";
import type { TrendWords } from "../../domain/trend/words.ts";
import { programAt, type ProgramAt } from "../../domain/trend/thread.ts";
import type { Trend } from "../../domain/trend/trend.ts";
import { programOf, type Restated } from "../../domain/trend/rules/figure-restated.ts";
import { widthOf } from "./width.ts";

/** So many lines of what is asked, and of what was restated, are told. */
const mostLines = 20;

type Cells = readonly (string | number)[];

/** Columns of figures, right-aligned but for the first. */
function table(headings: readonly string[], rows: readonly Cells[]): string[] {
  const texts = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...texts.map((row) => widthOf(row[column] ?? ""))));
  return texts.map((row) =>
    row
      .map((text, column) => {
        const space = " ".repeat(widths[column]! - widthOf(text));
        return column === 0 ? text + space : space + text;
      })
      .join("  ")
      .trimEnd(),
  );
}

const limited = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), more(lines.length - mostLines)];

/** What a trend comes to, year by year, with what a person has to match and what was restated. */
export function trendTable(trend: Trend, words: TrendWords, cli: Messages["cli"]["trend"]): string {
  const { years, totals, links, restated } = trend;
  const year = (index: number): string => words.fiscalYear(years[index]!.year);
  const { headings } = cli;
  const later = totals.slice(1);
  const pair = (index: number): string => cli.pair(year(index - 1), year(index));
  const indicators = table(
    [
      cli.indicators,
      headings.improved,
      headings.unchanged,
      headings.worsened,
      headings["not-comparable"],
      headings.broken,
      headings.restated,
    ],
    later.map(({ year: index, movements }) => [
      pair(index),
      movements?.improved ?? 0,
      movements?.unchanged ?? 0,
      movements?.worsened ?? 0,
      movements?.["not-comparable"] ?? 0,
      movements?.broken ?? 0,
      restated.filter(({ printedIn }) => printedIn === index).length,
    ]),
  );
  const programs = table(
    [cli.programs, headings.auto, headings.confirmed, headings.asked, headings.fresh, headings.ended, headings.parts],
    later.map(({ year: index, auto, confirmed, asked, fresh, ended, split, merged }) => [
      pair(index),
      auto,
      confirmed,
      asked,
      fresh,
      ended,
      split + merged,
    ]),
  );
  const nameAt = (place: ProgramAt): string => {
    const { no, name } = programAt(years, place);
    return words.program(no, name === "" ? words.noName : name);
  };
  const asked = links.filter(({ standing }) => standing === "asked");
  const count = totals.reduce((sum, { asked: own }) => sum + own, 0);
  const askedLines =
    count === 0
      ? []
      : [
          "",
          cli.askedTitle(count),
          ...limited(
            asked.map(
              ({ earlier, later: now, how, group, standing }) =>
                `  ${cli.link(year(earlier.year), nameAt(earlier), nameAt(now), group === null ? words.how[how] : words.group[group], standing)}`,
            ),
            (more) => `  ${cli.more(more)}`,
          ),
        ];
  const restatedLines =
    restated.length === 0
      ? []
      : [
          "",
          cli.restatedTitle(restated.length),
          ...limited(
            restated.map((one) => `  ${restatedLine(one, trend, words, cli)}`),
            (more) => `  ${cli.more(more)}`,
          ),
        ];
  return `${[...programs, "", ...indicators, ...askedLines, ...restatedLines].join("\n")}\n`;
}

function restatedLine(one: Restated, { years }: Trend, words: TrendWords, cli: Messages["cli"]["trend"]): string {
  const { name } = programOf(one, years);
  const text = (written: string): string => (written === "" ? cli.blank : written);
  return cli.restated(
    name === "" ? words.noName : name,
    words.fiscalYear(years[one.year]!.year),
    cli.side[one.side],
    text(one.own.text),
    text(one.printed.text),
    one.crosses === null ? "" : words.crosses[one.crosses],
  );
}
