/** What begins a file in UTF-8 for spreadsheets that would take it for another encoding. */
export const byteOrderMark = "\uFEFF";

/**
 * What a spreadsheet would take for a formula, in whichever width; a figure, though signed, is none. What shows nothing
 * before it (spaces, control, zero-width and filler characters) does not make it less of one: importers trim.
 */
const formulaStart =
  /^(?:[\t\r]|[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20\uFE62\uFE63\uFE66\uFE6B])/u;

/** A text that a spreadsheet would calculate gets an apostrophe before it. */
export const withoutFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** A field in quotes after RFC 4180. */
export const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;
