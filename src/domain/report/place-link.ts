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

/** `rowTerm`: a term for the row; `homeLink`: one for the link to the sheet that goes without saying. */
export function placeLink(
  { sheet, letters, row }: LinkedCell,
  rowTerm: string,
  homeLink: string,
  { subject }: Pick<ReportContext, "subject">,
): PlaceLink {
  const target =
    sheet === subject.home
      ? `${homeLink}&"${letters}"&${rowTerm}`
      : `${literal(`#${quotedSheet(sheet)}!${letters}`)}&${rowTerm}`;
  return { target, shown: `"${letters}"&${rowTerm}`, text: `${letters}${row}` };
}

/** The same link, read with the name of its sheet where that does not go without saying. */
export function placeLinkWithSheet(
  cell: LinkedCell,
  rowTerm: string,
  homeLink: string,
  context: Pick<ReportContext, "subject">,
): PlaceLink {
  const link = placeLink(cell, rowTerm, homeLink, context);
  const { sheet, letters } = cell;
  if (sheet === context.subject.home) return link;
  return { ...link, shown: `${literal(`${sheet}!${letters}`)}&${rowTerm}`, text: `${sheet}!${link.text}` };
}

/** The row in a cell that holds it with its sheet's offset. */
export const rowWithout = (offset: number, cell: string): string => (offset === 0 ? cell : `(${cell}-${offset})`);

/** Links lead to more sheets than one. */
export const isOnSheets = ({ subject }: Pick<ReportContext, "subject">): boolean =>
  subject.home === null || subject.offsets.size > 1;
