import Table from "cli-table3";
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

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(gap),
};

/** Aligned columns, no frame, one line of text a line of cells; fitted to the terminal as far as the columns may shrink. */
export function layOut(columns: readonly Column[], lines: readonly TableLine[], terminal: Terminal): string {
  const cellLines = lines.filter(isCells).map((line) => line.map((cell) => ({ ...cell, text: onOneLine(cell.text) })));
  const natural = columns.map((column, index) =>
    cellLines.reduce((widest, line) => Math.max(widest, widthOf(line[index]?.text ?? "")), widthOf(column.heading)),
  );
  const widths = fitWidths(natural, columns, terminal.columns);
  const fit = (text: string, column: number) => truncate(text, widths[column] ?? 0);
  const { bold, dim } = terminal.colors;
  const table = new Table({
    chars: noLines,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    colWidths: [...widths],
    colAligns: columns.map((column) => column.align),
  });
  table.push(columns.map((column, index) => bold(fit(column.heading, index))));
  table.push(widths.map((width) => dim("-".repeat(width))));
  for (const cells of cellLines) {
    table.push(cells.map(({ text, paint = (same) => same }, index) => paint(fit(text, index))));
  }
  const [heading = "", rule = "", ...body] = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  const rendered = body.values();
  const shown = lines.map((line) =>
    isCells(line) ? (rendered.next().value ?? "") : bold(truncate(onOneLine(line.heading), terminal.columns)),
  );
  return [heading, rule, ...shown].join("\n");
}
