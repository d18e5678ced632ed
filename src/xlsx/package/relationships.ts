import { parseXml } from "../xml/element.ts";
import { elementText, Splice } from "../xml/splice.ts";
import { resolveTarget } from "./part-names.ts";

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, which is the same in Transitional and Strict: "worksheet", "styles" … */
  readonly kind: string;
  /** The type's whole address. */
  readonly type: string;
  /** A part name; for an external target its address as written. */
  readonly target: string;
  readonly external: boolean;
}

export const packageRelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

export function parseRelationships(document: string, source: string): Relationship[] {
  return parseXml(document)
    .children.filter((child) => child.local === "Relationship")
    .map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      const type = attributes["Type"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolveTarget(source, target),
        external,
      };
    });
}

export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  /** Relative to the source part. */
  readonly target: string;
}

export function addRelationships(document: string, added: readonly NewRelationship[]): string {
  const root = parseXml(document);
  const splice = new Splice(document);
  splice.append(
    root,
    added
      .map(({ id, type, target }) => elementText(root, "Relationship", { Id: id, Type: type, Target: target }))
      .join(""),
  );
  return splice.toString();
}

export function removeRelationships(document: string, ids: ReadonlySet<string>): string {
  const splice = new Splice(document);
  for (const child of parseXml(document).children) {
    if (ids.has(child.attributes["Id"] ?? "")) splice.remove(child);
  }
  return splice.toString();
}

export function relationshipsDocument(relationships: readonly NewRelationship[]): string {
  return addRelationships(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationshipsNamespace}"></Relationships>`,
    relationships,
  );
}

/** An id that none of these has: "rId7". */
export function freshId(taken: Iterable<string>): string {
  const ids = new Set(taken);
  let number = 1;
  while (ids.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
