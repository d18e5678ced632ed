import type { fields as source } from "../ja/fields.ts";

export const fields: typeof source = {
  section: {
    title: "Section",
    description: "The heading that programs stand under (pillar, field); a column, or rows of their own.",
  },
  no: {
    title: "No.",
    description: "The program's number; may stand before the name in the same cell.",
  },
  name: {
    title: "Program",
    description: "The program's name.",
  },
  department: {
    title: "Department",
    description: "The office in charge; that of a merged cell is that of all its rows.",
  },
  measure: {
    title: "Measure or indicator",
    description: "A measure under the program, or the name of the indicator.",
  },
  overview: {
    title: "Overview",
    description: "What the program does.",
  },
  budget: {
    title: "Budget",
    description: "The money set aside for the program; its unit is read from heading, number format or cell.",
  },
  baseline: {
    title: "Baseline",
    description: "Where things stood when the plan was made; 現状値 too, where a column of results stands beside it.",
  },
  plan: {
    title: "Plan",
    description: "The planned figure (target), for the same year as the actual.",
  },
  actual: {
    title: "Actual",
    description: "The achieved figure.",
  },
  finalTarget: {
    title: "Final target",
    description: "What is to be reached in the plan's last year, beside the column of the year's own plan.",
  },
  planPeriod: {
    title: "Target year",
    description: "The year or the period that the planned figure is for, read as if the plan's own cell said it.",
  },
  unit: {
    title: "Unit",
    description: "The unit of the figures, or what they count.",
  },
  direction: {
    title: "Better when",
    description: "Whether more is better or less (↑, ↓, lower is better).",
  },
  printedRate: {
    title: "Achievement rate",
    description: "The rate that the sheet itself prints; it is recomputed and compared.",
  },
  printedGrade: {
    title: "Grade",
    description: "The grade that the sheet itself prints (○, B, 概ね達成).",
  },
  remarks: {
    title: "Remarks",
    description: "Remarks.",
  },
};
