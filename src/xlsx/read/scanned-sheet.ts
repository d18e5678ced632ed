import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { turn } from "../turn.ts";
import { parseXml, type XmlElement } from "../xml/element.ts";
import { readNumberFormats } from "./number-formats.ts";
import { SheetScanner } from "./scan/sheet.ts";
import { Unfamiliar } from "./scan/unfamiliar.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type CellSurroundings, SheetBuilder } from "./sheet-builder.ts";
import type { WorkbookPart } from "./workbook-part.ts";

/** A worksheet without its rows, and its cells. */
export interface ScannedSheet {
  readonly root: XmlElement;
  readonly cells: SheetBuilder;
}

/** What the workbook says of the cells of all its sheets. */
export async function surroundingsIn(pkg: OpcPackage, workbook: WorkbookPart): Promise<CellSurroundings> {
  const strings = await readSharedStrings(pkg, workbook.sharedStrings);
  const codes = await readNumberFormats(pkg, workbook.styles);
  const days1904 = workbook.date1904 ? codes.map((await import("./display.ts")).isDate) : [];
  return { codes, strings, days1904 };
}

/** Bytes of a sheet between two turns of others. */
const turnAfter = 2 ** 20;

/**
 * Scans a worksheet while it is unpacked, so that its XML is never whole in memory. null where it is to be read the full way:
 * something in it is unfamiliar, or the file is damaged, and then the full way says how.
 */
export async function scanSheet(
  pkg: OpcPackage,
  part: string,
  surroundings: CellSurroundings,
  awaitsCalculation: boolean,
  { progress, signal }: WorkOptions = {},
): Promise<ScannedSheet | null> {
  const cells = new SheetBuilder(surroundings);
  const scanner = new SheetScanner(cells, { strings: surroundings.strings, awaitsCalculation });
  const total = pkg.size(part);
  let done = 0;
  let turned = 0;
  const feed = async (piece: Uint8Array): Promise<void> => {
    if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
    scanner.feed(piece);
    done += piece.length;
    if (done - turned < turnAfter && done < total) return;
    turned = done;
    progress?.(done, total);
    await turn();
  };
  try {
    if (!(await pkg.pieces(part, feed))) return null;
    return { root: parseXml(scanner.end()), cells };
  } catch (cause) {
    if (cause instanceof Unfamiliar) return null;
    throw cause;
  }
}
