import type { paper as source } from "../ja/paper.ts";
import { numeral } from "../numeral.ts";
import { directions } from "./directions.ts";
import { report } from "./report.ts";
import { verdicts } from "./verdicts.ts";

const mostDecimals = 10;

export const paper: typeof source = {
  title: "Audit paper",
  index: {
    sheet: "Papers",
    title: "Audit papers",
    headings: {
      paper: "Paper",
      program: "Program",
      department: "Department",
      verdict: "Verdict",
      state: "Decided",
      findings: "Findings",
    },
  },
  number: (at, of) => `Paper ${at} of ${of}`,
  made: (date) => `Made ${date}`,
  sections: {
    criteria: "Criteria",
    findings: "Findings (about the sheet, and about what was entered)",
    history: "What happened (by the log)",
    signs: "Signatures",
    log: "Check against the log",
  },
  indicator: (at, of, name) => `Indicator${of === 1 ? "" : ` ${at} of ${of}`}: ${name}`,
  side: { plan: "Plan", actual: "Actual" },
  head: {
    program: "Program",
    section: "Section",
    department: "Department",
    year: "Year",
    budget: "Budget",
    source: "Source",
    verdict: "Verdict",
    selection: "Selection",
  },
  line: {
    written: "As written",
    place: "Where",
    read: "Read as",
    unread: "Not read",
    calculation: "Calculation",
    judged: "Verdict and why",
    direction: "Better is",
    readings: "Readings",
    state: "State",
    decided: "Decision",
    signed: "Signed",
    followUp: "Follow-up",
  },
  none: "–",
  noName: "(no name)",
  blankCell: "(blank)",
  budget: (yen, text) => `${yen} yen${text === "" ? "" : ` (written: ${text})`}`,
  indicators: (count) => `${count} ${count === 1 ? "indicator" : "indicators"}`,
  figure: (value) => numeral(value, mostDecimals),
  day: report.date,
  bound: { min: "or more", max: "or less", approximate: "about", range: "range" },
  strictly: { min: "more than", max: "less than" },
  counting: { cumulative: "cumulative", net: "net", total: "total" },
  kind: {
    level: "quantity",
    change: "change",
    share: "share",
    score: "score",
    rank: "rank",
    balance: "balance",
    product: "product",
  },
  asOf: (day) => `as of ${day}`,
  unread: (texts) => texts.map((text) => `“${text}”`).join(", "),
  partSeparator: ", ",
  done: { done: "done", partly: "partly done", "not-done": "not done" },
  due: { met: "in time", missed: "after the day" },
  noCalculation: {
    choice: "No rate until a reading is chosen",
    none: "Not calculated (see why below)",
  },
  excluded: "Excluded by a decision (not calculated)",
  met: "meets the plan",
  missed: "misses the plan",
  criterion: (from, to) =>
    [from === null ? "" : `from ${from}`, to === null ? "" : `below ${to}`].filter(Boolean).join(" "),
  criterionOf: (verdict, range) => `${verdict} ${range}`,
  judged: (verdict, range) => `${verdict} (${range})`,
  inUnit: (name, unit) => `${name} (${unit})`,
  criteria: (parts, overTarget) => `By rate: ${parts.join(", ")}. From ${overTarget} on: noted as far over target.`,
  criteriaNote: {
    worst:
      "An indicator without a rate is achieved where it meets the plan, else under. A program's verdict is its worst indicator's.",
    lead: "An indicator without a rate is achieved where it meets the plan, else under. A program's verdict is its first indicator's.",
  },
  directionFound: (found) => directions.found(found).replace(/^Better: /u, ""),
  chosen: "[taken] ",
  reading: (text, calculation, verdict) => `${text}: ${calculation} – ${verdicts.names[verdict]}`,
  corrected: (plan, actual) =>
    `Corrected figures: ${[plan === "" ? "" : `plan ${plan}`, actual === "" ? "" : `actual ${actual}`].filter((text) => text !== "").join(", ")}`,
  named: (name, text) => `${name}: ${text}`,
  by: (name, day) => `${name === "" ? "(no name)" : name}${day === "" ? "" : ` (${day})`}`,
  decidedUpon: (plan, actual, rate, verdict) =>
    `Decided upon: plan “${plan}”, actual “${actual}”${rate === "" ? "" : `, ${rate}`}, ${verdict}`,
  findings: {
    headings: { severity: "Severity", place: "Where", message: "What", action: "What to do" },
    none: "No findings about this program.",
    ofTable: (names) => `About the whole table: ${names.join(", ")} (see the report’s findings)`,
  },
  history: {
    headings: { seq: "No.", at: "Noted", kind: "Kind", content: "What", who: "Entered by (day)" },
    none: "No decision or change of this program’s indicators has been noted yet.",
  },
  signs: ["Checked by", "Reviewed by", "Head of section", "Auditor"],
  signDay: "Date:",
  log: {
    head: (seq) => `Hash (SHA-256) of the last line (no. ${seq})`,
    drawn: (seq) => `This selection is noted in line ${seq} of the log.`,
    notDrawn: "This selection is not noted in the log (with --log, a copy of the report that notes it is written).",
    pending: (events) =>
      `${events} ${events === 1 ? "entry or change" : "entries or changes"} since the report was made are not in its log yet. This paper holds them; the hash above does not.`,
    meaning:
      "The hash shows whether the log was changed later (jisseki verify REPORT --head HASH). It is no electronic signature and does not prove who wrote what. People sign in the boxes of the papers.",
  },
  selection: {
    all: (of) => `all ${of} programs`,
    some: (drawn, of, how) => `${drawn} of ${of} programs (${how})`,
  },
  footer: "Audit paper by Jisseki",
};
