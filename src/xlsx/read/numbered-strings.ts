/** The strings that the cells of a workbook name by number. */
export interface SharedStrings {
  readonly count: number;
  /** undefined where there is none of this number. */
  at(index: number): string | undefined;
}

/** Strings that are there already. */
export const listed = (strings: readonly string[]): SharedStrings => ({
  count: strings.length,
  at: (index) => strings[index],
});
