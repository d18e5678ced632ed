import type { cliPaper as source } from "../ja/cli-paper.ts";

export const cliPaper: typeof source = {
  command: "Write audit papers (A4 portrait, a sheet a program) of chosen programs into a new workbook",
  options: {
    out: "File for the papers, a new workbook",
    program: "Number or name of a program; may be repeated",
    pick: "Programs with this verdict (under, …), state (recheck, …) or finding of this rule (jisseki rules); repeated, any of them",
    sample: "How many to take at random of those that fit (needs --seed)",
    seed: "Seed of the sample, digits or words: the same seed and list give the same programs",
    log: "File for a copy of the report whose log notes the selection",
    signs: "Headings of the boxes to sign in, separated by commas",
  },
  examples: [
    "jisseki paper report.xlsx --program 3 --out papers.xlsx",
    "jisseki paper report.xlsx --pick under --pick far-under --out papers.xlsx",
    "jisseki paper report.xlsx --sample 10 --seed 20260701 --out papers.xlsx --log report-sampled.xlsx",
  ],
  written: (file: string, programs: number) =>
    `Audit papers of ${programs} ${programs === 1 ? "program" : "programs"} written: ${file}`,
  logged: (file: string, seq: number) =>
    `Report whose log notes the selection in line ${seq} written: ${file} (go on with this file)`,
  notLogged: "The selection is not noted in the log (add --log to note it)",
  head: (hash: string) => `Hash on the papers: ${hash}`,
  pending: (events: number) =>
    `Note: ${events} ${events === 1 ? "entry or change" : "entries or changes"} since the report was made are not in its log yet (run jisseki report, or add --log)`,
  failure: {
    pick: (text: string) => ({
      what: `--pick ${text} is not known`,
      why: "It is no verdict, no state and no rule",
      todo: "Name a verdict (under, review, …), a state (recheck, …) or a rule of jisseki rules",
    }),
    seed: {
      what: "--sample and --seed go together",
      why: "Without a seed the selection could not be taken again",
      todo: "For example --sample 10 --seed 20260701",
    },
    size: {
      what: "The value of --sample is not valid",
      why: "It must be a whole number from 1 on",
      todo: "For example --sample 10 --seed 20260701",
    },
    twoFiles: {
      what: "--out and --log name the same file",
      why: "The papers and the copy of the report are two workbooks",
      todo: "Name another file",
    },
  },
};
