import { onOneLine, truncate, widthOf } from "./width.ts";
import type { Terminal } from "./terminal.ts";

export interface Column {
  readonly heading: string;
  readonly align: "left" | "right";
  /** How it gives way on a narrow terminal; a column without this is never cut. */
  readonly shrink?: {
    /** Narrowest it may become. */
    readonly minimum: number;
    /** Of two such columns, the one of weight 2 keeps twice the width of one of weight 1. */
    readonly weight: number;
  };
}

/** A cell's text, and how it is painted once it has its final width. */
export interface Cell {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/** A line of cells, or one text over the whole width. */
export type TableLine = readonly Cell[] | { readonly heading: string };

const gap = 2;
const isCells = (line: TableLine): line is readonly Cell[] => Array.isArray(line);

/** Widths that fit `available`: the column that is widest for its weight gives way first, so that short ones stay whole. */
export function fitWidths(
  natural: readonly number[],
  columns: readonly Column[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);
  const pressure = (index: number) => {
    const shrink = columns[index]?.shrink;
    const width = widths[index] ?? 0;
    return shrink === undefined || width <= shrink.minimum ? -1 : width / shrink.weight;
  };
  for (let excess = total() - available; excess > 0; excess -= 1) {
    const widest = widths.reduce((best, _, index) => (pressure(index) > pressure(best) ? index : best), 0);
    if (pressure(widest) < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** `shown` is `text` as it is painted: paint takes no room. */
function padded(text: string, shown: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + shown : shown + space;
}

/** Aligned columns, no frame, one line of text a line of cells; fitted to the terminal as far as the columns may shrink. */
export function layOut(columns: readonly Column[], lines: readonly TableLine[], terminal: Terminal): string {
  const cellLines = lines.filter(isCells).map((line) => line.map((cell) => ({ ...cell, text: onOneLine(cell.text) })));
  const natural = columns.map((column, index) =>
    cellLines.reduce((widest, line) => Math.max(widest, widthOf(line[index]?.text ?? "")), widthOf(column.heading)),
  );
  const widths = fitWidths(natural, columns, terminal.columns);
  const { bold, dim } = terminal.colors;
  const lineOf = (cells: readonly Cell[]): string =>
    columns
      .map(({ align }, index) => {
        const { text = "", paint = (same: string) => same } = cells[index] ?? {};
        const width = widths[index] ?? 0;
        const fitted = truncate(text, width);
        return padded(fitted, paint(fitted), width, align);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const heading = lineOf(columns.map((column) => ({ text: column.heading, paint: bold })));
  const rule = lineOf(widths.map((width) => ({ text: "-".repeat(width), paint: dim })));
  const body = cellLines.map(lineOf).values();
  const shown = lines.map((line) =>
    isCells(line) ? (body.next().value ?? "") : bold(truncate(onOneLine(line.heading), terminal.columns)),
  );
  return [heading, rule, ...shown].join("\n");
}
