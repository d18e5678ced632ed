import { plainUnit } from "../words/plain-unit.ts";
import { bracketOf } from "../words/unit-in-name.ts";
import type { ProgramLine } from "./reading.ts";

/** 受講者数（人） as 受講者数, where that is what gave the line's figures their unit: they are shown with it. */
export function nameWithoutUnit(name: string, line: ProgramLine): string {
  const found = line.unitNote === line.indicatorCell ? bracketOf(name) : null;
  const unit = found === null ? null : (plainUnit(found.words)?.unit ?? null);
  if (found === null || unit === null) return name;
  const [quantity] = [line.plan, line.actual].flatMap((cell) => cell?.reading.quantities ?? []);
  return quantity?.unit === unit ? found.name : name;
}
