/** What the log (確認記録) tells of. */
export const eventKinds = [
  "run",
  "decide",
  "carry",
  "refuse",
  "orphan",
  "restore",
  "merge",
  "conflict",
  "resolve",
  "policy",
  "seal",
  "import",
  "draw",
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * A line of the log without its place in the chain. Texts as they were; "" where there is none.
 * `run` without a lineId is the run itself; with one it tells what the sheet says of that line now and what it said before,
 * so that earlier runs can be folded back: `field` is planText, actualText, rate, verdict, renamed, moved (arrays of parts,
 * see `carry/changes.ts`), added, or gone (`old`: all its parts).
 * `decide`, `import`, `resolve`, `conflict`, `merge` with a lineId change what people said of a line; `field` names what was
 * changed, comma-separated, old and new are arrays of texts (`changeTexts`). `merge` without one notes another copy's log
 * (`mergedLogTexts`), `import` without one a file of decisions, `seal` counts (`sealEntry`), `draw` which programs were chosen for 監査調書 (`drawEntry`);
 * `carry` says that the id `old`
 * goes on as `new`.
 */
export interface LogEntry {
  /** yyyy-mm-ddThh:mm, local, no zone: when the program wrote it. */
  readonly at: string;
  readonly kind: EventKind;
  readonly lineId: string;
  readonly program: string;
  readonly indicator: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly planText: string;
  readonly actualText: string;
  readonly rate: number | null;
  /** Verdict's key; "" where there is none. */
  readonly verdict: string;
  /** No folder: a name alone. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Of the table as read, hex; only of a run. */
  readonly tableSha256: string;
  /** As typed by people; never an account. */
  readonly who: string;
  /** The day that a person typed; never mixed with `at`. */
  readonly typedDate: string;
  /** Of the program. */
  readonly version: string;
}

/** Hex SHA-256 of a text's UTF-8; given to the core from outside. */
export type Sha256 = (text: string) => string;
