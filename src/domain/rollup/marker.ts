/** Stands hidden on the first sheet: the workbook is a summary of many files, to be replaced by a later one and never read as a list. */
export const rollupMarker = "jisseki-rollup:1";

/** Where it stands. */
export const markerPlace = { row: 1, column: 40 } as const;
