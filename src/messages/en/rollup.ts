import type { rollup as ja } from "../ja/rollup.ts";

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))} %`;
const count = (value: number): string => value.toLocaleString("en-US");
const of = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

export const rollup: typeof ja = {
  sheetName: {
    summary: "Summary",
    departments: "By department",
    worst: "To check, missed",
    ledger: "Ledger",
    names: "Same names",
    forms: "Forms that differ",
    unread: "Files not read",
  },
  noName: "(no name)",
  noDepartment: "(no department stated)",
  none: "None",
  total: "Total",
  unknownYear: "no year stated",
  program: (no, name) => (no === "" ? name : `${no} ${name}`),
  joined: (texts) => texts.join(", "),
  listCut: (shown, all) => `${count(shown)} of ${count(all)} are listed; all of them are in the ledger.`,
  summary: {
    title: (year, bodies) =>
      `Results of programs${year === null ? "" : `, ${year}`}: summary of ${bodies.length === 1 ? bodies[0] : `${count(bodies.length)} bodies`}`,
    source: ({ files, failed, tables }) =>
      `${of(files + failed, "file")} (read: ${count(files)}, not read: ${count(failed)}), ${of(tables, "table")}`,
    made: (date) => `Judged on ${date}`,
    headline: [
      "Of ",
      " judged programs ",
      " (",
      ") nearly met their targets or better; ",
      " missed them (",
      " by far).",
      "",
    ],
    furtherReview: [" To be checked: ", "."],
    furtherNotAssessed: [" Not assessed: ", "."],
    warnings: {
      unread: (files) =>
        `${of(files, "file")} could not be read; their programs are in none of these figures (see "Files not read").`,
      left: (files, names) => `Without ${of(files, "file")} not done yet: ${names}`,
      sameFiles: (files, names, { programs, millions }) =>
        `${of(files, "file")} hold the same bytes as another, so that ${of(programs, "program")} and ${millions} million yen are counted again: ${names} (see "Same names")`,
      repeated: (programs, millions) =>
        `Programs with the same name, plans and results stand in several files: ${count(programs)} programs, ${millions} million yen, beyond one of each may be counted twice (see "Same names").`,
      years: (years) => `Tables of several fiscal years are mixed: ${years} (see "Forms that differ")`,
      cut: (shown, all) =>
        `The ledger holds ${count(shown)} of ${count(all)} lines. Counts are of all lines, and values instead of formulas.`,
    },
    cards: {
      programs: "Programs",
      programsNote: ["", " indicators"],
      assessed: "Judged",
      assessedNote: ["without ", " to check, ", " not assessed"],
      share: "Nearly met or better",
      shareNote: ["", " of ", " judged"],
      under: "Missed",
      underNote: ["", " of those judged (", " by far)"],
      budget: "Budget",
      budgetNote: ["missed: ", " million (", ")"],
      signed: "Indicators signed off",
      signedNote: ["of ", " indicators: ", ""],
      unit: "",
      millions: " million",
    },
    mix: {
      title: "Verdicts",
      verdict: "Verdict",
      programs: "Programs",
      share: "of those\njudged",
      budget: "Budget\n(¥ million)",
      note: (thresholds) =>
        `A program's verdict is that of its lowest indicator. ${
          thresholds === null
            ? "Thresholds are those of --policy and of the files."
            : `Achieved from ${percent(thresholds.achieved)}, nearly from ${percent(thresholds.nearly)}, missed from ${percent(thresholds.under)}, below it missed by far (files whose report has other thresholds: by those).`
        }`,
    },
    contents: {
      title: "Other sheets",
      count: {
        summary: () => "",
        departments: (rows) => of(rows, "row"),
        worst: (programs) => of(programs, "program"),
        ledger: (lines) => of(lines, "line"),
        names: (groups) => (groups === 0 ? "none" : count(groups)),
        forms: (forms) => of(forms, "form"),
        unread: (files) => (files === 0 ? "none" : of(files, "file")),
      },
    },
    bodies: {
      title: (bodies) => `By body (${count(bodies)})`,
      no: "No.",
      body: "Body",
      files: "Files\nread",
      failed: "Files\nnot read",
      programs: "Programs",
      share: "Nearly met\nor better",
      budget: "Budget\n(¥ million)",
      underBudget: "of it missed\n(¥ million)",
      lines: "Indicators",
      standing: { open: "Open", act: "To act\nupon", signed: "Signed\noff" },
      notes: [
        "Nearly met or better: of programs that were judged, without those to be checked and not assessed. Budgets: of programs that state one, each once.",
        "Open, to act upon and signed off count indicators. To act upon: recheck, conflict, explain, row swapped; signed off: corrections and exclusions too. Programs, budgets and indicators are formulas that count the ledger.",
      ],
      asValues: "There are so many rows that the counts of each body and department are values (totals are formulas).",
    },
    chart: {
      all: "Verdicts by body (figures: programs)",
      lowest: (bodies) => `The ${bodies} bodies with the lowest shares nearly met or better (figures: programs)`,
      departments: (body) => `Verdicts by department of ${body} (figures: programs)`,
      about: "A bar for each body, of the shares of its programs by verdict. The counts are in the table by body.",
      cells: "For the chart",
    },
  },
  departments: {
    title: "Verdicts by department",
    department: "Department",
    notes: [
      "Counts of programs. Nearly met or better: of programs that were judged, without those to be checked and not assessed. Formulas that count the ledger.",
    ],
  },
  worst: {
    title: "Programs to check, and that missed their targets",
    notes: ({ under, review }) => [
      `${of(under, "program")} that missed, the lowest first; then ${of(review, "program")} to check. Plan and result are of the indicator that the verdict comes from.`,
    ],
    headings: {
      no: "No.",
      verdict: "Verdict",
      rate: "Rate",
      body: "Body",
      department: "Department",
      program: "Program",
      indicator: "Indicator",
      plan: "Plan",
      actual: "Result",
      budget: "Budget\n(¥ million)",
      reason: "Reason, note",
      state: "State",
      place: "Source",
    },
  },
  ledger: {
    title: "Ledger",
    notes: [
      "A line for each indicator. Figures are values; the other sheets count this table. A program's verdict and budget stand on its first line alone.",
    ],
    cut: (shown, all) =>
      `${count(shown)} of ${count(all)} lines. The same command with --ledger FOLDER writes all of them as data (Parquet).`,
    headings: {
      no: "Line",
      body: "Body",
      department: "Department",
      section: "Section",
      programNo: "No.",
      program: "Program",
      indicator: "Indicator",
      plan: "Plan",
      actual: "Result",
      rate: "Rate",
      verdict: "Verdict",
      reason: "Reason, note",
      state: "State",
      place: "Source",
      programVerdict: "Program's verdict",
      budget: "Budget (yen)",
      bodyNo: "Body No.",
      departmentNo: "Department No.",
      planValue: "Plan (value)",
      actualValue: "Result (value)",
      unit: "Unit",
      year: "Fiscal year",
      file: "File",
    },
  },
  names: {
    title: "Programs of the same name",
    notes: [
      "Programs of one name in several files (spaces, punctuation and width do not count). Those with the same plans and results may be counted twice: decide which counts, and leave the other file out.",
    ],
    headings: {
      group: "Group",
      likeness: "The same",
      program: "Program",
      body: "Body",
      department: "Department",
      plan: "Plan",
      actual: "Result",
      verdict: "Verdict",
      budget: "Budget\n(¥ million)",
      place: "Source",
    },
    likeness: { figures: "name, plan, result", name: "name alone" },
    sameFilesTitle: "Files with the same content",
    sameFile: (file, first) => `${file} is the same as ${first}`,
  },
  forms: {
    title: "Forms that differ",
    notes: [
      "Tables with the same headings in the same order are of one form (widths, spaces and years do not count). Lacking and further headings are told against the form that most tables have.",
    ],
    oddTitle: "Tables of another form or year than most, or with headings that were not used",
    form: (number) => `Form ${number}`,
    usual: " (the most)",
    formHeadings: {
      form: "Form",
      tables: "Tables",
      bodies: "Bodies",
      headings: "Headings",
      lacks: "Lacking",
      adds: "Further",
    },
    oddHeadings: {
      body: "Body",
      place: "Source",
      title: "Title",
      year: "Fiscal year",
      form: "Form",
      setAside: "Headings not used (to use them: jisseki layout or --map)",
    },
  },
  unread: {
    title: "Files not read",
    notes: [
      "The programs of these files are in no figure of any sheet. Mend what is said, and run the same command again.",
    ],
    headings: { no: "No.", body: "Body", file: "File", what: "What happened", why: "Why", todo: "What to do" },
    skippedTitle: "Reports that were not counted (their source is)",
    skipped: (file, source) => `${file} is a report on ${source}`,
    leftTitle: "Files that are not done yet",
  },
};
