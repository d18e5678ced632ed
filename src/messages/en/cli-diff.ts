import type { cliDiff as source } from "../ja/cli-diff.ts";

export const cliDiff: typeof source = {
  commands: {
    diff: "Show what changed between two program sheets (with or without a report), indicator by indicator",
  },
  arguments: {
    old: "the older Excel workbook; with --since the workbook with the report",
    new: "the newer Excel workbook; none with --since",
  },
  options: {
    since: "compare the present state with that of this day, as the report's log tells it (e.g. 2026-07-01)",
    oldSheet: "a sheet of the older workbook, where it is called otherwise than in the newer one; can be repeated",
    all: "also show what is only written otherwise (width, spaces, commas)",
    failOn: "what makes the exit code 1",
    limit: "most rows to show (0: all); beyond it the severest classes",
  },
  usage: "<old> [new]",
  examples: {
    diff: [
      "jisseki diff programs_april.xlsx programs_july.xlsx",
      "jisseki diff report.xlsx --since 2026-07-01",
      "jisseki diff list.xlsx list.xlsx --old-sheet FY2021 --sheet FY2022",
      "jisseki diff old.xlsx new.xlsx --json --fail-on verdict",
    ],
  },
  failLevels: [
    "Classes of changes, and levels of --fail-on (each takes in those above it):",
    "  verdict    another verdict",
    "  figure     another quantity, unit, bound, period or word beside it in a plan or an actual",
    "  structure  added, gone, renamed, moved, split, merged",
    "  rate       the rate alone (thresholds, reading, correction)",
    "  finding    new and resolved findings",
    "  decision   what people entered",
    "  wording    written otherwise, the quantities being the same",
    "  never      always exit code 0",
  ],
  headings: {
    class: "Class",
    program: "Program",
    before: "Before",
    after: "After",
    difference: "Diff.",
    cell: "Cell",
    detail: "Detail",
  },
  heading: (before, after) => `${before} → ${after}`,
  onDay: (file, day) => `${file} (as of ${day})`,
  now: (file) => `${file} (now)`,
  none: "Nothing changed",
  count: (word, count) => `${word} ${count}`,
  turnsOf: (verdicts, turns) => `${verdicts} (${turns})`,
  separator: ", ",
  total: (changes) => (changes === 1 ? "1 change" : `${changes} changes`),
  unchanged: (count) => `unchanged ${count}`,
  wordingHidden: (count) => `wording ${count} (shown with --all)`,
  still: (count) => `findings as before ${count}`,
  thresholds: (changed) => `Thresholds: ${changed}`,
  threshold: { achieved: "achieved", nearly: "nearly", under: "under", overTarget: "over target" },
  tableFindings: (told) => `Findings of the table as a whole: ${told}`,
  newFinding: (name) => `new: ${name}`,
  resolvedFinding: (name) => `resolved: ${name}`,
  perhaps: (count) =>
    `Of the ${count} marked with "?" please see whether they are the same programs (they were taken for it by their names and the like)`,
  shortened: (shown, all) => `Only the ${shown} severest of ${all} are shown; --limit 0 or --json shows all`,
  failure: {
    needsTwo: {
      what: "There is but one workbook to compare",
      why: "it takes two, or a report and a day after --since",
      todo: "give both, as in jisseki diff old.xlsx new.xlsx, or jisseki diff report.xlsx --since 2026-07-01",
    },
    notMoreThanTwo: {
      what: "Too many workbooks to compare",
      why: "two can be compared",
      todo: "give two workbooks",
    },
    sinceNeedsOne: {
      what: "--since takes one workbook",
      why: "its state of that day is compared with its present one",
      todo: "give the workbook with the report alone",
    },
    oldSheetNeedsTwo: {
      what: "--old-sheet and --since do not go together",
      why: "--since compares within one workbook",
      todo: "name the sheet with --sheet",
    },
    day: (text) => ({
      what: `"${text}" after --since is no day`,
      why: "it is to be year-month-day",
      todo: "write it as in 2026-07-01",
    }),
  },
};
