import { address, type Area, areaAddress } from "../../domain/grid.ts";
import type { PageEdit, SheetContent } from "../../domain/report/edits.ts";
import type { Dialect } from "../package/dialect.ts";
import { escapeXml } from "../xml/text.ts";
import type { OthersXml } from "./others.ts";
import { askForFormats, rowsXml, usedArea } from "./rows.ts";
import { conditionalFormatsXml, isWritableValidation, validationsXml } from "./rules.ts";
import type { StyleBook } from "./style-book.ts";
import { argb, writerFor } from "./style-parts.ts";
import { StyleSweep } from "./style-sweep.ts";

/** Ids of the worksheet's relationships. */
export interface WorksheetLinks {
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

export interface WorksheetSetting {
  readonly dialect: Dialect;
  readonly links: WorksheetLinks;
  /** Points; rows without a height of their own. */
  readonly defaultRowHeight: string;
  /** What people put there; null or left out: nothing. */
  readonly others?: OthersXml | null;
}

const write = writerFor("");

/**
 * A worksheet part, piece by piece. Asks the book for every format it needs while it is made, so a first
 * walk through (see `collectFormats`) has to come before the book is finished.
 */
export function* worksheetXml(sheet: SheetContent, book: StyleBook, setting: WorksheetSetting): Generator<string> {
  const { dialect, links, others = null } = setting;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}"${others?.root ?? ""}>`;
  yield sheetPropertiesXml(sheet, others?.codeName ?? "");
  yield write("dimension", `ref="${areaAddress(withOthers(usedArea(sheet), others))}"`);
  yield sheetViewXml(sheet);
  yield write("sheetFormatPr", `defaultRowHeight="${escapeXml(setting.defaultRowHeight)}"`);
  yield columnsXml(sheet, others?.columns ?? "");
  yield "<sheetData>";
  yield* inPieces(rowsXml(sheet, new StyleSweep(sheet.styles, book), others?.rows));
  yield "</sheetData>";
  yield others?.protection ?? "";
  yield list("mergeCells", [
    ...sheet.merges.map((area) => write("mergeCell", `ref="${areaAddress(area)}"`)),
    ...(others?.merges ?? []),
  ]);
  yield conditionalFormatsXml(write, sheet.conditionalFormats, book, 1);
  yield others?.conditionalFormats(sheet.conditionalFormats.length + 1) ?? "";
  yield validationsXml(write, sheet.validations.filter(isWritableValidation), others?.validations);
  yield list("hyperlinks", others?.links ?? [], false);
  yield pageXml(sheet.page);
  if (links.drawing !== null) yield write("drawing", `r:id="${links.drawing}"`);
  yield others?.behindDrawing ?? "";
  yield list(
    "tableParts",
    [...links.tables, ...(others?.tables ?? [])].map((id) => write("tablePart", `r:id="${id}"`)),
  );
  yield list("extLst", others?.extensions ?? [], false);
  yield "</worksheet>";
}

function withOthers(own: Area, others: OthersXml | null): Area {
  let { bottom, right } = own;
  for (const [row, { cells }] of others?.rows ?? []) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, cells.at(-1)?.column ?? 1);
  }
  return { ...own, bottom, right };
}

/** Makes the book know every format that the sheet will use. */
export function collectFormats(sheet: SheetContent, book: StyleBook): void {
  askForFormats(sheet, new StyleSweep(sheet.styles, book));
  conditionalFormatsXml(write, sheet.conditionalFormats, book, 1);
}

const pieceLength = 2 ** 18;

/** Small texts joined into pieces worth handing on. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

const list = (local: string, items: readonly string[], isCounted = true): string =>
  items.length === 0 ? "" : write(local, isCounted ? `count="${items.length}"` : "", items.join(""));

const sheetPropertiesXml = ({ tabColor, page }: SheetContent, codeName: string): string =>
  write(
    "sheetPr",
    codeName.trim(),
    write("tabColor", `rgb="${argb(tabColor)}"`) +
      (page.fitWide > 0 || page.fitTall > 0 ? write("pageSetUpPr", 'fitToPage="1"') : ""),
  );

function sheetViewXml({ freeze, gridlines }: SheetContent): string {
  const attributes = `${gridlines ? "" : 'showGridLines="0" '}workbookViewId="0"`;
  if (freeze === null || (freeze.row <= 1 && freeze.column <= 1))
    return write("sheetViews", "", write("sheetView", attributes));
  const rows = freeze.row - 1;
  const columns = freeze.column - 1;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? `xSplit="${columns}" ` : ""}${rows > 0 ? `ySplit="${rows}" ` : ""}`;
  return write(
    "sheetViews",
    "",
    write(
      "sheetView",
      attributes,
      write("pane", `${split}topLeftCell="${address(freeze.row, freeze.column)}" activePane="${pane}" state="frozen"`) +
        write("selection", `pane="${pane}"`),
    ),
  );
}

// Excel adds 5 pixels of padding to the characters; 7 pixels is a digit of its usual fonts.
const padding = 5 / 7;

function columnsXml({ columns }: SheetContent, others: string): string {
  if (columns.length === 0 && others === "") return "";
  return write(
    "cols",
    "",
    columns
      .map(({ width, hidden }, index) =>
        write(
          "col",
          `min="${index + 1}" max="${index + 1}" width="${(width + padding).toFixed(4)}"${hidden === true ? ' hidden="1"' : ""} customWidth="1"`,
        ),
      )
      .join("") + others,
  );
}

const a4 = 9;
const millimetresPerInch = 25.4;
const plainMargins = { top: 12, bottom: 15, left: 12, right: 12 };

function marginsXml({ margins = plainMargins }: PageEdit): string {
  const inches = (millimetres: number): string => String(Number((millimetres / millimetresPerInch).toFixed(4)));
  const { top, bottom, left, right } = margins;
  // The footer stands half-way between the cells and the edge of the paper.
  return write(
    "pageMargins",
    `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"` +
      ` header="${inches(top / 2)}" footer="${inches(bottom / 2)}"`,
  );
}

function pageXml(page: PageEdit): string {
  const { footer } = page;
  const fit = page.fitWide > 0 || page.fitTall > 0 ? ` fitToWidth="${page.fitWide}" fitToHeight="${page.fitTall}"` : "";
  const footerText = [
    ["L", footer.left],
    ["C", footer.center],
    ["R", footer.right],
  ]
    .filter(([, text]) => text !== "")
    .map(([side, text]) => `&${side}${text}`)
    .join("");
  const breaks = page.breakBefore
    .filter((row) => row > 1)
    .map((row) => write("brk", `id="${row - 1}" max="16383" man="1"`));
  return (
    write("printOptions", 'horizontalCentered="1"') +
    marginsXml(page) +
    write("pageSetup", `paperSize="${a4}"${fit} orientation="${page.orientation}"`) +
    (footerText === "" ? "" : write("headerFooter", "", write("oddFooter", "", escapeXml(footerText)))) +
    (breaks.length === 0
      ? ""
      : write("rowBreaks", `count="${breaks.length}" manualBreakCount="${breaks.length}"`, breaks.join("")))
  );
}
