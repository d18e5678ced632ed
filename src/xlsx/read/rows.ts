import { CellParser } from "./cells.ts";
import type { CellTarget } from "./cell-target.ts";
import { RowScanner } from "./scan/rows.ts";
import { ended, text, Tokens } from "./scan/tokens.ts";
import { Unfamiliar, unlessUnfamiliar } from "./scan/unfamiliar.ts";
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
  const tokens = new Tokens(rows);
  const scanner = unlessUnfamiliar(() => new RowScanner(tokens, target, context));
  if (scanner === null) return false;
  while (!scanner.isOver) {
    if (unlessUnfamiliar(() => scanner.readTo(tokens.at + pieceSize)) === null) return false;
    yield tokens.at;
  }
  return unlessUnfamiliar(() => endOf(tokens)) !== null;
}

/** What stands behind the element is blank. */
function endOf(tokens: Tokens): void {
  for (let token = tokens.next(); token !== ended; token = tokens.next()) if (token !== text) throw new Unfamiliar();
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
