import { childNamed, childrenNamed, isTrue, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { parseArea } from "../model/area.ts";
import { type ConditionalFormatModel, newRuleFormat } from "../model/conditional-format.ts";
import type { SheetSource } from "./sheet-source.ts";

const types: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};

/** Conditional formats in order of priority; a rule over several areas becomes one a area. */
export function loadRules({ sheet, workbook, styles }: SheetSource, root: XmlElement): void {
  const found: { priority: number; rule: ConditionalFormatModel }[] = [];
  for (const element of childrenNamed(root, "conditionalFormatting")) {
    const areas = (element.attributes["sqref"] ?? "")
      .split(/\s+/)
      .map(parseArea)
      .filter((area) => area !== null);
    for (const rule of childrenNamed(element, "cfRule")) {
      const { type = "", priority, dxfId, stopIfTrue } = rule.attributes;
      for (const area of areas) {
        found.push({
          priority: Number(priority ?? 0),
          rule: {
            id: workbook.newId(),
            type: types[type] ?? "PresetCriteria",
            area,
            formula: type === "expression" ? `=${childNamed(rule, "formula")?.text ?? ""}` : "",
            stopIfTrue: isTrue(stopIfTrue),
            original: true,
            format: structuredClone(styles.rules[Number(dxfId ?? -1)] ?? newRuleFormat()),
          },
        });
      }
    }
  }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}
