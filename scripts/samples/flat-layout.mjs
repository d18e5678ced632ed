// A plain table as sections keep it for themselves: one heading line, a line a program, numbers typed as numbers.
import { at } from "./workbook.mjs";

const heading = { font: "游ゴシック", bold: true, fill: "E2EFDA", border: "thin", horizontal: "center", wrap: true };
const cellStyle = (value, format) => ({
  font: "游ゴシック",
  border: "thin",
  wrap: true,
  ...(typeof value === "number" || (value !== null && typeof value === "object")
    ? { horizontal: "right", format }
    : {}),
});

/**
 * { title, note, columns: [{ heading, width, format }], rows: [[…]] } → one sheet. A row may be
 * { cells: […], hidden: true, merge: [first, last] }; `formats` gives a row number formats by column.
 */
export function flatSheet(name, { title, note, columns, rows }) {
  const titleStyle = { font: "游ゴシック", size: 14, bold: true };
  const sheetRows = [{ number: 1, height: 24, cells: { 1: { value: title, style: titleStyle } } }];
  const headingRow = 3;
  sheetRows.push({
    number: headingRow,
    height: 32,
    cells: Object.fromEntries(columns.map((column, index) => [index + 1, { value: column.heading, style: heading }])),
  });
  const merges = [];
  rows.forEach((row, index) => {
    const { cells, hidden = false, formats = {}, merge } = Array.isArray(row) ? { cells: row } : row;
    const number = headingRow + 1 + index;
    const entries = cells.map((value, column) => [
      column + 1,
      { value, style: cellStyle(value, formats[column] ?? columns[column].format) },
    ]);
    sheetRows.push({ number, height: 20, hidden, cells: Object.fromEntries(entries) });
    if (merge) merges.push(`${at(number, merge[0])}:${at(number, merge[1])}`);
  });
  if (note)
    sheetRows.push({
      number: headingRow + 2 + rows.length,
      cells: { 1: { value: note, style: { font: "游ゴシック", size: 9 } } },
    });
  return {
    name,
    columns: columns.map((column) => column.width),
    rows: sheetRows,
    merges,
    freeze: headingRow,
    repeatRows: [headingRow, headingRow],
  };
}
