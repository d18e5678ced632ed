import { areaAddress, areaAt } from "../../../domain/grid.ts";
import { followed, type MovedSheets } from "../../../domain/report/followed.ts";
import type { Keeping } from "../../../domain/report/keeping.ts";
import { movedArea } from "../../../domain/report/moved-area.ts";
import type { WorksheetPart } from "../../read/worksheet-part.ts";
import { childNamed, childrenNamed, descendantsNamed, parseXml, type XmlElement } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";
import { escapeXml } from "../../xml/text.ts";

/** Where everything goes. */
export interface Moving {
  readonly keep: Keeping;
  readonly sheets: MovedSheets;
}

/** "A1:B2 D4" as far as it is a person's, where it is now; null where none of it is. */
export function movedPlaces(places: string, keep: Keeping): string | null {
  const moved = places
    .split(/\s+/u)
    .map((place) => areaAt(place))
    .flatMap((area) => (area === null ? [] : (movedArea(area, keep) ?? [])))
    .map(areaAddress);
  return moved.length === 0 ? null : moved.join(" ");
}

const formulas: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);

/** An element that is for some cells (`sqref`), with its formulas; null where they are the report's own. */
function movedRule(worksheet: WorksheetPart, element: XmlElement, { keep, sheets }: Moving): string | null {
  const xml = worksheet.frame.slice(element.start, element.end);
  const root = parseXml(xml);
  const splice = new Splice(xml);
  // Newer ones have it in an element of their own.
  const own = root.attributes["sqref"];
  const inner = descendantsNamed(root, "sqref")[0];
  const there = movedPlaces(own ?? inner?.text.trim() ?? "", keep);
  if (there === null) return null;
  if (own !== undefined) splice.attribute(root, "sqref", there);
  else if (inner !== undefined) splice.replace(inner.innerStart, inner.innerEnd, there);
  const [before, after] = [own ?? inner?.text.trim() ?? "", there].map((places) => areaAt(places.split(" ")[0] ?? ""));
  const shift = before == null || after == null ? null : after.top - before.top;
  const open = [...root.children];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.children.length > 0) open.push(...next.children);
    else if (formulas.has(next.local) && !next.selfClosing)
      splice.replace(next.innerStart, next.innerEnd, escapeXml(followed(next.text, sheets, keep, shift)));
  }
  return splice.toString();
}

const isThere = (rule: string | null): rule is string => rule !== null;

export const movedValidations = (worksheet: WorksheetPart, moving: Moving): string[] =>
  childrenNamed(childNamed(worksheet.root, "dataValidations"), "dataValidation")
    .map((rule) => movedRule(worksheet, rule, moving))
    .filter(isThere);

/** Given the priorities from one on, in the order that they had. */
export function movedFormats(worksheet: WorksheetPart, moving: Moving): (firstPriority: number) => string {
  const rules = childrenNamed(worksheet.root, "conditionalFormatting")
    .map((rule) => movedRule(worksheet, rule, moving))
    .filter(isThere);
  return (firstPriority) => {
    const known = rules.map((xml) => ({ xml, rules: childrenNamed(parseXml(xml), "cfRule") }));
    const ordered = known
      .flatMap((one) => one.rules)
      .toSorted((one, other) => Number(one.attributes["priority"] ?? 0) - Number(other.attributes["priority"] ?? 0));
    return known
      .map(({ xml, rules: own }) => {
        const splice = new Splice(xml);
        for (const rule of own) splice.attribute(rule, "priority", String(firstPriority + ordered.indexOf(rule)));
        return splice.toString();
      })
      .join("");
  };
}

/** Lists of newer Excels (conditional formats, drop-downs, sparklines): each entry by itself; other extensions stay. */
const lists: ReadonlyMap<string, string> = new Map([
  ["conditionalFormattings", "conditionalFormatting"],
  ["dataValidations", "dataValidation"],
  ["sparklineGroups", "sparklineGroup"],
]);

/** A group of sparklines holds many, each for a cell. */
function movedSparklines(xml: string, { keep, sheets }: Moving): string | null {
  const root = parseXml(xml);
  const splice = new Splice(xml);
  const all = descendantsNamed(root, "sparkline");
  let left = all.length;
  for (const one of all) {
    const place = childNamed(one, "sqref");
    const there = movedPlaces(place?.text.trim() ?? "", keep);
    if (place === undefined || there === null) {
      splice.remove(one);
      left -= 1;
      continue;
    }
    splice.replace(place.innerStart, place.innerEnd, there);
    const data = childNamed(one, "f");
    if (data !== undefined)
      splice.replace(data.innerStart, data.innerEnd, escapeXml(followed(data.text, sheets, keep)));
  }
  return left === 0 ? null : splice.toString();
}

/** `ext` elements that still hold something. */
export function movedExtensions(worksheet: WorksheetPart, moving: Moving): string[] {
  return childrenNamed(childNamed(worksheet.root, "extLst"), "ext").flatMap((extension) => {
    const list = extension.children.find(({ local }) => lists.has(local));
    const text = worksheet.frame.slice(extension.start, extension.end);
    if (list === undefined) return [text];
    const entries = childrenNamed(list, lists.get(list.local) ?? "")
      .map((entry) =>
        list.local === "sparklineGroups"
          ? movedSparklines(worksheet.frame.slice(entry.start, entry.end), moving)
          : movedRule(worksheet, entry, moving),
      )
      .filter(isThere);
    if (entries.length === 0) return [];
    const count = list.attributes["count"] === undefined ? "" : ` count="${entries.length}"`;
    const opening = worksheet.frame.slice(list.start, list.innerStart).replace(/\scount="[^"]*"/u, count);
    const { frame } = worksheet;
    return [
      frame.slice(extension.start, extension.innerStart) +
        `${opening}${entries.join("")}</${list.name}></${extension.name}>`,
    ];
  });
}
