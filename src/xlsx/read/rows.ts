import { CellParser } from "./cells.ts";
import type { CellTarget } from "./cell-target.ts";
import { RowScanner } from "./scan/rows.ts";
import { unlessUnfamiliar } from "./scan/unfamiliar.ts";
import type { CellContext } from "./stored-value.ts";

/** Bytes between two looks at the clock and the caller's signal. */
const pieceSize = 2 ** 20;

/**
 * Reads the cells of a `sheetData` element, UTF-8, into a target: by the scanner, and into a new one by the full parser
 * where the scanner meets something unfamiliar. Piece by piece: yields how many bytes are read.
 */
export function* readRows<Target extends CellTarget>(
  rows: Uint8Array,
  context: CellContext,
  newTarget: () => Target,
): Generator<number, Target> {
  const target = newTarget();
  if (yield* scanRows(rows, context, target)) return target;
  const another = newTarget();
  yield* parseRows(rows, context, another);
  return another;
}

/** Says whether the rows were familiar to the end; if not, the target holds a part of them. */
export function* scanRows(rows: Uint8Array, context: CellContext, target: CellTarget): Generator<number, boolean> {
  const scanner = unlessUnfamiliar(() => new RowScanner(rows, target, context));
  if (scanner === null) return false;
  for (;;) {
    const hasMore = unlessUnfamiliar(() => scanner.readTo(scanner.at + pieceSize));
    if (hasMore === null) return false;
    yield scanner.at;
    if (!hasMore) return true;
  }
}

/** As `scanRows`, by the full parser; throws where the rows are no XML. */
export function* parseRows(rows: Uint8Array, context: CellContext, target: CellTarget): Generator<number, void> {
  const parser = new CellParser(context, target);
  const decoder = new TextDecoder();
  for (let at = 0; at < rows.length; at += pieceSize) {
    parser.write(decoder.decode(rows.subarray(at, at + pieceSize), { stream: true }));
    yield Math.min(at + pieceSize, rows.length);
  }
  parser.close();
}
