import { address, areaAt } from "../../../domain/grid.ts";
import type { Keeping } from "../../../domain/report/keeping.ts";
import type { OpcPackage } from "../../package/package.ts";
import type { Relationship } from "../../package/relationships.ts";
import { descendantsNamed, parseXml, type XmlElement } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";

/** A cell that bears a note, or a thread of comments. */
interface NotedCell {
  readonly row: number;
  readonly column: number;
}

/** How parts that say something of cells call what they say; both name their cell in `ref`. */
const said: ReadonlyMap<string, string> = new Map([
  ["comments", "comment"],
  ["threadedComment", "threadedComment"],
]);

function cellOf({ attributes }: XmlElement): NotedCell | null {
  const area = areaAt(attributes["ref"] ?? "");
  return area === null ? null : { row: area.top, column: area.left };
}

/** The cells of a sheet that bear notes; none of them is the report's. */
export async function notedCells(pkg: OpcPackage, relationships: readonly Relationship[]): Promise<NotedCell[]> {
  const cells: NotedCell[] = [];
  for (const { kind, target } of relationships) {
    const local = said.get(kind);
    if (local === undefined || !pkg.has(target)) continue;
    for (const note of descendantsNamed(parseXml(await pkg.text(target)), local)) {
      const cell = cellOf(note);
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}

/** What notes and threads say, with their cells. */
export async function noteTexts(
  pkg: OpcPackage,
  relationships: readonly Relationship[],
): Promise<readonly { readonly place: string; readonly text: string }[]> {
  const texts: { place: string; text: string }[] = [];
  for (const { kind, target } of relationships) {
    const local = said.get(kind);
    if (local === undefined || !pkg.has(target)) continue;
    for (const note of descendantsNamed(parseXml(await pkg.text(target)), local)) {
      const pieces = [...descendantsNamed(note, "t"), ...descendantsNamed(note, "text")];
      texts.push({ place: note.attributes["ref"] ?? "", text: pieces.map(({ text }) => text.trim()).join("") });
    }
  }
  return texts;
}

function movedTexts(document: string, local: string, keep: Keeping): string {
  const splice = new Splice(document);
  for (const note of descendantsNamed(parseXml(document), local)) {
    const cell = cellOf(note);
    if (cell === null) continue;
    const there = keep.cell(cell.row, cell.column);
    splice.attribute(note, "ref", address(there.row, there.column));
  }
  return splice.toString();
}

const noteBox = /<(?:[\w.-]+:)?ClientData\b[^>]*\bObjectType\s*=\s*["']Note["'][^>]*>.*?<\/(?:[\w.-]+:)?ClientData>/gsu;

const inside = (local: string): RegExp => new RegExp(`(<(?:[\\w.-]+:)?${local}>)([^<]*)(?=<)`, "u");
const rowElement = inside("Row");
const columnElement = inside("Column");
const anchorElement = inside("Anchor");

/** "5, 15, 6, 2, 7, 31, 10, 1": columns and rows of two corners, each with an offset. */
function movedAnchor(anchor: string, down: number, right: number): string {
  const shifts = [right, 0, down, 0, right, 0, down, 0];
  const corners = anchor.split(",").map((part, at) => Math.max(0, Number(part.trim()) + (shifts[at] ?? 0)));
  return corners.length === shifts.length && corners.every(Number.isFinite) ? corners.join(", ") : anchor;
}

/** The yellow boxes: each knows its cell, from 0 on. By pattern, as this part is not always whole XML. */
const movedBoxes = (document: string, keep: Keeping): string =>
  document.replace(noteBox, (box) => {
    const row = Number(rowElement.exec(box)?.[2] ?? Number.NaN);
    const column = Number(columnElement.exec(box)?.[2] ?? Number.NaN);
    if (!Number.isInteger(row) || !Number.isInteger(column)) return box;
    const there = keep.cell(row + 1, column + 1);
    const [down, right] = [there.row - 1 - row, there.column - 1 - column];
    return box
      .replace(rowElement, `$1${there.row - 1}`)
      .replace(columnElement, `$1${there.column - 1}`)
      .replace(anchorElement, (_, opening: string, anchor: string) => opening + movedAnchor(anchor, down, right));
  });

/** Takes notes and comments along with their cells. */
export async function moveNotes(pkg: OpcPackage, relationships: readonly Relationship[], keep: Keeping): Promise<void> {
  for (const { kind, target } of relationships) {
    if (!pkg.has(target)) continue;
    const local = said.get(kind);
    if (local !== undefined) await pkg.editText(target, (document) => movedTexts(document, local, keep));
    else if (kind === "vmlDrawing") await pkg.editText(target, (document) => movedBoxes(document, keep));
  }
}
