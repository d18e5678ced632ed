import type { Keeping } from "../../../domain/report/keeping.ts";
import { isOwnChart } from "../../../domain/report/names.ts";
import type { OpcPackage } from "../../package/package.ts";
import { childNamed, descendantsNamed, parseXml, type XmlElement } from "../../xml/element.ts";
import { Splice } from "../../xml/splice.ts";

const isAnchor = ({ local }: XmlElement): boolean => /^(?:twoCell|oneCell|absolute)Anchor$/u.test(local);

/** Anchors, also those that stand in a choice between two ways to draw. */
const anchorsIn = (root: XmlElement): readonly XmlElement[] =>
  root.children.flatMap((child) =>
    isAnchor(child) ? [child] : descendantsNamed(child, "Choice").length > 0 ? [child] : [],
  );

const isOwn = (anchor: XmlElement): boolean =>
  descendantsNamed(anchor, "cNvPr").some(({ attributes }) => isOwnChart(attributes["name"] ?? ""));

/** Whether pictures, shapes or charts of a person's are drawn there. */
export async function hasOthersDrawing(pkg: OpcPackage, drawing: string): Promise<boolean> {
  return anchorsIn(parseXml(await pkg.text(drawing))).some((anchor) => !isOwn(anchor));
}

/** What is drawn, each by its names and texts. */
export async function anchorsTold(
  pkg: OpcPackage,
  drawing: string,
): Promise<readonly { readonly isOwn: boolean; readonly text: string }[]> {
  return anchorsIn(parseXml(await pkg.text(drawing))).map((anchor) => ({
    isOwn: isOwn(anchor),
    text: [
      ...descendantsNamed(anchor, "cNvPr").map(({ attributes }) => attributes["name"] ?? ""),
      ...descendantsNamed(anchor, "t").map(({ text }) => text),
    ].join("\n"),
  }));
}

/** Corners go with the row and column that the first of them is in; they count from 0. */
function moveAnchor(anchor: XmlElement, keep: Keeping, splice: Splice): void {
  const numberOf = (corner: XmlElement | undefined, local: string): number =>
    Number(childNamed(corner, local)?.text.trim() ?? Number.NaN);
  for (const one of [
    anchor,
    ...descendantsNamed(anchor, "twoCellAnchor"),
    ...descendantsNamed(anchor, "oneCellAnchor"),
  ]) {
    const from = childNamed(one, "from");
    const [row, column] = [numberOf(from, "row"), numberOf(from, "col")];
    if (!Number.isInteger(row) || !Number.isInteger(column)) continue;
    const shifts = { row: keep.row(row + 1) - 1 - row, col: keep.column(column + 1) - 1 - column };
    for (const corner of [from, childNamed(one, "to")]) {
      for (const local of ["row", "col"] as const) {
        const element = childNamed(corner, local);
        if (element !== undefined && shifts[local] !== 0)
          splice.replace(
            element.innerStart,
            element.innerEnd,
            String(Math.max(0, Number(element.text.trim()) + shifts[local])),
          );
      }
    }
  }
}

/** Takes the report's charts out of a drawing, and moves the rest along with the cells that it is over. */
export async function leaveOthersDrawing(pkg: OpcPackage, drawing: string, keep: Keeping): Promise<void> {
  const going = new Set<string>();
  await pkg.editText(drawing, (document) => {
    const splice = new Splice(document);
    for (const anchor of anchorsIn(parseXml(document))) {
      if (!isOwn(anchor)) {
        moveAnchor(anchor, keep, splice);
        continue;
      }
      splice.remove(anchor);
      for (const chart of descendantsNamed(anchor, "chart"))
        for (const [name, value] of Object.entries(chart.attributes)) if (name.endsWith(":id")) going.add(value);
    }
    return splice.toString();
  });
  if (going.size > 0) await pkg.unrelate(drawing, going);
}
