import type { ValidationEdit } from "../domain/report/edits.ts";
import { rangeOf } from "./addresses.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

/** Excel's limit for the items of a drop-down that are written into the rule itself. */
const listLimit = 255;

export const isWritable = (edit: ValidationEdit): boolean =>
  edit.kind !== "list" ||
  (edit.items.join(",").length <= listLimit && edit.items.every((item) => item !== "" && !item.includes(",")));

export function validationStep(sheet: SheetHandle, edit: ValidationEdit): Step {
  return { bytes: actionBytes * 4, queue: () => writeValidation(sheet(), edit) };
}

function writeValidation(sheet: Excel.Worksheet, edit: ValidationEdit): void {
  const { dataValidation } = rangeOf(sheet, edit.area);
  switch (edit.kind) {
    case "list":
      dataValidation.rule = { list: { inCellDropDown: true, source: edit.items.join(",") } };
      break;
    case "list-from":
      dataValidation.rule = {
        list: { inCellDropDown: true, source: edit.formula.startsWith("=") ? edit.formula : `=${edit.formula}` },
      };
      break;
    case "custom":
      dataValidation.rule = { custom: { formula: `=${edit.formula}` } };
      dataValidation.ignoreBlanks = false;
      dataValidation.errorAlert = { title: edit.title, message: edit.message, showAlert: true, style: "Stop" };
  }
}
