import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

const parse = (document: string): Element =>
  new DOMParser().parseFromString(document.replace(/^\ufeff/, ""), "text/xml").documentElement as Element;

/**
 * Whether everything of one document is in another: each element with its attributes and text, in the same order,
 * with nothing but additions between. Counts of lists may differ.
 * @returns the first thing that is missing, null where nothing is.
 */
export const missingFrom = (after: string, before: string): string | null => missingIn(parse(after), parse(before));

function missingIn(after: Element, before: Element): string | null {
  if (after.tagName !== before.tagName) return `<${before.tagName}>`;
  for (const { name, value } of Array.from(before.attributes)) {
    if (name !== "count" && after.getAttribute(name) !== value) return `${name}="${value}" of <${before.tagName}>`;
  }
  const candidates = significant(after);
  let at = 0;
  for (const wanted of significant(before)) {
    let missing: string | null = `${wanted.toString().slice(0, 200)} in <${before.tagName}>`;
    while (missing !== null && at < candidates.length) {
      missing = missingNode(candidates[at] as Node, wanted);
      at += 1;
    }
    if (missing !== null) return missing;
  }
  return null;
}

function missingNode(after: Node, before: Node): string | null {
  if (after.nodeType !== before.nodeType) return before.toString();
  if (before.nodeType === before.ELEMENT_NODE) return missingIn(after as Element, before as Element);
  return after.nodeValue === before.nodeValue ? null : String(before.nodeValue);
}

const significant = (element: Element): Node[] =>
  Array.from(element.childNodes).filter(
    (node) =>
      node.nodeType === node.ELEMENT_NODE || (node.nodeType === node.TEXT_NODE && node.nodeValue?.trim() !== ""),
  );
