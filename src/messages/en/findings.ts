import { numeral } from "../numeral.ts";
import type { RuleCode } from "../../domain/checks/registry.ts";
import type { Params } from "../../domain/checks/rule.ts";
import type { SetAsideReason } from "../../domain/sheet/records/reading.ts";
import { asideWhy } from "./set-aside.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { FieldName } from "../../domain/sheet/words/field.ts";
import type { findings as source } from "../ja/findings.ts";
import type { RuleWords } from "../ja/rule-words.ts";
import { fields } from "./fields.ts";
import { fiscalYear } from "./years.ts";
import { machineFindings } from "./machine-findings.ts";
import { verdicts } from "./verdicts.ts";

const number = (value: string | number | undefined): string =>
  typeof value === "number" ? numeral(value, 6) : (value ?? "");

const fieldTitle = (field: string | number | undefined): string =>
  field !== undefined && Object.hasOwn(fields, field)
    ? fields[field as FieldName].title.toLowerCase()
    : String(field ?? "");

const yearName = (year: string | number | undefined): string =>
  typeof year === "number" ? fiscalYear(year) : "the judged year";

const named = (name: string | number | undefined): string => (name === undefined || name === "" ? "" : ` “${name}”`);

const reason =
  (code: Parameters<typeof verdicts.reason>[0]["reason"]) =>
  (p: Params): string =>
    verdicts.reason({ reason: code, reasonParams: p });

