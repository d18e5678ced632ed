import type { ProgramLine } from "../../../src/domain/sheet/records/reading.ts";

/** A program's line on which nothing is written. */
export const blankLine: ProgramLine = {
  row: 5,
  kind: "program",
  section: null,
  no: null,
  name: "",
  measure: null,
  parentRow: null,
  indicatorCell: null,
  noCell: null,
  nameCell: null,
  department: null,
  overview: null,
  budget: null,
  baseline: null,
  plan: null,
  actual: null,
  finalTarget: null,
  planPeriod: null,
  unitNote: null,
  direction: null,
  printedRate: null,
  printedGrade: null,
  remarks: null,
  hidden: false,
};
