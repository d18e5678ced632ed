import type { YearTotals } from "../../domain/trend/trend.ts";
import type { TrendWords } from "../../domain/trend/words.ts";

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

function headline(
  { movements, fresh, ended, split, merged }: YearTotals,
  before: string,
  year: string,
  restated: number,
) {
  const { improved = 0, worsened = 0, unchanged = 0 } = movements ?? {};
  const parts = split + merged === 0 ? "" : `, ${split + merged} split or merged`;
  const corrected = restated === 0 ? "" : ` Figures of earlier years restated: ${restated}.`;
  return `From ${before} to ${year} the results of ${improved} indicators improved, ${worsened} worsened and ${unchanged} stayed. Programs: ${fresh} new, ${ended} ended${parts}.${corrected}`;
}

const turns: TrendWords["turn"] = {
  new: "new",
  ended: "ended",
  asked: "to be confirmed",
  split: "split",
  merged: "merged",
};

/** Words of the workbook in which programs are followed through the years. */
export const trend: Omit<TrendWords, "verdict" | "fiscalYear" | "footer" | "everyAnswers"> = {
  shortYear: (year) => `FY${year}`,
  noName: "(no name)",
  none: "–",
  program: (no, name) => (no === "" ? name : `${no} ${name}`),
  number: (no) => `No. ${no}`,
  movement: {
    improved: "improved",
    unchanged: "unchanged",
    worsened: "worsened",
    "not-comparable": "not comparable",
    broken: "broken",
  },
  turn: turns,
  breakOf: (code, was, is) => {
    const change = was === "" && is === "" ? "" : ` (${was === "" ? "none" : was} → ${is === "" ? "none" : is})`;
    switch (code) {
      case "unit":
        return `unit changed${change}`;
      case "label":
        return `indicator renamed${change}`;
      case "definition":
        return `what is counted said otherwise${change}`;
      case "base":
        return `base year or value changed${change}`;
      case "counting":
        return "counted otherwise (visits or persons)";
      case "kind":
        return "another kind of figure (level, change, share …)";
      case "coverage":
        return "another period (one year, sum, mean …)";
    }
  },
  broken: (year, reasons) => `Series broken (${year}): ${reasons.join(", ")}`,
  how: {
    answered: "as answered",
    name: "same name",
    status: "same name but for （新規） and the like",
    "same-lines": "no name, all else is the same",
    brackets: "same name but for brackets",
    alike: "names look alike",
    parts: "split or merged",
    nameless: "no name",
    "faintly-alike": "names have something in common",
  },
  group: { split: "split", merged: "merged" },
  side: { plan: "plan", actual: "result" },
  restatedAs: { restated: "restated", withdrawn: "withdrawn", "filled-in": "filled in later" },
  crosses: { "into-achieved": "missed → achieved", "out-of-achieved": "achieved → missed" },
  answers: { same: "same program", different: "another program", later: "leave open" },
  summary: {
    sheet: "Overview",
    title: (first, last) => `Programs through the years, ${first} to ${last}`,
    headline,
    asked: (count) =>
      `${count} programs are to be matched by you: until you answer on the sheet “Matching”, they count neither as new or ended nor as improved or worsened.`,
    years: {
      title: "Each year (programs)",
      year: "Year",
      programs: "Programs",
      share: "Share achieved",
      mean: "Mean rate",
      note: "Share achieved: of the programs that were judged. Mean rate: plain mean of the indicators that have a rate.",
    },
    turns: {
      title: "Against the year before",
      years: "Years",
      fresh: "New",
      ended: "Ended",
      parts: "Split, merged",
      asked: "To be matched",
      restated: "Restated",
      note: "Improved to broken count indicators (on the sheet “Years”), new to to be matched programs, restated figures. Improved and worsened compare results by the way that is better.",
    },
    falls: {
      title: (before, year) => `Verdict fell (${before} → ${year})`,
      none: "None",
      more: (count) => `${count} more`,
    },
    rises: {
      title: (before, year) => `Verdict rose (${before} → ${year})`,
      none: "None",
      more: (count) => `${count} more`,
    },
    chart: {
      verdicts: "Programs by verdict",
      share: "Share achieved and mean rate",
      about: (title) => `${title}: a line chart over the years`,
    },
  },
  series: {
    sheet: "Years",
    title: "Indicators through the years",
    notes: [
      "Figures are those of each year's own sheet. In brackets: of programs to be matched, split or merged; nothing is reckoned with them.",
      "A red line breaks the series (unit, indicator, base or counting changed): no difference across it. Change and ratio are of the last two years. Colours are verdicts.",
    ],
    headings: {
      indicator: "Indicator",
      row: "",
      target: "Target",
      baseline: "Baseline",
      change: (before, year) => `Change\n${before}→${year}`,
      ratio: "Ratio",
      movement: (before, year) => `Trend\n${before}→${year}`,
      note: "Notes",
      source: (year) => `Source ${year}`,
    },
    rows: {
      plan: "plan",
      planFirst: "first plan",
      planChanged: "changed plan",
      actual: "result",
      rate: "rate",
      rateFirst: "of first plan",
      rateChanged: "of changed",
    },
    own: "its figure",
    bracketed: (text) => `(${text})`,
    points: "pt",
    newIndicator: (year) => `indicator from ${year} on`,
    endedIndicator: (year) => `indicator until ${year}`,
    began: (turn, year) => `${turns[turn]} (${year})`,
    askedFrom: (names) => `the same program as ${listed(names)}? To be confirmed`,
    groupFrom: (group, names, isConfirmed) =>
      `${group === "merged" ? "merged from" : "split from"} ${listed(names)}${isConfirmed ? "" : " (to be confirmed)"}`,
    targetChanged: (year) => `plan changed in the sheet of ${year}`,
  },
  links: {
    sheet: "Matching",
    title: "Which programs of the years are one",
    notes: [
      "Rows to be confirmed: choose in the yellow cells. The next jisseki trend follows the answers and keeps them.",
      "Rows that were matched by themselves may be parted by “another program”. A split or merger is settled once all its rows say “same program” (no difference is reckoned). A number alone matches nothing.",
    ],
    none: "No programs match.",
    headings: {
      standing: "State",
      earlierYear: "Year",
      earlier: "Program",
      laterYear: "Later year",
      later: "Program then",
      how: "Matched by",
      evidence: "In common",
      answer: "Answer",
      note: "Note",
    },
    standing: {
      asked: "confirm",
      confirmed: "answered",
      refused: "another",
      auto: "by itself",
      waiting: "not there",
    },
    evidence: ({ name, figures, labels }) =>
      [
        ...(name === 0 ? [] : [`name ${name} %`]),
        ...(figures === null ? [] : [`last year's figures ${figures} %`]),
        `indicators ${labels} %`,
      ].join(", "),
  },
  restated: {
    sheet: "Restated",
    title: "Figures of earlier years that were restated",
    notes: [
      "What a later year's sheet prints of an earlier year and that year's own sheet says otherwise. The same figure with fewer decimals is none.",
    ],
    none: "None.",
    headings: {
      program: "Program",
      indicator: "Indicator",
      year: "Year",
      side: "Figure",
      own: "In its own sheet",
      printedIn: "Printed in",
      printed: "In the later sheet",
      how: "Kind",
      difference: "Difference",
      rateBefore: "Rate before",
      rateAfter: "Rate after",
      crosses: "Across 100 %",
    },
  },
};