const words: Readonly<Record<RuleCode, RuleWords>> = {
  ...machineFindings,
  "year-mismatch": {
    name: "Plan of another time",
    about: "The plan column's heading names another year or period than the actual column's.",
    message: (p) =>
      `The plan column is “${p["planYear"]}”, the actual column “${p["actualYear"]}”: different years or periods`,
    action: "Choose the plan column of the actual's own year or period (columns can be given by hand).",
  },
  "indicator-year-differs": {
    name: "Year of an indicator",
    about:
      "Of indicators side by side, one may not be of the year that is judged: its headings name no year, or another one than those of the others.",
    message: (p) =>
      p["year"] === undefined
        ? `The headings of “${p["name"]}” name no year, so its figures may not be those of ${yearName(p["judged"])}`
        : `“${p["name"]}” is of ${yearName(p["year"])}, the other indicators are of ${yearName(p["judged"])}`,
    action: "Write the year over its columns, and keep indicators of another year apart.",
  },
  "column-set-aside": {
    name: "Column not read",
    about:
      "A column that looks like a plan, an actual or a budget was not read: it is of another year, of a part of the year, one of several of its kind, holds codes or names instead of amounts (予算科目), or is money planned and spent on a form.",
    message: (p) =>
      `A column looks like the ${fieldTitle(p["field"])} but ${asideWhy[p["why"] as SetAsideReason]}, and was not read: “${p["seen"]}”${Number(p["more"]) > 0 ? ` and ${number(p["more"])} more` : ""}`,
    action: "See that the right column was taken; columns can be given by hand.",
  },
  "card-form-differs": {
    name: "Form unlike the others",
    about:
      "Among forms of one program each (事務事業評価シート) one has other labels than most. It was read all the same.",
    message: (p) =>
      `This form is unlike most of the others${p["lacks"] === "" ? "" : ` (lacks: ${p["lacks"]})`}${p["further"] === "" ? "" : ` (has beside: ${p["further"]})`}`,
    action: "See whether what was read is what the form says.",
  },
  "card-year-differs": {
    name: "Form of another year",
    about:
      "Among forms of one program each (事務事業評価シート) one was judged in another year than most. It is judged by that year's plan and actual, and counted with the others all the same.",
    message: (p) =>
      `This form was judged for ${fiscalYear(Number(p["year"]))} (most of the others: ${fiscalYear(Number(p["usual"]))})`,
    action: "See that no form of an earlier year got in; to compare all in one year say which (--year).",
  },
  "table-elsewhere": {
    name: "Table not read",
    about: "The sheet has a further table beside the one that was read.",
    message: (p) => `There is another table at ${p["area"]}, which was not read`,
    action: "To check it too, give its range.",
  },
  "row-unread": {
    name: "Row not read",
    about:
      "A row inside the table is neither blank nor a program, heading, total or note. An overview that runs on into its own row is passed over.",
    message: (p) => `A row inside the table is neither a program nor a heading: “${p["text"]}”`,
    action:
      "If it is a program, see that number and name stand in their columns. This row is in no verdict and no sum.",
  },
  "judged-year-differs": {
    name: "Judged by another year",
    about:
      "Of several forms of one program on a sheet one has no column of the year that the others are judged by, and was judged by another one.",
    message: (p) => `Judged by the figures of fiscal ${p["own"]}; the others by those of ${p["year"]}`,
    action: "See whether that year is meant. The year can be chosen.",
  },
  "figures-one-sided": {
    name: "Plan or result alone",
    about:
      "A form of one program has planned figures without results, or results without a plan; figures of years later than the form's are among them.",
    message: (p) =>
      `The figures of “${fieldTitle(p["side"])}”${p["name"] === "" ? "" : ` of “${p["name"]}”`} (${p["area"]}: ${p["texts"]}${Number(p["more"]) > 0 ? ` and ${number(p["more"])} more` : ""}) are in no verdict: no figure of “${fieldTitle(p["side"] === "plan" ? "actual" : "plan")}” of the same year goes with them`,
    action: "If there is one, see that its row or column is headed as a plan or a result.",
  },
  "figures-unread": {
    name: "Figures not read",
    about:
      "A form of one program has figures that nothing says are a plan or a result. Costs, such as its budget or its staff, are passed over.",
    message: (p) =>
      `The figures${p["name"] === "" ? "" : ` of “${p["name"]}”`} (${p["area"]}: ${p["texts"]}${Number(p["more"]) > 0 ? ` and ${number(p["more"])} more` : ""}) were not read: nothing says that they are a plan or a result`,
    action: "If they are, head them so. If they are not, nothing is to be done.",
  },
  "section-empty": {
    name: "Empty section",
    about: "No program stands under a heading.",
    message: (p) => `No program stands under the heading${named(p["name"])}`,
    action: "See whether rows are missing, or the heading is no longer needed.",
  },
  "number-missing": {
    name: "No number",
    about: "A program has no number though the others have.",
    message: (p) => `The program${named(p["name"])} has no number`,
    action: "Enter the number. If the program is not to have one, leave it.",
  },
  "number-duplicate": {
    name: "Number used twice",
    about:
      "Two programs have one number. Where numbers start again in each section they are compared within it. Programs listed again (再掲) and lines of one program by indicator are passed over.",
    message: (p) => `Number ${p["no"]} is also used by the program${named(p["name"])} in row ${p["row"]}`,
    action: "Correct one of the two.",
  },
  "number-differs": {
    name: "Number differs between sheets",
    about:
      "Plans and actuals stand on two sheets, and a program of one name has another number on each. They are matched by name.",
    message: (p) =>
      p["count"] === undefined
        ? `The number of${named(p["name"])} is ${p["no"]} with its plan and ${p["other"]} with its actual (row ${p["at"]})`
        : `The sheets of plans and actuals number their programs differently (${p["count"]} programs); they are matched by name`,
    action: "See whether a number or a name is wrong on either sheet.",
  },
  "number-gap": {
    name: "Number left out",
    about:
      "A number is left out. Passed over where unnumbered programs stand in the gap, or where the numbers are codes.",
    message: (p) => `Numbers go from ${p["from"]} to ${p["to"]}`,
    action: "See whether a program is missing. If the number is void, leave it.",
  },
  "name-missing": {
    name: "No name",
    about: "A name is blank.",
    message: (p) =>
      p["no"] === "" || p["no"] === undefined ? "The name is blank" : `The name of program ${p["no"]} is blank`,
    action: "Enter the name.",
  },
  "name-duplicate": {
    name: "Name used twice",
    about: "Two programs, or two measures of one program, have one name. Programs listed again (再掲) are passed over.",
    message: (p) => `The name${named(p["name"])} also stands in row ${p["row"]}`,
    action: "See that nothing is counted twice. If it is listed again on purpose, add （再掲） to the name.",
  },
  "name-broken": {
    name: "Space inside a name",
    about: "A space or line break stands between Japanese letters of a name, after a run of 15 or more.",
    message: (p) => `A line break seems to have left a space in the name: “…${p["text"]}…”`,
    action: "Remove it if it is not meant: searching and matching will miss the name.",
  },
  "hidden-row": {
    name: "Hidden row",
    about: "A row of the table is hidden or filtered away.",
    message: (p) => `The hidden row${named(p["name"])} is judged and counted too`,
    action: "If it should not be, take it out of the table first.",
  },
  "cell-error": {
    name: "Error value",
    about: "A cell holds an error value such as #REF!.",
    message: (p) => `The cell holds ${p["error"]}`,
    action: "Correct the formula or what it refers to.",
  },
  "value-impossible": {
    name: "Impossible value",
    about: "What the file has as a cell's number is none, such as NaN or 1,234.",
    message: (p) => `“${p["text"]}” is stored as a number and is none`,
    action: "See which program wrote the file, and enter the right value.",
  },
  "value-hidden": {
    name: "Value that does not show",
    about:
      "A cell holds a value of which its number format shows nothing (;;;, or none for zero), or nothing but the unit. It counts as blank.",
    message: (p) => `The value ${p["value"]} does not show under the format “${p["format"]}”`,
    action: "Correct the cell's number format if the value is meant.",
  },
  "not-calculated": {
    name: "Formula not calculated",
    about:
      "The file has no result of a formula, as programs write workbooks; nor where the result is empty or 0 and the file asks to be calculated. It counts neither as blank nor as 0.",
    message: (p) => `Formulas were never calculated (${p["cells"]})`,
    action: "Open the file in Excel, save it, and check what was saved.",
  },
  "budget-missing": {
    name: "Budget blank",
    about: "The budget is blank, and no measure carries it. A dash or a pointer to the measures is passed over.",
    message: () => "The budget is blank",
    action: "Enter the budget, or － where there is none.",
  },
  "budget-not-a-figure": {
    name: "Budget is no sum of money",
    about: "The budget is words, or no sum of money.",
    message: (p) => `The budget is no sum of money: “${p["text"]}”`,
    action: "Enter the sum if it is known. This row is in no budget total.",
  },
  "budget-suspect": {
    name: "Budget of another magnitude",
    about:
      "A budget is a thousand times the table's median (or a thousandth), or 200 times its nearest neighbour (or a 200th), in tables with five budgets or more.",
    message: (p) =>
      `The budget “${p["text"]}” (${number(p["yen"])} yen) is of another order of magnitude than the others (median ${number(p["medianYen"])} yen)`,
    action: "Check the unit (yen, thousand, million) and the number of digits.",
  },
  "year-absent": {
    name: "No figures of the judged year",
    about:
      "In a table with rows or columns for each year, a program has neither plan nor actual of the year that is judged. The figures of other years are shown as history and not judged.",
    message: reason("year-absent"),
    action: "Enter the figures of that year, or choose another year to judge (--year).",
  },
  "plan-missing": {
    name: "Plan blank",
    about: "The plan is blank. Where the actual is blank too, that is said.",
    message: reason("plan-missing"),
    action: "Enter the planned figure, or － where no target is set.",
  },
  "plan-not-set": {
    name: "No target set",
    about: "The plan is a nothing-mark or says that none is set.",
    message: (p) => `No target is set (the cell says “${p["text"]}”)`,
    action: "Nothing to do where no target is meant.",
  },
  "plan-not-a-figure": {
    name: "Plan is not a figure",
    about: "The plan is not a figure.",
    message: (p) => `The plan is not a figure, so the actual cannot be compared with it: “${p["text"]}”`,
    action: "If there is a target that can be measured, enter it as a figure.",
  },
  "plan-zero": {
    name: "Plan is 0",
    about: "The plan is 0, which gives no rate.",
    message: reason("plan-zero"),
    action: "See whether the target is 0, or whether none is set (－).",
  },
  "plan-duplicated": {
    name: "Plan written twice",
    about:
      "Two adjacent lines have the same words for a plan. Mere figures, and phrases used four times or more, are passed over.",
    message: (p) => `Row ${p["row"]} has the same plan: “${p["text"]}”`,
    action: "See whether it was copied from the row above and not changed.",
  },
  "actual-missing": {
    name: "Actual blank",
    about: "A figure is planned and the actual is blank.",
    message: reason("actual-missing"),
    action: "Enter the actual: 0 where there was none, 集計中 where it is still being counted.",
  },
  "actual-not-set": {
    name: "No actual figure",
    about: "A figure is planned and the actual is a nothing-mark.",
    message: (p) => `The actual is no figure (the cell says “${p["text"]}”)`,
    action: "Enter 0 if that is meant. A dash is not taken as 0.",
  },
  "actual-pending": {
    name: "Actual pending",
    about: "The actual is pending, or a reference figure only.",
    message: (p) => `The actual is not settled yet: “${p["text"]}”`,
    action: "Enter the final figure and check again.",
  },
  "actual-cancelled": {
    name: "Cancelled or ended",
    about: "A figure is planned and the actual says cancelled or ended.",
    message: (p) => `Planned, then cancelled or ended: “${p["text"]}”`,
    action: "Decide how it counts: left out, or as 0.",
  },
  "actual-not-a-figure": {
    name: "Actual is not a figure",
    about: "A figure is planned and the actual is words.",
    message: (p) => `The plan is a figure, the actual is not: “${p["text"]}”`,
    action: "Enter a figure in the plan's unit.",
  },
  "unit-missing": {
    name: "No unit",
    about: "A figure has no unit though the others have.",
    message: (p) => `A figure has no unit: “${p["text"]}”`,
    action: "Add the unit (人, 件, 社 …).",
  },
  "unit-only-in-note": {
    name: "Unit outside the cell",
    about: "A figure takes its unit from the unit column or the heading, though other cells carry theirs.",
    message: (p) => `“${p["text"]}” has no unit; “${p["unit"]}” was taken from the unit column or the heading`,
    action: "Write the unit with the figure, as the other rows do.",
  },
  "unit-mismatch": {
    name: "Units differ",
    about:
      "Plan and actual are in units that cannot be converted (社 and 件, 人/日 and 人/年). Spellings of one unit are the same, and hours and minutes and the like are converted.",
    message: reason("unit-mismatch"),
    action:
      "See which unit is right and make them the same; if they may count as the same, choose that reading in the ledger.",
  },
  "period-mismatch": {
    name: "Periods differ",
    about:
      "Plan and actual cover different times; or parts of a year have a plan and an actual each, and nothing is of the whole year.",
    message: reason("period-mismatch"),
    action: "Find the plan for the actual's own period, and choose the reading in the ledger.",
  },
  "counting-basis-mixed": {
    name: "Cumulative and net counts mixed",
    about: "Cumulative counts (延べ, 累計) stand against net ones, or ones that do not say.",
    message: reason("counting-basis-mixed"),
    action: "See how the plan was counted, and choose the reading in the ledger.",
  },
  "several-figures": {
    name: "Several figures",
    about:
      "Several figures of one unit, and nothing says which answers to which; a plan or an actual whose cell is merged over several lines among them.",
    message: reason("several-figures"),
    action: "See which figure the plan is for, and choose the reading in the ledger.",
  },
  "label-unmatched": {
    name: "Labels do not meet",
    about: "The labels of plan and actual have nothing in common.",
    message: reason("label-unmatched"),
    action: "See whether plan and actual are the same thing, and choose the reading in the ledger.",
  },
  "rows-alike": {
    name: "Rows of one name",
    about:
      "Plans and actuals stand on two sheets where several rows have one name, and neither number, indicator nor unit tells them apart.",
    message: reason("rows-alike"),
    action: "Number the rows alike on both sheets, or tell their names apart.",
  },
  "kind-mismatch": {
    name: "Figures of different kinds",
    about:
      "A change stands against a level, a rank against an amount, a score against one of another maximum, a surplus against a deficit.",
    message: reason("kind-mismatch"),
    action: "See whether plan and actual are figures of one kind, and choose the reading in the ledger.",
  },
  "left-over": {
    name: "Words that were not read",
    about: "Plan or actual has words that are no number, unit, label or condition.",
    message: reason("left-over"),
    action: "See whether the words change what the figure means, and choose the reading in the ledger.",
  },
  "actual-indefinite": {
    name: "Actual that is not definite",
    about: "A figure in the actual's place is a bound, a forecast, or what is still missing, not what was achieved.",
    message: reason("actual-indefinite"),
    action: "Write the result once it is known, or choose in the ledger to take the figure as it stands.",
  },
  "digits-unreadable": {
    name: "Digits that cannot be read",
    about: "A run of digits cannot be read for sure, for instance because its thousands are marked wrongly.",
    message: reason("digits-unreadable"),
    action: "Write the number anew (1,234人).",
  },
  "counterpart-missing": {
    name: "Figure without counterpart",
    about: "Beside the figures that were compared stands one without a counterpart.",
    message: reason("counterpart-missing"),
    action: "Nothing to do if it is given for information. It is in no verdict.",
  },
  "direction-unclear": {
    name: "Direction unclear",
    about: "Neither the words of the indicator nor its figures tell whether more or less of it is better.",
    message: reason("direction-unclear"),
    action:
      "See whether more or less of it is better, and choose the reading in the ledger (the cell over its heading chooses for all lines).",
  },
  "over-target": {
    name: "Far over target",
    about: "The rate is at or above the over-target line (120 % by default).",
    message: (p) =>
      `At ${p["rate"]}%${p["label"] === "" || p["label"] === undefined ? "" : ` (${p["label"]})`} the actual is far above the plan (marked from ${p["line"]}%)`,
    action: "Consider whether the target was set well.",
  },
  "printed-rate-differs": {
    name: "Printed rate differs",
    about:
      "The rate that the sheet prints is not the one its figures come to, rounded half-up at the printed precision.",
    message: (p) =>
      `The sheet prints ${p["printed"]}, plan and actual come to ${p["computed"]}${p["truncated"] === 1 ? " (it seems cut off rather than rounded)" : ""}`,
    action: "See which of plan, actual and rate is wrong.",
  },
  "printed-grade-differs": {
    name: "Printed grade differs",
    about:
      "The grade that the sheet prints (A to D, ○△×, achieved or not) is not the one its figures come to, by the legend over or under the table (A: 100 % or more) or by its own word. A grade never enters a verdict.",
    message: (p) =>
      p["said"] === ""
        ? `The sheet grades this ${p["grade"]}, plan and actual say ${verdicts.names[p["verdict"] as Verdict]}${p["computed"] === "" ? "" : ` (${p["computed"]})`}`
        : `The sheet grades this ${p["grade"]} (legend: ${p["said"]}), plan and actual come to ${p["computed"]}`,
    action: "See which of plan, actual and grade is wrong, or whether the grade goes by something else as well.",
  },
  "total-differs": {
    name: "Total differs",
    about: "A totals row is not the sum of its rows, beyond what rounding explains.",
    message: (p) =>
      `The ${fieldTitle(p["field"])} total (${p["label"]}) is ${number(p["printed"])} ${p["unit"]}, the rows add up to ${number(p["sum"])} ${p["unit"]}`,
    action: "Look for missing rows, rows counted twice, and the range of the sum.",
  },
  "number-as-text": {
    name: "Number stored as text",
    about: "A bare number is stored as text in a column of numbers.",
    message: (p) => `“${p["text"]}” is stored as text`,
    action: "Convert it to a number: SUM and the like pass over it.",
  },
  "digits-spaced": {
    name: "Spaces between digits",
    about: "Spaces stand between the digits of one number (1 6 ,3 7 7).",
    message: (p) => `Spaces stand between digits: “${p["text"]}” was read as ${number(p["value"])}`,
    action: "See that this is right, and remove the spaces.",
  },
  "thousands-suspect": {
    name: "Dot for a comma?",
    about: "A decimal point may be meant to separate thousands (3.000社).",
    message: (p) => `Is the dot in “${p["text"]}” meant as a comma? It was read as ${number(p["value"])}`,
    action: "If it separates thousands, write a comma.",
  },
  "decision-orphaned": {
    name: "Decision without indicator",
    about: "A decision in the ledger is about an indicator that is no longer in the sheet.",
    message: (p) => `The indicator of a decision is no longer in the sheet:${named(p["identity"] ?? p["indicator"])}`,
    action:
      "Its row was deleted, or its number, name or indicator changed. Enter the decision at the new row if it still holds.",
  },
  "figure-restated": {
    name: "Figure restated",
    about:
      "A plan or a result of an earlier year stands otherwise in a later year's sheet: restated, withdrawn, filled in later, a target changed afterwards. Only jisseki trend, which looks at several years' sheets, can tell.",
    message: (p) =>
      `The ${p["side"] === "plan" ? "plan" : "result"} of ${yearName(p["year"])} is “${p["own"]}” in its own sheet and “${p["printed"]}” in that of ${yearName(p["printedIn"])}:${named(p["program"])}${p["crosses"] === "into-achieved" ? " (achieved by it)" : p["crosses"] === "out-of-achieved" ? " (no longer achieved)" : ""}`,
    action: "See which one is right, why it was changed, and whether that was made public.",
  },
};

const isRule = (code: string): code is RuleCode => Object.hasOwn(words, code);

export const findings: typeof source = {
  words,
  of: ({ rule, params }) => {
    if (!isRule(rule)) return { name: rule, message: "", action: "" };
    const { name, message, action } = words[rule];
    return { name, message: message(params), action };
  },
};
