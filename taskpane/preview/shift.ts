import { columnName, columnNumber, quotedSheet } from "../../src/domain/grid.ts";

/** Texts, sheet-qualified references, names and functions are passed over; what is left are this sheet's own references. */
const piece =
  /"[^"]*"|(?:'[^']*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.]))?|[\p{L}_\\][\p{L}\p{N}_.]*|\d+(?:\.\d+)?/giu;

/**
 * The formula of a rule as it holds `rows` further down and `columns` further right, with this sheet named in
 * front of its own references, so that it can stand on any sheet.
 */
export function shifted(formula: string, sheet: string, rows: number, columns: number): string {
  const move = (dollar: string, name: string, fixed: string, row: string): string => {
    const column = dollar === "$" ? name.toUpperCase() : columnName(columnNumber(name) + columns);
    return `${dollar}${column}${fixed}${fixed === "$" ? row : Number(row) + rows}`;
  };
  return formula.replace(piece, (found, ...groups: (string | undefined)[]) => {
    const [dollar, name, fixed, row, dollar2, name2, fixed2, row2] = groups;
    if (name === undefined || row === undefined || fixed === undefined || dollar === undefined) return found;
    const first = move(dollar, name, fixed, row);
    const second =
      name2 === undefined || row2 === undefined ? "" : `:${move(dollar2 ?? "", name2, fixed2 ?? "", row2)}`;
    return `${quotedSheet(sheet)}!${first}${second}`;
  });
}
