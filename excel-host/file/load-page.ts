import { childNamed, childrenNamed, isTrue, type XmlElement } from "../../src/xlsx/xml/element.ts";
import type { SheetModel } from "../model/sheet.ts";

const papers: Readonly<Record<string, string>> = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};
const pointsPerInch = 72;

export function loadPage({ page }: SheetModel, root: XmlElement): void {
  const setup = childNamed(root, "pageSetup")?.attributes ?? {};
  page.orientation = setup["orientation"] === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = papers[setup["paperSize"] ?? "9"] ?? "A4";
  const fits = isTrue(childNamed(childNamed(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  if (fits) {
    const wide = Number(setup["fitToWidth"] ?? 1);
    const tall = Number(setup["fitToHeight"] ?? 1);
    page.zoom = {
      ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
      ...(tall > 0 ? { verticalFitToPages: tall } : {}),
    };
  } else if (setup["scale"] !== undefined) page.zoom = { scale: Number(setup["scale"]) };
  page.centerHorizontally = isTrue(childNamed(root, "printOptions")?.attributes["horizontalCentered"]);
  const margins = childNamed(root, "pageMargins")?.attributes;
  if (margins) {
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      page.margins[side] = Number(margins[side] ?? 0) * pointsPerInch;
    }
  }
  const headerFooter = childNamed(root, "headerFooter");
  Object.assign(page.headerFooter, sections(childNamed(headerFooter, "oddHeader")?.text ?? "", "Header"));
  Object.assign(page.headerFooter, sections(childNamed(headerFooter, "oddFooter")?.text ?? "", "Footer"));
  for (const { attributes } of childrenNamed(childNamed(root, "rowBreaks"), "brk")) {
    page.rowBreaks.add(Number(attributes["id"]) + 1);
  }
}

/** "&L…&C…&R…" → its three parts. */
function sections(text: string, kind: "Header" | "Footer"): Readonly<Record<string, string>> {
  const parts: Record<string, string> = { [`left${kind}`]: "", [`center${kind}`]: "", [`right${kind}`]: "" };
  let current = `center${kind}`;
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L") current = `left${kind}`;
    else if (piece === "&C") current = `center${kind}`;
    else if (piece === "&R") current = `right${kind}`;
    else parts[current] += piece;
  }
  return parts;
}
