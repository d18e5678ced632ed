import type { LogEntry } from "../event.ts";
import type { RunInfo } from "../run.ts";
import { logEntry } from "./log-entry.ts";
import { textsInCell, textsOfCell } from "./storable.ts";

/** What programs are picked by: one of their verdicts, the state of one of their indicators, a rule that found something. */
export const pickKinds = ["verdict", "state", "rule"] as const;
export type PickKind = (typeof pickKinds)[number];

export interface ProgramPick {
  readonly kind: PickKind;
  /** Key of the verdict or the state, code of the rule. */
  readonly key: string;
}

/** How programs are chosen for 監査調書, so that it can be done again. A program must fit each kind that is asked for. */
export interface DrawOrder {
  /** Numbers and names as typed; empty: any. */
  readonly programs: readonly string[];
  /** Of several one is enough; empty: any. */
  readonly picks: readonly ProgramPick[];
  /** So many of them, by a seed; null: all. */
  readonly sample: { readonly size: number; readonly seed: string } | null;
}

/** A program that was chosen. `key` stays with it through new numbers and rows; see `programKeyOf`. */
export interface DrawnProgram {
  readonly key: string;
  /** With its number. */
  readonly name: string;
}

export interface Draw {
  readonly order: DrawOrder;
  /** All programs of the list. */
  readonly of: number;
  /** Those that the sample was taken out of. */
  readonly fitting: number;
  readonly drawn: readonly DrawnProgram[];
}

const between = "、";
/** So many are named in words; the keys are all there. */
const mostNamed = 10;

const namesOf = (drawn: readonly DrawnProgram[]): string => {
  const more = drawn.length - mostNamed;
  const names = drawn.slice(0, mostNamed).map(({ name }) => name);
  return `${names.join(between)}${more > 0 ? ` …[+${more}]` : ""}`;
};

/**
 * The event that notes a selection (抽出): `field` how, `old` what was asked for ("seed=7", "size=5", "of=38", …) and `new`
 * the keys of what was chosen, both arrays of texts; `program` says the names.
 */
export const drawEntry = ({ order, of, fitting, drawn }: Draw, run: RunInfo): LogEntry =>
  logEntry(run, "draw", {
    field: order.sample === null ? "chosen" : "sampled",
    old: textsInCell([
      `of=${of}`,
      `fitting=${fitting}`,
      ...order.programs.map((program) => `program=${program}`),
      ...order.picks.map(({ kind, key }) => `${kind}=${key}`),
      ...(order.sample === null ? [] : [`size=${order.sample.size}`, `seed=${order.sample.seed}`]),
    ]),
    new: textsInCell(drawn.map(({ key }) => key)),
    program: namesOf(drawn),
  });

/** A selection as the log has it. */
export type LoggedDraw = Omit<Draw, "drawn"> & { readonly drawn: readonly string[] };

const isPickKind = (text: string): text is PickKind => (pickKinds as readonly string[]).includes(text);

/** What a `draw` event says; null where it cannot be read. */
export function loggedDraw({ old, new: keys }: { readonly old: string; readonly new: string }): LoggedDraw | null {
  const [asked, drawn] = [textsOfCell(old), textsOfCell(keys)];
  if (asked === null || drawn === null) return null;
  const parts = asked.map((text): readonly [string, string] => {
    const at = text.indexOf("=");
    return [text.slice(0, at), text.slice(at + 1)];
  });
  const valuesOf = (name: string): readonly string[] => parts.flatMap(([key, value]) => (key === name ? [value] : []));
  const count = (name: string): number => Number(valuesOf(name)[0] ?? Number.NaN);
  const [seed] = valuesOf("seed");
  const numbers = [count("of"), count("fitting"), ...(seed === undefined ? [] : [count("size")])];
  if (!numbers.every((number) => Number.isSafeInteger(number))) return null;
  return {
    order: {
      programs: valuesOf("program"),
      picks: parts.flatMap(([kind, key]) => (isPickKind(kind) ? [{ kind, key }] : [])),
      sample: seed === undefined ? null : { size: count("size"), seed },
    },
    of: count("of"),
    fitting: count("fitting"),
    drawn,
  };
}
