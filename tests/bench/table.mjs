// Lines of text from rows of figures.

/** `digits` after the point, thousands grouped; a dash where there is no figure. */
export const shown = (value, digits) =>
  value === null
    ? "-"
    : value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/**
 * A line a row under its headings: the first column to the left, the others to the right. A row may end in a note
 * instead of figures: [name, { note }].
 */
export function tableLines(headings, rows) {
  const cellsOf = (row) => (typeof row[1] === "object" ? row.slice(0, 1) : row);
  const all = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  return [
    line(headings).trimEnd(),
    ...rows.map((row) => (typeof row[1] === "object" ? `${line(cellsOf(row))}  ${row[1].note}` : line(row).trimEnd())),
  ];
}
