import { type ChangeClass, isAtLeast } from "./change-class.ts";
import type { Changes } from "./change.ts";

/** Whether a change is of this class or a severer one; what a table as a whole is said of counts as a finding. */
export function reachesClass({ lines, tableFindings }: Changes, level: ChangeClass): boolean {
  if (lines.some((line) => isAtLeast(line.class, level))) return true;
  const isTableTold = tableFindings !== null && tableFindings.new.length + tableFindings.resolved.length > 0;
  return isTableTold && isAtLeast("finding", level);
}
