import type { ColumnContent } from "./column-content.ts";
import type { ColumnSense } from "./heading-sense.ts";

/** A column with its heading's sense and what stands under it. */
export interface Candidate {
  readonly column: number;
  readonly sense: ColumnSense;
  readonly content: ColumnContent;
  /** What nobody sees is taken only where nothing else is there. */
  readonly hidden: boolean;
}

/** The part of the filled cells that `count` is; a column without content may be anything. */
export const share = (count: number, content: ColumnContent): number =>
  content.filled === 0 ? 0.5 : count / content.filled;

export const figureShare = (content: ColumnContent): number =>
  content.filled === 0 ? 0.3 : content.figures / content.filled;

/** The year a heading names; with no sheet year, relative ones count from 0. */
export function yearOf(sense: ColumnSense, fiscalYear: number | null): number | null {
  if (sense.relativeYear !== null) return (fiscalYear ?? 0) + sense.relativeYear;
  return sense.year;
}
