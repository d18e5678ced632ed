import { areaAddress } from "../../../domain/grid.ts";
import { movedArea } from "../../../domain/report/moved-area.ts";
import type { Keeping } from "../../../domain/report/keeping.ts";
import type { OpcPackage } from "../../package/package.ts";
import type { TableEntry } from "../../read/grid.ts";
import { descendantsNamed, parseXml } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";
import type { OthersOn } from "./others-on.ts";

/**
 * Takes a table of a person's along with its cells.
 * @returns false where these are no longer side by side: then they are cells as any others.
 */
export async function moveTable(pkg: OpcPackage, { part, area }: TableEntry, keep: Keeping): Promise<boolean> {
  const there = movedArea(area, keep);
  const isWhole =
    there !== null &&
    there.bottom - there.top === area.bottom - area.top &&
    there.right - there.left === area.right - area.left;
  if (!isWhole) return false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const first = keep.cell(row, area.left);
    if (first.row < there.top || first.row > there.bottom || first.column !== there.left) return false;
  }
  if (keep.cell(area.top, area.left).row !== there.top) return false;
  await pkg.editText(part, (document) => {
    const root = parseXml(document);
    const splice = new Splice(document);
    for (const element of [root, ...descendantsNamed(root, "autoFilter")])
      if (element.attributes["ref"] === areaAddress(area)) splice.attribute(element, "ref", areaAddress(there));
    return splice.toString();
  });
  return true;
}

/**
 * Headings of columns that people put behind a table of the report's and that Excel made a part of it, by the table's name:
 * left out of it they would stay where they are when somebody sorts the lines.
 */
export function columnsBehindTables({ ownTables, grid, keep }: OthersOn): ReadonlyMap<string, readonly string[]> {
  const behind = new Map<string, readonly string[]>();
  for (const { name, area } of ownTables) {
    const headings: string[] = [];
    for (let column = keep.right + 1; column <= area.right; column += 1) {
      const heading = grid.value(area.top, column);
      if (typeof heading !== "string" || heading === "" || headings.includes(heading)) break;
      headings.push(heading);
    }
    if (headings.length > 0) behind.set(name, headings);
  }
  return behind;
}
