import type { LogLine } from "./log-line.ts";

const dayLength = "yyyy-mm-dd".length;

/** Days (yyyy-mm-dd) on which runs were made, newest first: those that `foldBack` tells apart. */
export function runDays(log: readonly LogLine[]): readonly string[] {
  const runs = log.filter(({ kind, lineId }) => kind === "run" && lineId === "");
  return [...new Set(runs.map(({ at }) => at.slice(0, dayLength)))].sort().reverse();
}
