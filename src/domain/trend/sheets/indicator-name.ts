import type { YearIndicator } from "../year-list.ts";

/** What an indicator is called beside its program: its measure and label (or what it counts), with its unit; a program's only one by `own`. */
export function indicatorName({ measure, label, counted, unit }: YearIndicator, own: string): string {
  const name = [measure, label === "" ? counted : label].filter((part) => part !== "").join("　");
  const shown = name === "" ? own : name;
  return unit === "" ? shown : `${shown}（${unit}）`;
}
