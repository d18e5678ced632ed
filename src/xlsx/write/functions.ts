/**
 * Functions younger than the file format; files name them with a prefix (ECMA-376 part 1, 18.17.2;
 * [MS-XLSX] 2.2.2), people do not.
 */
const prefixed = new Set([
  "CONCAT",
  "DAYS",
  "FORMULATEXT",
  "IFNA",
  "IFS",
  "ISFORMULA",
  "MAXIFS",
  "MINIFS",
  "NUMBERVALUE",
  "PERCENTILE.EXC",
  "PERCENTILE.INC",
  "QUARTILE.EXC",
  "QUARTILE.INC",
  "RANK.AVG",
  "RANK.EQ",
  "SHEET",
  "SHEETS",
  "STDEV.P",
  "STDEV.S",
  "SWITCH",
  "TEXTJOIN",
  "UNICHAR",
  "UNICODE",
  "VAR.P",
  "VAR.S",
  "XMATCH",
  "XLOOKUP",
  "XOR",
  "LET",
  "UNIQUE",
  "SEQUENCE",
  "SORTBY",
  "MODE.SNGL",
]);
const worksheetPrefixed = new Set(["FILTER", "SORT"]);

// Most formulas have none of them: one look tells.
const anyOfThem = new RegExp(
  String.raw`(?:${[...prefixed, ...worksheetPrefixed].join("|").replaceAll(".", String.raw`\.`)})\(`,
  "i",
);

// Texts and quoted sheet names are passed over; a function's name stands right before its parenthesis.
const piece = /"[^"]*"|'[^']*'|[A-Za-z_][\w.]*(?=\()|[A-Za-z_][\w.]*/g;

/** A formula as people write it → as the file has it. */
export function fileFormula(formula: string): string {
  if (!anyOfThem.test(formula)) return formula;
  return formula.replace(piece, (found, at: number) => {
    if (formula[at + found.length] !== "(") return found;
    const name = found.toUpperCase();
    if (prefixed.has(name)) return `_xlfn.${found}`;
    if (worksheetPrefixed.has(name)) return `_xlfn._xlws.${found}`;
    return found;
  });
}
