import type { LineChange } from "./change.ts";
import type { Place, StateLine } from "./state.ts";

/** Where the change is seen on one of its lines: the cell of what changed, else the line's; null where nobody knows. */
export function placeOfChange(line: StateLine | undefined, { told }: Pick<LineChange, "told">): Place | null {
  if (line === undefined) return null;
  const sides = told.figure ?? told.wording?.sides ?? [];
  const side = sides.find((one) => one.side === "actual") ?? sides[0];
  return side === undefined ? line.place : (line[side.side].cell ?? line.place);
}
