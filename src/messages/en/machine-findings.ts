import type { Params } from "../../domain/checks/rule.ts";
import type { SheetPart } from "../../domain/checks/sheet-parts.ts";
import type { Omitted } from "../../domain/checks/mr/mr-headings-omitted.ts";
import type { PartedBy } from "../../domain/checks/mr/mr-table-parted.ts";
import type { LayoutBy } from "../../domain/checks/notation/layout-spaces.ts";
import { numeral } from "../numeral.ts";
import type { machineFindings as source } from "../ja/machine-findings.ts";

const count = (p: Params): number => Number(p["count"]);

const parts: Readonly<Record<SheetPart, (p: Params) => string>> = {
  headings: () => "in headings",
  lines: (p) => `in column ${p["column"]}`,
  outside: () => "outside of the table",
};

function places(p: Params): string {
  if (count(p) === 1) return `“${p["text"]}” in ${p["cells"]}`;
  const more = count(p) > String(p["cells"]).split(", ").length ? ", …" : "";
  return `${numeral(count(p), 0)} cells ${parts[p["where"] as SheetPart](p)} (${p["cells"]}${more}), such as “${p["text"]}”`;
}

const layouts: Readonly<Record<LayoutBy, string>> = {
  break: "Line breaks within cells",
  edge: "Spaces before or behind the text",
  run: "Several spaces in a row",
  spread: "Spaces between letters",
};

const omitted: Readonly<Record<Omitted, (p: Params) => string>> = {
  blank: (p) => `Column ${p["column"]} has no heading`,
  duplicate: (p) => `Column ${p["column"]} has the heading of another column: “${p["text"]}”`,
  ditto: (p) => `Left for the cell above or beside to say: ${places(p)}`,
};

const partedBy: Readonly<Record<PartedBy, (p: Params) => string>> = {
  rows: (p) => `Blank rows within the table: ${numeral(count(p), 0)} (${p["cells"]})`,
  columns: (p) => `Blank columns within the table: ${numeral(count(p), 0)} (${p["cells"]})`,
  headings: (p) => `Headings within the table: ${numeral(count(p), 0)} (rows ${p["cells"]})`,
};

/** Words of the rules of the group mr. */
export const machineFindings: typeof source = {
  "mr-data-mixed": {
    name: "Several data in one cell",
    about: "A cell of figures holds two quantities or more, as 250社(500人) does.",
    message: (p) => `Several quantities in one cell: ${places(p)}`,
    action: "Give each quantity a column or a row of its own.",
  },
  "mr-number-as-text": {
    name: "Number with words",
    about: "A figure stands with its unit or with words, or was typed as text (4,000人, 約30, １２０).",
    message: (p) => `Numbers that are text: ${places(p)}`,
    action: "Enter the number alone; units and notes belong in another column, or in the number format.",
  },
  "mr-cells-merged": {
    name: "Merged cells",
    about: "The sheet has merged cells.",
    message: (p) => `Merged cells: ${places(p)}`,
    action: "Unmerge them and fill in each cell.",
  },
  "mr-layout-spaces": {
    name: "Spaces and breaks for looks",
    about:
      "A cell has line breaks, spaces at its ends, several spaces in a row, or a space behind each letter. One space between two words is passed over.",
    message: (p) => `${layouts[p["by"] as LayoutBy]}: ${places(p)}`,
    action: "Take them out; alignment and column widths lay the sheet out.",
  },
  "mr-headings-omitted": {
    name: "Headings left out",
    about: "A filled column has no heading, two columns have one heading, or a cell says 〃 or 同上.",
    message: (p) => omitted[p["why"] as Omitted](p),
    action: "Give every column a heading of its own, and fill in what was left out.",
  },
  "mr-formulas-left": {
    name: "Formulas",
    about: "The sheet has formulas. Of a workbook that is open in Excel nobody looks.",
    message: (p) =>
      count(p) === 1
        ? `${p["cells"]} holds a formula`
        : `${numeral(count(p), 0)} cells of column ${p["column"]} hold formulas (from ${p["cells"]} on)`,
    action: "Put values in place of formulas where the sheet is published.",
  },
  "mr-objects-placed": {
    name: "Shapes, pictures, charts",
    about: "Shapes, pictures or charts lie on the sheet. Of a workbook that is open in Excel nobody looks.",
    message: (p) => `Shapes, pictures or charts on the sheet: ${numeral(count(p), 0)}`,
    action: "Put them on another sheet or into another file.",
  },
  "mr-unit-missing": {
    name: "No unit anywhere",
    about:
      "The unit of a budget, baseline, plan, actual or final target stands neither in its cell nor in a column of units, a heading or a line over the table.",
    message: (p) => `Nothing says the unit: ${places(p)}`,
    action: "Add a column of units, or write the unit into the heading.",
  },
  "mr-characters-platform": {
    name: "Platform characters",
    about:
      "There are circled or Roman numerals, signs such as ㈱, ㍻ or ㎡, pictures, or characters of one's own. Kanji of names are passed over.",
    message: (p) => `Platform characters (${p["seen"]}): ${places(p)}`,
    action: "Write 1, I, (株), 平成 and so on, and other characters in place of one's own.",
  },
  "mr-year-era": {
    name: "Year of an era alone",
    about: "A year of an era (令和4年度, R4) has no western year beside it.",
    message: (p) => `No western year beside it: ${places(p)}`,
    action: "Write the western year, or both: 2022（令和4）年度.",
  },
  "mr-area-short": {
    name: "Prefecture cut short",
    about: "Two prefectures or more stand without 都, 府 or 県 in one column or in the headings.",
    message: (p) => `Prefectures without 都, 府 or 県: ${places(p)}`,
    action: "Write the names in full, or add a column of area codes.",
  },
  "mr-symbols-mixed": {
    name: "Symbols among numbers",
    about: "A symbol stands for a figure (***, X, -, …).",
    message: (p) => `Symbols in a column of numbers: ${places(p)}`,
    action:
      "Leave numbers and blanks alone there; say in another column or a legend what is withheld, none or unknown.",
  },
  "mr-table-parted": {
    name: "Table in parts",
    about: "Blank rows, blank columns or further headings part the table. Forms of one program are passed over.",
    message: (p) => partedBy[p["why"] as PartedBy](p),
    action: "Take them out, so that there is one table without gaps.",
  },
  "mr-tables-several": {
    name: "Several tables on a sheet",
    about: "A further table stands on the sheet.",
    message: (p) => `A further table on the sheet (${p["area"]})`,
    action: "Give each table a sheet of its own.",
  },
};
