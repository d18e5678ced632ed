import { areaAddress } from "../../domain/grid.ts";
import type { ConditionalFormatEdit, ValidationEdit } from "../../domain/report/edits.ts";
import { escapeAttribute, escapeXml } from "../xml/text.ts";
import { fileFormula } from "./functions.ts";
import type { StyleBook } from "./style-book.ts";
import type { ElementWriter } from "./style-parts.ts";
import type { XmlElement } from "../xml/element.ts";
import { placeInOrder } from "../xml/splice.ts";

/** What the schema puts before a sheet's conditional formats. */
const before = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
];

/** Where new rules stand in a worksheet: behind all that the schema puts before them. */
export const placeForRules = (worksheet: XmlElement): number =>
  placeInOrder(worksheet, "conditionalFormatting", before);

/** `conditionalFormatting` elements; priorities count on from `firstPriority`. */
export function conditionalFormatsXml(
  write: ElementWriter,
  formats: readonly ConditionalFormatEdit[],
  book: StyleBook,
  firstPriority: number,
): string {
  return formats
    .map(({ area, formula, style }, index) =>
      write(
        "conditionalFormatting",
        `sqref="${areaAddress(area)}"`,
        write(
          "cfRule",
          `type="expression" dxfId="${book.differentialFormat(style)}" priority="${firstPriority + index}"`,
          write("formula", "", escapeXml(fileFormula(formula))),
        ),
      ),
    )
    .join("");
}

/** Excel's limits for what it says about a wrong entry; it calls a file with more damaged. */
const titleLimit = 32;
const messageLimit = 255;

/** Excel's limit for the items of a drop-down that are written into the rule itself. */
const listLimit = 255;

export const isWritableValidation = (edit: ValidationEdit): boolean =>
  edit.kind !== "list" ||
  (edit.items.join(",").length <= listLimit && edit.items.every((item) => !item.includes(",") && item !== ""));

/** @param others `dataValidation` elements that are there already. */
export function validationsXml(
  write: ElementWriter,
  validations: readonly ValidationEdit[],
  others: readonly string[] = [],
): string {
  const all = [...validations.map((edit) => validationXml(write, edit)), ...others];
  return all.length === 0 ? "" : write("dataValidations", `count="${all.length}"`, all.join(""));
}

function validationXml(write: ElementWriter, edit: ValidationEdit): string {
  const place = `sqref="${areaAddress(edit.area)}"`;
  const formula = (local: "formula1" | "formula2", text: string): string => write(local, "", escapeXml(text));
  switch (edit.kind) {
    case "list":
      return write(
        "dataValidation",
        `type="list" allowBlank="1" showErrorMessage="1" ${place}`,
        formula("formula1", `"${edit.items.map((item) => item.replaceAll('"', '""')).join(",")}"`),
      );
    case "list-from":
      return write(
        "dataValidation",
        `type="list" allowBlank="1" showErrorMessage="1" ${place}`,
        formula("formula1", fileFormula(edit.formula.replace(/^=/, ""))),
      );
    case "custom":
      return write(
        "dataValidation",
        `type="custom" showErrorMessage="1" errorTitle="${escapeAttribute(edit.title.slice(0, titleLimit))}" error="${escapeAttribute(edit.message.slice(0, messageLimit))}" ${place}`,
        formula("formula1", fileFormula(edit.formula)),
      );
  }
}
