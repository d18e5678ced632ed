import type { OpcPackage } from "../package/package.ts";
import { attributeIn, childNamed, childrenNamed, type XmlElement } from "../xml/element.ts";

/** What a drawing part places on the cells, one each; its prefix is the writer's own. */
const anchor = /<(?:[\w.-]+:)?(?:twoCell|oneCell|absolute)Anchor[\s/>]/gu;

/**
 * How many shapes, pictures, charts, embedded objects and controls lie on a sheet. Its drawing is only looked through:
 * a damaged one is no reason not to read the cells. Excel lists what is embedded in the drawing too, older writers do not.
 */
export async function countObjects(
  pkg: OpcPackage,
  sheetPart: string,
  root: XmlElement,
  relationshipsNamespace: string,
): Promise<number> {
  const embedded = ["oleObjects", "controls"].reduce(
    (count, list) => count + (childNamed(root, list)?.children.length ?? 0),
    0,
  );
  const drawings = childrenNamed(root, "drawing");
  if (drawings.length === 0) return embedded;
  const relationships = await pkg.relationships(sheetPart);
  let drawn = 0;
  for (const drawing of drawings) {
    const id = attributeIn(drawing, relationshipsNamespace, "id");
    const part = relationships.find((one) => one.id === id)?.target;
    if (part !== undefined && pkg.has(part)) drawn += (await pkg.text(part)).match(anchor)?.length ?? 0;
  }
  return Math.max(drawn, embedded);
}
