import { childNamed, childrenNamed, isTrue, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { parseArea } from "../model/area.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { ValidationRule } from "../model/validation.ts";

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqualTo",
};

export function loadValidations(sheet: SheetModel, root: XmlElement): void {
  for (const element of childrenNamed(childNamed(root, "dataValidations"), "dataValidation")) {
    const rule = ruleOf(element);
    if (!rule) continue;
    for (const reference of (element.attributes["sqref"] ?? "").split(/\s+/)) {
      const area = parseArea(reference);
      if (!area) continue;
      sheet.validations.push({
        area,
        rule,
        ignoreBlanks: isTrue(element.attributes["allowBlank"]),
        prompt: {},
        errorAlert: {
          title: element.attributes["errorTitle"] ?? "",
          message: element.attributes["error"] ?? "",
          showAlert: isTrue(element.attributes["showErrorMessage"]),
          style: "Stop",
        },
      });
    }
  }
}

/** Formulas as the API gives them: numbers as numbers, other formulas with "=". */
function formulaOf(element: XmlElement, local: string): string | number {
  const text = childNamed(element, local)?.text ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

function ruleOf(element: XmlElement): ValidationRule | null {
  const first = childNamed(element, "formula1")?.text ?? "";
  switch (element.attributes["type"]) {
    case "list": {
      const literal = first.startsWith('"');
      const source = literal ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
      return { list: { inCellDropDown: !isTrue(element.attributes["showDropDown"]), source } };
    }
    case "decimal":
    case "whole": {
      const rule = {
        operator: operators[element.attributes["operator"] ?? "between"] ?? "Between",
        formula1: formulaOf(element, "formula1"),
        formula2: formulaOf(element, "formula2"),
      };
      return element.attributes["type"] === "whole" ? { wholeNumber: rule } : { decimal: rule };
    }
    case "custom":
      return { custom: { formula: `=${first}` } };
    default:
      return null;
  }
}
