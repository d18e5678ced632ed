import { areaAddress } from "../../src/domain/grid.ts";
import type { ConditionalFormatEdit } from "../../src/domain/report/edits.ts";
import { conditionalFormatsXml, placeForRules } from "../../src/xlsx/write/rules.ts";
import type { StyleBook } from "../../src/xlsx/write/style-book.ts";
import { writerFor } from "../../src/xlsx/write/style-parts.ts";
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { Splice } from "../../src/xlsx/xml/splice.ts";
import type { SheetModel } from "../model/sheet.ts";
import { ruleStyle } from "./rule-style.ts";

/** The sheet's frame with the rules that are gone taken out and new ones added behind all others. */
export function changeRules(
  frame: string,
  root: XmlElement,
  before: SheetModel,
  after: SheetModel,
  book: StyleBook,
): string {
  const splice = new Splice(frame);
  const left = new Set(after.conditionalFormats.map(({ id }) => id));
  const gone = before.conditionalFormats.filter(({ id }) => !left.has(id));
  for (const formats of childrenNamed(root, "conditionalFormatting")) {
    const rules = childrenNamed(formats, "cfRule");
    const leaving = rules.filter((rule) =>
      gone.some(
        ({ area, formula }) =>
          (formats.attributes["sqref"] ?? "").split(/\s+/).includes(areaAddress(area)) &&
          formula === `=${childNamed(rule, "formula")?.text ?? ""}`,
      ),
    );
    if (leaving.length === rules.length) splice.remove(formats);
    else for (const rule of leaving) splice.remove(rule);
  }
  const added = after.conditionalFormats
    .filter(({ original }) => !original)
    .map((rule): ConditionalFormatEdit => ({
      area: rule.area,
      formula: rule.formula.slice(1),
      style: ruleStyle(rule.format),
    }));
  const priorities = descendantsNamed(root, "cfRule").map(({ attributes }) => Number(attributes["priority"] ?? 0));
  if (added.length > 0) {
    const xml = conditionalFormatsXml(writerFor(root.prefix), added, book, Math.max(0, ...priorities) + 1);
    splice.insert(placeForRules(root), xml);
  }
  return splice.toString();
}
