import { SaxesParser } from "saxes";
import { WorkbookError } from "../../workbook/errors.ts";

/** An element and where it stands in its document's text; offsets in UTF-16 units, ends exclusive. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlElement[];
  /** Own character data, the children's left out. */
  readonly text: string;
  readonly start: number;
  /** Just behind the start tag. */
  readonly innerStart: number;
  /** Just before the end tag; equals `innerStart` where the element closes itself. */
  readonly innerEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** A part that should be XML is not. */
export class XmlSyntaxError extends Error {
  override readonly name = "XmlSyntaxError";
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** Each is an object: more would take the memory that there is. Excel's own most formatted workbooks have a tenth. */
export const elementLimit = 2 ** 21;

/** Reads a document into elements with their places, for editing its text without writing it anew. */
export function parseXml(document: string, limit = elementLimit): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new XmlSyntaxError(error.message);
  });
  let current: Open | null = null;
  let root: XmlElement | null = null;
  let elements = 0;
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > limit) throw new WorkbookError("file-too-large", { elements, limit });
    const end = parser.position;
    const colon = tag.name.indexOf(":");
    const element: Open = {
      name: tag.name,
      local: tag.name.slice(colon + 1),
      prefix: colon < 0 ? "" : tag.name.slice(0, colon),
      attributes: tag.attributes,
      parent: current,
      children: [],
      text: "",
      // A "<" cannot stand inside a tag, so the last one is this tag's.
      start: document.lastIndexOf("<", end - 1),
      innerStart: end,
      innerEnd: end,
      end,
      selfClosing: tag.isSelfClosing,
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  const characters = (text: string): void => {
    if (current !== null) current.text += text;
  };
  parser.on("text", characters);
  parser.on("cdata", characters);
  parser.on("closetag", () => {
    if (current === null) return;
    current.end = parser.position;
    if (!current.selfClosing) current.innerEnd = document.lastIndexOf("<", current.end - 1);
    current = current.parent as Open | null;
  });
  parser.write(document).close();
  if (root === null) throw new XmlSyntaxError("XML document without a root element");
  return root;
}

export const childNamed = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element?.children.find((child) => child.local === local);

export const childrenNamed = (element: XmlElement | undefined, local: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.local === local) ?? [];

/** Every element below with this local name, in document order. */
export function descendantsNamed(element: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next !== element && next.local === local) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) open.push(next.children[index] as XmlElement);
  }
  return found;
}

/** The namespace that the element's own name is in; "" for none. */
export function namespaceOf(element: XmlElement): string {
  const declaration = element.prefix === "" ? "xmlns" : `xmlns:${element.prefix}`;
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const uri = at.attributes[declaration];
    if (uri !== undefined) return uri;
  }
  return "";
}

/** A prefix that stands for the namespace at this element, undefined where none is declared. */
export function prefixFor(element: XmlElement, uri: string): string | undefined {
  const hidden = new Set<string>();
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    for (const [name, value] of Object.entries(at.attributes)) {
      if (!name.startsWith("xmlns:") || hidden.has(name)) continue;
      if (value === uri) return name.slice("xmlns:".length);
      hidden.add(name);
    }
  }
  return undefined;
}

/** An attribute in a namespace, whatever its prefix is here. */
export function attributeIn(element: XmlElement, uri: string, local: string): string | undefined {
  const prefix = prefixFor(element, uri);
  return prefix === undefined ? undefined : element.attributes[`${prefix}:${local}`];
}

/** xsd:boolean. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** The qualified name of a new child beside this element's own kind. */
export const qualified = (like: XmlElement, local: string): string =>
  like.prefix === "" ? local : `${like.prefix}:${local}`;
