import { onOneLine, truncate, widthOf, wrapped } from "./width.ts";
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
  /** Cut to less than so many columns, its texts stand whole below their lines, and the column is left out. */
  readonly beneath?: number;
}

/** A cell's text, and how it is painted once it has its final width. */
export interface Cell {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/** A line of cells, or one text over the whole width. */
export type TableLine = readonly Cell[] | { readonly heading: string };

const gap = 2;
/** How far a text below its line is set in. */
const indent = 4;
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

interface Fitted {
  /** By the columns' indices. */
  readonly widths: readonly number[];
  /** Indices of the columns that stand beside each other. */
  readonly beside: readonly number[];
  /** … and of those whose texts stand below. */
  readonly below: readonly number[];
}

/** What there is room for; what too little would be left of goes below. */
function fitted(columns: readonly Column[], natural: readonly number[], available: number): Fitted {
  const all = [...columns.keys()];
  const widths = fitWidths(natural, columns, available);
  const below = all.filter((index) => {
    const { beneath = 0 } = columns[index]!;
    return widths[index]! < Math.min(beneath, natural[index]!);
  });
  if (below.length === 0) return { widths, beside: all, below };
  const beside = all.filter((index) => !below.includes(index));
  const own = fitWidths(
    beside.map((index) => natural[index]!),
    beside.map((index) => columns[index]!),
    available,
  );
  return { widths: all.map((index) => own[beside.indexOf(index)] ?? 0), beside, below };
}

const same = (text: string): string => text;

/** Aligned columns, no frame, one line of text a line of cells; fitted to the terminal as far as the columns may shrink. */
export function layOut(columns: readonly Column[], lines: readonly TableLine[], terminal: Terminal): string {
  const cellLines = lines.filter(isCells).map((line) => line.map((cell) => ({ ...cell, text: onOneLine(cell.text) })));
  const natural = columns.map((column, index) =>
    cellLines.reduce((widest, line) => Math.max(widest, widthOf(line[index]?.text ?? "")), widthOf(column.heading)),
  );
  const { widths, beside, below } = fitted(columns, natural, terminal.columns);
  const { bold, dim } = terminal.colors;
  const lineOf = (cells: readonly Cell[]): string =>
    beside
      .map((index) => {
        const { text = "", paint = same } = cells[index] ?? {};
        const width = widths[index] ?? 0;
        const cut = truncate(text, width);
        return padded(cut, paint(cut), width, columns[index]!.align);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const belowOf = (cells: readonly Cell[]): readonly string[] =>
    below.flatMap((index) => {
      const { text = "", paint = same } = cells[index] ?? {};
      return wrapped(text, terminal.columns - indent).map((piece) => `${" ".repeat(indent)}${paint(piece)}`);
    });
  const heading = lineOf(columns.map((column) => ({ text: column.heading, paint: bold })));
  const rule = lineOf(widths.map((width) => ({ text: "-".repeat(width), paint: dim })));
  const body = cellLines.map((cells) => [lineOf(cells), ...belowOf(cells)].join("\n")).values();
  const shown = lines.map((line) =>
    isCells(line) ? (body.next().value ?? "") : bold(truncate(onOneLine(line.heading), terminal.columns)),
  );
  return [heading, rule, ...shown].join("\n");
}
