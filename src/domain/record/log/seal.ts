import type { LogEntry } from "../event.ts";
import type { RunInfo } from "../run.ts";
import { type State, states } from "../state.ts";
import { headOf } from "./chain.ts";
import { logEntry } from "./log-entry.ts";
import type { LogLine } from "./log-line.ts";
import { textsInCell, textsOfCell } from "./storable.ts";

export interface StateCount {
  readonly state: State;
  readonly lines: number;
}

/** How many lines stand where; states in which none does are left out. Worst first, as `states`. */
export const countStates = (of: readonly State[]): readonly StateCount[] =>
  states.map((state) => ({ state, lines: of.filter((one) => one === state).length })).filter(({ lines }) => lines > 0);

/**
 * The event that closes a report (確定): `new` how many lines stand where, `old` the hash of the line before. The hash of
 * its own line is what is to be kept elsewhere.
 */
export const sealEntry = (of: readonly State[], log: readonly LogLine[], run: RunInfo): LogEntry =>
  logEntry(run, "seal", {
    field: "states",
    old: headOf(log),
    new: textsInCell(countStates(of).map(({ state, lines }) => `${state}=${lines}`)),
  });

/** `new` of a `seal` event; what says no count is left out. */
export const sealedCounts = (text: string): readonly StateCount[] =>
  (textsOfCell(text) ?? []).flatMap((part) => {
    const [name, lines = ""] = part.split("=");
    const state = states.find((one) => one === name);
    return state === undefined || !/^\d+$/u.test(lines) ? [] : [{ state, lines: Number(lines) }];
  });
