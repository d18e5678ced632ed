import { countingOf } from "../achievement/counting.ts";
import type { Indicator } from "../achievement/indicator.ts";
import type { Side } from "../achievement/inherit.ts";
import { lineNote } from "../achievement/judged.ts";
import { isCellError, isImpossible, stateText } from "../grid.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isoDay } from "../report/excel-day.ts";
import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import type { TwinLine, TwinNote } from "./line.ts";

/** What one side of an indicator comes to. */
export type SideFigure = Pick<TwinLine, "value" | "upper" | "unit" | "bound" | "counting" | "notes">;

/** Which of the side's quantities is the indicator's; several: there are more, and nothing tells. */
function quantityOf(indicator: Indicator, side: Side): Quantity | "several" | null {
  const { plan, planQuantity, actual, actualQuantities } = indicator;
  if (side === "plan") return planQuantity !== null && plan === null ? "several" : planQuantity;
  const [first, another] = actualQuantities;
  if (first === undefined) return null;
  return another !== undefined || actual === null ? "several" : first;
}

const unitWithPer = ({ unit, per }: Quantity): string | null => (per === null ? unit : `${unit ?? ""}/${per}`);

/** The upper side of a target that names two (40%以上60%以下), in the quantity's own unit. */
function ceilingOf({ basis, plan }: Indicator, { value }: Quantity): number | null {
  if (basis.kind !== "between") return null;
  return plan === null || plan === 0 ? basis.upper : (basis.upper * value) / plan;
}

function notesOfQuantity(quantity: Quantity): readonly TwinNote[] {
  const { direction, sense, isStrict, outOf, value } = quantity;
  return [
    ...(direction === null || value < 0 ? [] : [{ code: direction } as const]),
    ...(sense === null ? [] : [{ code: sense } as const]),
    ...(isStrict ? [{ code: "strict" } as const] : []),
    ...(outOf === null ? [] : [{ code: "out-of", value: outOf } as const]),
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Why a cell has no figure. */
function whyNone(cell: FigureCell | null): readonly TwinNote[] {
  if (cell === null) return [{ code: "blank" }];
  const { value, reading } = cell;
  if (isCellError(value) || isImpossible(value)) return [{ code: "impossible", text: stateText(value) }];
  if (reading.day !== null) return [{ code: "day", text: isoDay(reading.day.serial) }];
  if (reading.done !== null) return [{ code: reading.done }];
  switch (reading.kind) {
    case "quantities":
    case "text":
      return [{ code: "no-figure", text: oneLine(cell.text) }];
    case "unreadable":
      return [{ code: "unreadable", text: oneLine(cell.text) }];
    case "blank":
    case "not-set":
    case "see-elsewhere":
    case "pending":
    case "cancelled":
    case "not-calculated":
      return [{ code: reading.kind }];
  }
}

const nothing = { value: null, upper: null, unit: null, bound: null, counting: null } as const;

/** The planned or the achieved figure of an indicator; of a line with a day or a deed only what stands there. */
export function sideFigure(indicator: Indicator, side: Side, line: ProgramLine): SideFigure {
  const cell = side === "plan" ? indicator.planCell : indicator.actualCell;
  const leftOver = (cell?.reading.residue ?? []).map(({ text }): TwinNote => ({
    code: "left-over",
    text: oneLine(text),
  }));
  const quantity = quantityOf(indicator, side);
  if (quantity === null) return { ...nothing, notes: [...whyNone(cell), ...leftOver] };
  if (quantity === "several") return { ...nothing, notes: [{ code: "several" }, ...leftOver] };
  const ceiling = side === "plan" && quantity.upper === null ? ceilingOf(indicator, quantity) : null;
  return {
    value: quantity.value,
    upper: quantity.upper ?? ceiling,
    unit: unitWithPer(quantity),
    bound: ceiling === null ? quantity.bound : "range",
    counting: countingOf(quantity.counting, quantity.label, lineNote(line)),
    notes: [...notesOfQuantity(quantity), ...leftOver],
  };
}
