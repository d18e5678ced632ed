import * as v from "valibot";
import { entryFields } from "../domain/record/entry.ts";
import { partNames } from "../domain/record/line-parts.ts";
import { headOf } from "../domain/record/log/chain.ts";
import { logFields, type LogLine } from "../domain/record/log/log-line.ts";
import type { RecordLine } from "../domain/record/record-line.ts";
import type { EarlierRecord } from "../domain/record/earlier-record.ts";
import { WorkbookError } from "./errors.ts";
import { inheritedKey, type JsonProblem, type ShapeProblem, shapeProblem } from "./json-problem.ts";

/** What is wrong with a file of decisions; words live in messages under the same name. */
export type DecisionsProblem =
  | ShapeProblem
  /** An id that another line has too. */
  | "id-twice"
  /** The head is not the hash of the log's last line. */
  | "head";

export const decisionsFileVersion = 1;

/** A record as a file, with the log that it goes by. */
export interface Decisions {
  /** Of the workbook that it was taken out of; no folder. */
  readonly file: string;
  /** The program sheet; of one-program forms the first. */
  readonly sheet: string;
  readonly record: EarlierRecord;
  readonly log: readonly LogLine[];
}

type Texts<Key extends string> = Partial<Record<Key, string>>;

/** Of texts, those that say something. */
const said = <Key extends string>(keys: readonly Key[], texts: Readonly<Record<Key, string>>): Texts<Key> =>
  Object.fromEntries(keys.filter((key) => texts[key] !== "").map((key) => [key, texts[key]])) as Texts<Key>;

const textsOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  v.pipe(
    v.strictObject(Object.fromEntries(keys.map((key) => [key, v.optional(v.string(), "")]))),
    v.transform((texts) => texts as Readonly<Record<Keys[number], string>>),
  );

const number = v.pipe(v.number(), v.finite());

const evidence = v.strictObject({
  planText: v.string(),
  actualText: v.string(),
  plan: v.nullable(number),
  actual: v.nullable(number),
  rate: v.nullable(number),
  rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
});

const recordLine = v.strictObject({
  lineId: v.pipe(v.string(), v.minLength(1)),
  parts: textsOf(partNames),
  entry: textsOf(entryFields),
  recorded: textsOf(entryFields),
  seen: evidence,
  basis: v.nullable(evidence),
  inherited: v.boolean(),
  signed: v.string(),
  conflicts: v.array(v.strictObject({ field: v.picklist(entryFields), a: v.string(), b: v.string() })),
});

const decisionsFile = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(decisionsFileVersion),
  file: v.string(),
  sheet: v.string(),
  head: v.string(),
  lines: v.array(recordLine),
  waiting: v.array(recordLine),
  answers: v.array(
    v.strictObject({
      lineId: v.string(),
      answer: v.picklist(["take", "refuse", "keep"]),
      taken: v.string(),
      offered: v.array(v.string()),
    }),
  ),
  resolved: v.array(
    v.strictObject({ lineId: v.string(), field: v.picklist(entryFields), chosen: v.picklist(["a", "b"]) }),
  ),
  log: v.array(textsOf(logFields)),
});

const lineInFile = ({ lineId, parts, entry, recorded, ...line }: RecordLine) => ({
  lineId,
  parts: said(partNames, parts),
  entry: said(entryFields, entry),
  recorded: said(entryFields, recorded),
  ...line,
});

/** The file's text, a line of JSON for every line of the record and of the log; blank texts are left out. */
export function decisionsText({ file, sheet, record, log }: Decisions): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  const members: readonly (readonly [string, string])[] = [
    ["version", String(decisionsFileVersion)],
    ["file", JSON.stringify(file)],
    ["sheet", JSON.stringify(sheet)],
    ["head", JSON.stringify(headOf(log))],
    ["lines", list(record.lines.map(lineInFile))],
    ["waiting", list(record.waiting.map(lineInFile))],
    ["answers", list(record.answers)],
    ["resolved", list(record.resolved)],
    ["log", list(log.map((line) => said(logFields, line)))],
  ];
  return `{\n${members.map(([key, value]) => `  ${JSON.stringify(key)}: ${value}`).join(",\n")}\n}\n`;
}

const refuse = (problem: JsonProblem<DecisionsProblem>): never => {
  throw new WorkbookError("decisions-invalid", { ...problem });
};

/** A record from parsed JSON. Throws WorkbookError decisions-invalid with the first `JsonProblem` as its parameters. */
export function readDecisions(json: unknown): Decisions {
  if (Array.isArray(json)) return refuse({ problem: "wrong-type", path: "", seen: "[ ]", expected: "Object" });
  const inherited = inheritedKey(json);
  if (inherited !== null) return refuse(inherited);
  const parsed = v.safeParse(decisionsFile, json);
  if (!parsed.success) return refuse(shapeProblem(parsed.issues[0]));
  const { file, sheet, head, lines, waiting, answers, resolved, log } = parsed.output;
  const ids = new Set<string>();
  for (const [list, those] of Object.entries({ lines, waiting })) {
    for (const [index, { lineId }] of those.entries()) {
      if (ids.has(lineId)) refuse({ problem: "id-twice", path: `${list}.${index}.lineId`, seen: lineId, expected: "" });
      ids.add(lineId);
    }
  }
  if (head !== headOf(log)) refuse({ problem: "head", path: "head", seen: head, expected: headOf(log) });
  return { file, sheet, record: { lines, waiting, answers, resolved }, log };
}
