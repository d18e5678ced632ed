import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Quantity } from "../../src/domain/quantity/quantity.ts";
import type { FigureCell } from "../../src/domain/sheet/records/reading.ts";
import type { ReviewRow } from "../../src/domain/review.ts";

/** What a marked number was used as. */
export type MarkRole = "plan" | "actual" | "budget" | "printedRate" | "reference" | "base" | "part" | "unused";

export interface Mark {
  /** 1-based, in order of appearance in the cell. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly role: MarkRole;
}

/** A run of the cell's characters; `mark` is null on those that no number was read from. */
export interface Segment {
  readonly text: string;
  readonly mark: Mark | null;
}

/** A cell's text, whole, cut where numbers begin and end. */
export interface Evidence {
  readonly cell: FigureCell;
  readonly segments: readonly Segment[];
  readonly marks: readonly Mark[];
}

/** Cuts the text at its spans. Spans that overlap an earlier one keep their mark but colour nothing. */
export function evidence(cell: FigureCell, roleOf: (quantity: Quantity) => MarkRole): Evidence {
  const { text, quantities } = cell.reading;
  const marks = quantities.map((quantity, at) => ({ index: at + 1, quantity, role: roleOf(quantity) }));
  const segments: Segment[] = [];
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.quantity.evidence[0] - b.quantity.evidence[0])) {
    const [start, end] = mark.quantity.evidence;
    if (start < from || end <= start || end > text.length) continue;
    if (start > from) segments.push({ text: text.slice(from, start), mark: null });
    segments.push({ text: text.slice(start, end), mark });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), mark: null });
  return { cell, segments, marks };
}

const sameSpan = (a: Quantity, b: Quantity): boolean =>
  a === b || (a.evidence[0] === b.evidence[0] && a.evidence[1] === b.evidence[1]);

const otherwise = (quantity: Quantity): MarkRole => (quantity.role === "main" ? "unused" : quantity.role);

const planned =
  (indicators: readonly Indicator[]) =>
  (quantity: Quantity): MarkRole =>
    indicators.some(({ planQuantity }) => planQuantity !== null && sameSpan(planQuantity, quantity))
      ? "plan"
      : otherwise(quantity);

const achieved =
  (indicators: readonly Indicator[]) =>
  (quantity: Quantity): MarkRole =>
    indicators.some(({ actualQuantities }) => actualQuantities.some((used) => sameSpan(used, quantity)))
      ? "actual"
      : otherwise(quantity);

export type EvidenceField = "plan" | "actual" | "budget" | "printedRate";

/** The cells that a row's figures were read from, in the order a reader looks at them. */
export function rowEvidence(row: ReviewRow): readonly { readonly field: EvidenceField; readonly evidence: Evidence }[] {
  const { line, indicators } = row;
  const roles: Record<EvidenceField, (quantity: Quantity) => MarkRole> = {
    plan: planned(indicators),
    actual: achieved(indicators),
    budget: (quantity) => (quantity.role === "main" ? "budget" : quantity.role),
    printedRate: () => "printedRate",
  };
  const shown: { field: EvidenceField; evidence: Evidence }[] = [];
  for (const field of ["plan", "actual", "printedRate", "budget"] as const) {
    const cell = line[field];
    if (cell !== null) shown.push({ field, evidence: evidence(cell, roles[field]) });
  }
  return shown;
}
