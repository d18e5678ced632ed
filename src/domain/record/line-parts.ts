/**
 * What a line of the ledger is known by. As on the sheet, not yet folded (`folded`); "" where there is none.
 */
export const partNames = [
  "section",
  "no",
  "name",
  "measure",
  "label",
  "unit",
  "planText",
  "actualText",
  "code",
  "formerName",
  "department",
  "sheet",
  "file",
] as const;
export type PartName = (typeof partNames)[number];

/**
 * section: number and name · name: the program's · measure: of the program's · label: the indicator's own · code: the
 * office's (事業コード) · formerName: 旧事業名, 統合前 · sheet, file: where it stands; file is "" in a workbook's own report.
 */
export type LineParts = Readonly<Record<PartName, string>>;

/** NFKC, lower case, no spaces and punctuation: as parts are compared. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, "");
