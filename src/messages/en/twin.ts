import { numeral } from "../numeral.ts";
import type { PlainNoteCode, TextNoteCode, TwinNote } from "../../domain/twin/line.ts";
import type { FieldWords } from "../../domain/sheet/words/table-schema.ts";
import type { twin as source } from "../ja/twin.ts";

const plainNotes: Readonly<Record<PlainNoteCode, string>> = {
  blank: "blank",
  "not-set": "a mark for not set",
  "see-elsewhere": "stands elsewhere",
  pending: "still being counted",
  cancelled: "cancelled or ended",
  "not-calculated": "formula not calculated",
  several: "several figures, and nothing tells which is meant",
  decrease: "by how much it falls",
  increase: "by how much it rises",
  surplus: "surplus",
  deficit: "deficit",
  strict: "the bound itself not included",
  hidden: "hidden row",
  done: "done",
  partly: "partly done",
  "not-done": "not done",
};

const textNotes: Readonly<Record<TextNoteCode, (text: string) => string>> = {
  day: (text) => `day: ${text}`,
  "no-figure": (text) => `no figure: ${text}`,
  unreadable: (text) => `digits that cannot be read: ${text}`,
  impossible: (text) => `error value: ${text}`,
  "left-over": (text) => `words not read: ${text}`,
};

const outOf = (value: number): string => `out of ${numeral(value, 6)}`;

function noteText(note: TwinNote): string {
  if ("text" in note) return textNotes[note.code](note.text);
  return "value" in note ? outOf(note.value) : plainNotes[note.code];
}

const of = (title: string, description: string): FieldWords => ({ title, description });

/** The tidy table: its columns for `datapackage.json`, and what stands in its notes. */
export const twin: typeof source = {
  suffix: "_tidy",
  sheet: "tidy",
  title: "Tidy table of plans and results",
  description:
    "Plans and results as read from a program sheet: for each indicator one line of what was planned and one of what was achieved, without verdicts. Lines without a figure stay, and note says why (a blank, a dash and 0 are told apart).",
  fields: {
    fiscal_year: of("Fiscal year", "The figure's fiscal year, western: 2022 for 令和4年度."),
    body: of("Body", "The public body, as --body names it."),
    department: of("Department", "The office in charge."),
    section_no: of("Section number", "Number of the heading that the program stands under."),
    section: of("Section", "The heading that the program stands under."),
    program_no: of("Program number", "The program's number."),
    program: of("Program", "The program's name."),
    measure: of("Measure", "The measure's name, where a program has several."),
    indicator: of("Indicator", "What is counted."),
    kind: of("Kind", "plan or actual."),
    period_from: of("Period from", "First month that the figure covers; empty where it is not known."),
    period_to: of("Period to", "Last month that the figure covers; empty where it is not known."),
    value: of("Value", "In unit; of a range its lower end. Multipliers such as 億 are worked out."),
    upper: of("Upper end", "Of a range, or of a target with two sides."),
    unit: of("Unit", "The figure's unit."),
    bound: of("Bound", "min: at least. max: at most. approximate: about. range: from value to upper."),
    counting: of("Counting", "cumulative: every time (延べ). net: once each (実数). total: a total."),
    cumulative: of("Running total", "true: added up since some time. false: not. Empty: nothing is known of the time."),
    text: of(
      "Text",
      "The cell as displayed, breaks and runs of spaces as one space. In the CSV an apostrophe stands before what a spreadsheet would calculate.",
    ),
    source_file: of("Source file", "Name of the file that it was read from."),
    source_sheet: of("Source sheet", "Name of the sheet that it was read from."),
    source_cell: of("Source cell", "The cell that it was read from."),
    note: of("Note", "Why there is no figure, or what the figure alone does not say."),
  },
  note: noteText,
  written: (files, indicators) =>
    [`Wrote the tidy table (${indicators} indicators, a line of plan and of actual each):`, ...files].join("\n  "),
};
