import { areaAddress } from "../domain/grid.ts";
import type { PageEdit } from "../domain/report/edits.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

const pointsPerMillimetre = 72 / 25.4;
/** Half an inch: narrow, as for tables, and within what office printers can print. */
const margin = 36;

export function pageStep(sheet: SheetHandle, page: PageEdit): Step {
  return { bytes: actionBytes * 20, queue: () => writePage(sheet(), page) };
}

function writePage(sheet: Excel.Worksheet, page: PageEdit): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  if (page.fitWide > 0 || page.fitTall > 0) {
    layout.zoom = {
      ...(page.fitWide > 0 ? { horizontalFitToPages: page.fitWide } : {}),
      ...(page.fitTall > 0 ? { verticalFitToPages: page.fitTall } : {}),
    };
  }
  layout.centerHorizontally = true;
  const points = (millimetres: number | undefined): number =>
    millimetres === undefined ? margin : millimetres * pointsPerMillimetre;
  layout.topMargin = points(page.margins?.top);
  layout.bottomMargin = points(page.margins?.bottom);
  layout.leftMargin = points(page.margins?.left);
  layout.rightMargin = points(page.margins?.right);
  if (page.printArea) layout.setPrintArea(areaAddress(page.printArea));
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows[0]}:$${page.repeatRows[1]}`);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = page.footer.left;
  footer.centerFooter = page.footer.center;
  footer.rightFooter = page.footer.right;
  for (const row of page.breakBefore) if (row > 1) sheet.horizontalPageBreaks.add(`A${row}`);
}
