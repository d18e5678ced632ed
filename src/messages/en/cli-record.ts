import type { cliRecord as source } from "../ja/cli-record.ts";

export const cliRecord: typeof source = {
  commands: {
    verify: "Find out whether the log was altered after it was written",
    seal: "Check, and write a copy whose log notes this state as sealed",
    decisions: "Write the decisions and their log to a file (JSON)",
    merge: "Merge the decisions of two copies of a report into one",
    publish: "Write a copy for the public: no log, hidden columns, comments or names",
  },
  arguments: {
    one: "the report to merge into (Excel workbook); the result is a copy of this workbook",
    other: "the report to merge (Excel workbook)",
  },
  options: {
    head: "a line's hash that you kept (16 digits or more): are all lines up to it as they were?",
    json: "print JSON",
    reportOf: "of several reports, the one about this sheet",
    outDecisions: "the file for the decisions",
    outMerge: "the file for the merged report",
    outSeal: "the file for the sealed report",
    outPublish: "the file for the published copy",
    decisions: "a file of decisions to import (written by jisseki decisions)",
    names:
      "what to call people instead (e.g. Auditor1,Auditor2), in the order in which they appear; by default their cells are left blank",
  },
  examples: {
    verify: ["jisseki verify report.xlsx", "jisseki verify report.xlsx --head 3f9a0c1d5e7b2468"],
    seal: ["jisseki seal report.xlsx --out report_sealed.xlsx"],
    decisions: [
      "jisseki decisions report.xlsx --out decisions.json",
      "jisseki report programs.xlsx --decisions decisions.json",
    ],
    merge: ["jisseki merge report_a.xlsx report_b.xlsx --out report_merged.xlsx"],
    publish: [
      "jisseki publish report.xlsx --out public.xlsx",
      "jisseki publish report.xlsx --out public.xlsx --names Auditor1,Auditor2",
    ],
  },
  seal: {
    written: (file) => `Sealed report written: ${file}`,
    head: (seq, hash) => `Hash of the seal (line ${seq}): ${hash}`,
    meaning:
      "Keep this hash elsewhere: jisseki verify --head then tells whether the log is still as it is now (it is no signature).",
  },
  merge: {
    written: (file, other, changed) =>
      `Merged report written: ${file} (decisions of ${other} on ${changed} indicators)`,
    conflicts: (count) =>
      `${count} indicators were decided differently and are to be settled: choose on the Carry-over sheet`,
  },
  publish: {
    written: (file, sheets) => `Copy for the public written: ${file} (${sheets.join(", ")})`,
    names: (count, aliased) =>
      count === 0
        ? "Nobody was named"
        : aliased
          ? `${count} people got other names`
          : `The names of ${count} people were taken out`,
    others: (sheets) => `Sheets left as they were: ${sheets.join(", ")}`,
    commented: (sheets) => `Note: comments or notes are left on: ${sheets.join(", ")}`,
    read: "Grounds and what was done stand in the copy as they were written. Read them, and the sheets left, before you publish it.",
  },
  decisionsNeedsOne: {
    what: "--decisions goes with one workbook",
    why: "several were given",
    todo: "give the one workbook that the decisions are for",
  },
  imported: (changed, conflicts) =>
    `Decisions imported on ${changed} indicators${conflicts === 0 ? "" : ` (${conflicts} differ and are to be settled)`}`,
  erased: (lines) =>
    `Note: rows of ${lines} decisions are gone from the ledger; these decisions are not carried over and stand in the log alone`,
  logBroken: (what) => `Note: the log is not as it was written (${what}); see jisseki verify`,
  decisions: {
    written: (file, words, lines) => `${words} decisions and ${lines} lines of the log written: ${file}`,
    idTwice: (path, id) => `“${path}”: another line has the id “${id}” too`,
    head: "the last hash of the log is not the head (the file is cut off)",
  },
  verify: {
    fine: (sheet, lines) => `${sheet}: all ${lines} lines of the log are as they were written`,
    head: (hash) => `Hash of the last line: ${hash}`,
    headAt: (at, lines) =>
      `The hash you kept is that of line ${at}, and all up to it is as it was (this copy's log has ${lines} lines)`,
    broken: (sheet, what) => `${sheet}: not as it was written: ${what}`,
    faults: {
      gone: (seq) => `line ${seq} is missing`,
      twice: (seq) => `line ${seq} is there twice`,
      unnumbered: (seq) =>
        seq === 0
          ? "a line without a number stands before line 1"
          : `a line without a number stands behind line ${seq}`,
      altered: (seq) => `line ${seq} was altered (its hidden columns count too)`,
      unchained: (seq) => `line ${seq} does not follow the line before it (that one was written anew)`,
      "not-as-merged": (seq) => `the other copy's log that line ${seq} took in is not as it was taken in`,
      "cut-off": (seq) => `the lines from ${seq} on are missing`,
      "unknown-head": () => "no line has the hash you kept (the log was made anew, or the hash is another report's)",
    },
    noColumns: "the hidden row above the headings, which tells the columns, was altered: the log cannot be read",
    without: (source) => `${source === "" ? "A report" : `The report about ${source}`} has no log`,
    meaning:
      "This shows later changes. It is no signature and does not say who wrote a line. A log made anew as a whole shows only against a hash that you kept, with --head.",
  },
};
