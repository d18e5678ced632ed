import { parseXml } from "../xml/element.ts";
import { elementText, Splice } from "../xml/splice.ts";

export const contentTypesPart = "[Content_Types].xml";

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
const key = (partName: string): string => `/${partName}`.toLowerCase();

export interface ContentTypes {
  typeOf(part: string): string | undefined;
}

export function parseContentTypes(document: string): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { local, attributes } of parseXml(document).children) {
    const type = attributes["ContentType"] ?? "";
    if (local === "Override") overrides.set((attributes["PartName"] ?? "").toLowerCase(), type);
    if (local === "Default") defaults.set((attributes["Extension"] ?? "").toLowerCase(), type);
  }
  return {
    typeOf: (part) => overrides.get(key(part)) ?? defaults.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase()),
  };
}

export function addOverrides(document: string, types: ReadonlyMap<string, string>): string {
  const root = parseXml(document);
  const splice = new Splice(document);
  splice.append(
    root,
    [...types]
      .map(([part, type]) => elementText(root, "Override", { PartName: `/${part}`, ContentType: type }))
      .join(""),
  );
  return splice.toString();
}

export function removeOverrides(document: string, parts: ReadonlySet<string>): string {
  const names = new Set([...parts].map(key));
  const splice = new Splice(document);
  for (const child of parseXml(document).children) {
    if (child.local === "Override" && names.has((child.attributes["PartName"] ?? "").toLowerCase()))
      splice.remove(child);
  }
  return splice.toString();
}
