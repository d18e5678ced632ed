/** Points that a column of so many characters takes: Excel's own ratio of this workbook, measured. */
export interface WidthScale {
  readonly pointsPerCharacter: number;
  readonly padding: number;
}
