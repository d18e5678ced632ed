import type { cliTrend as source } from "../ja/cli-trend.ts";

/** Words of `jisseki trend`. */
export const cliTrend: typeof source = {
  command: "follow programs and indicators through the lists of several years, restated figures included",
  options: {
    out: "workbook to write; answers in one that is there are kept and followed",
    answers: "a workbook written before whose answers are read; by default that of --out",
    years: "the years of the files, in their order (R3,R4); by default told by the sheets",
    join: "take several files of one year (offices, say) as one list",
    failOn: "what makes the exit code 1 (verdicts of the newest year, and restated figures)",
  },
  examples: [
    "jisseki trend FY2021.xlsx FY2022.xlsx --out trend.xlsx",
    'jisseki trend "years/*.xlsx" --json',
    "jisseki trend a-2021.xlsx b-2021.xlsx a-2022.xlsx b-2022.xlsx --join --out trend.xlsx",
  ],
  written: (file) => `Trend written: ${file}`,
  answers: (file, count) => `${count} answers of ${file} were kept`,
  unknownAnswers: (rows) =>
    `Note: the answers in rows ${rows.join(", ")} of the sheet of matches are none of those offered, and are not followed`,
  reordered: (years) => `Put into the order of the years: ${years.join(", ")}`,
  gap: (before, year) =>
    `Note: there is no file of the years between ${before} and ${year}; they are compared as neighbours`,
  isOwn: (file) => `${file}: written by jisseki trend, and not read as an input`,
  headings: {
    years: "Years",
    improved: "improved",
    unchanged: "unchanged",
    worsened: "worsened",
    "not-comparable": "not comparable",
    broken: "broken",
    auto: "matched",
    confirmed: "answered",
    asked: "to match",
    fresh: "new",
    ended: "ended",
    parts: "split, merged",
    restated: "restated",
  },
  pair: (before, year) => `${before}→${year}`,
  indicators: "indicators",
  programs: "programs",
  askedTitle: (count) => `Programs for you to match: ${count}`,
  link: (before, earlier, later, how) => `${before} ${earlier} → ${later} (${how})`,
  restatedTitle: (count) => `Restated figures: ${count}`,
  restated: (program, year, side, own, printed, crosses) =>
    `${program}: ${side} of ${year} ${own} → ${printed}${crosses === "" ? "" : ` (${crosses})`}`,
  blank: "blank",
  more: (count) => `${count} more (all with --json or --out)`,
  side: { plan: "plan", actual: "result" },
  failure: {
    needsOutput: {
      what: "There is nothing to compare",
      why: "every file that was named was written by jisseki trend",
      todo: "Name the lists of programs of several years",
    },
  },
};
