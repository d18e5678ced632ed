import { quotedSheet } from "../grid.ts";
import type { ReportContext } from "./context.ts";
import { literal } from "./excel.ts";

/** A cell that a link leads to; its row is what a formula comes to. */
export interface LinkedCell {
  readonly sheet: string;
  /** "E" */
  readonly letters: string;
  readonly row: number;
}

/** Where a link leads and what is read there, as terms of a formula, and what is read. */
export interface PlaceLink {
  readonly target: string;
  readonly shown: string;
  readonly text: string;
}

/** The sheet is named where it does not go without saying. `rowTerm`: a term for the row. */
export function placeLink(
  { sheet, letters, row }: LinkedCell,
  rowTerm: string,
  homeLink: string,
  { subject }: Pick<ReportContext, "subject">,
): PlaceLink {
  if (sheet === subject.home) {
    return {
      target: `${homeLink}&"${letters}"&${rowTerm}`,
      shown: `"${letters}"&${rowTerm}`,
      text: `${letters}${row}`,
    };
  }
  return {
    target: `${literal(`#${quotedSheet(sheet)}!${letters}`)}&${rowTerm}`,
    shown: `${literal(`${sheet}!${letters}`)}&${rowTerm}`,
    text: `${sheet}!${letters}${row}`,
  };
}

/** The row in a cell that holds it with its sheet's offset. */
export const rowWithout = (offset: number, cell: string): string => (offset === 0 ? cell : `(${cell}-${offset})`);

/** Links name the sheets that they lead to. */
export const namesSheets = ({ subject }: Pick<ReportContext, "subject">): boolean =>
  subject.home === null || subject.offsets.size > 1;
