import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, entryFields } from "../../src/domain/record/entry.ts";
import type { Evidence } from "../../src/domain/record/evidence.ts";
import { type LineParts, partNames } from "../../src/domain/record/line-parts.ts";
import { logFields } from "../../src/domain/record/log/log-line.ts";
import type { RecordLine } from "../../src/domain/record/record-line.ts";
import { type Decisions, decisionsText, readDecisions } from "../../src/workbook/decisions-file.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { decide, logOf, run } from "../domain/record/log/sketch.ts";
import { ran, startOf, type } from "../domain/record/merge/copies.ts";

const schema = JSON.parse(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), "../../docs/decisions.schema.json"), "utf8"),
) as {
  readonly $defs: Readonly<
    Record<
      string,
      { readonly enum?: readonly string[]; readonly propertyNames?: { readonly enum?: readonly string[] } }
    >
  >;
};
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

const text = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("__proto__", '"', "\n"),
);
const number = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const evidence: fc.Arbitrary<Evidence> = fc.record({
  planText: text,
  actualText: text,
  plan: number,
  actual: number,
  rate: number,
  rank: fc.integer({ min: 1, max: 6 }),
});
const texts = <Key extends string>(keys: readonly Key[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, text]))) as unknown as fc.Arbitrary<
    Readonly<Record<Key, string>>
  >;

const line = fc.record({
  parts: texts(partNames) as fc.Arbitrary<LineParts>,
  entry: texts(entryFields) as fc.Arbitrary<Entry>,
  recorded: texts(entryFields) as fc.Arbitrary<Entry>,
  seen: evidence,
  basis: fc.oneof(fc.constant(null), evidence),
  inherited: fc.boolean(),
  signed: text,
  conflicts: fc.array(fc.record({ field: fc.constantFrom(...entryFields), a: text, b: text }), { maxLength: 2 }),
});
const lines = fc.array(line, { maxLength: 4 });

const log = logOf(
  run("2026-07-01T09:00"),
  decide("2026-07-02T09:00", "l1"),
  decide("2026-07-02T09:00", "l2", { rate: null }),
);

const numbered = (those: readonly Omit<RecordLine, "lineId">[], stem: string): RecordLine[] =>
  those.map((one, index) => ({ ...one, lineId: `${stem}${index}` }));

const sample = (): Decisions => ({
  file: "達成状況.xlsx",
  sheet: "令和4年度",
  record: ran(type(startOf("1", "2"), "1", { decision: "confirmed", by: "佐藤" }), "2026-07-02T09:00").record,
  log,
});

describe("a file of decisions", () => {
  it("says what the record says, and is as its schema tells", () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (own, waiting, withLog) => {
        const decisions: Decisions = {
          file: "達成状況.xlsx",
          sheet: "令和4年度",
          record: {
            lines: numbered(own, "a"),
            waiting: numbered(waiting, "b"),
            answers: [{ lineId: "b0", answer: "keep", taken: "", offered: ["a0"] }],
            resolved: [{ lineId: "a0", field: "decision", chosen: "b" }],
          },
          log: withLog ? log : [],
        };
        const json: unknown = JSON.parse(decisionsText(decisions));
        expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
        expect(readDecisions(json)).toEqual(decisions);
      }),
    );
  });

  it("has a line of text for each line of the record and of the log", () => {
    const written = decisionsText(sample());
    expect(written.split("\n").filter((one) => one.startsWith("    {"))).toHaveLength(2 + 3);
    expect(written.endsWith("}\n")).toBe(true);
    expect(written).not.toMatch(/"(by|comment|section|code|who)":""/u);
  });

  it("has a schema that lists every field", () => {
    const { parts, entryField, logLine } = schema.$defs;
    expect(parts?.propertyNames?.enum).toEqual([...partNames]);
    expect(entryField?.enum).toEqual([...entryFields]);
    expect(logLine?.propertyNames?.enum).toEqual([...logFields]);
  });

  it.each<[string, (json: Record<string, unknown>) => unknown, Record<string, unknown>]>([
    ["a list", () => [], { problem: "wrong-type", path: "" }],
    ["nothing", () => null, { problem: "wrong-type", path: "" }],
    ["another version", (json) => ({ ...json, version: 2 }), { problem: "one-of", path: "version" }],
    ["a key of its own", (json) => ({ ...json, note: "" }), { problem: "unknown-key", path: "note" }],
    ["no log", ({ log: _log, ...json }) => json, { problem: "missing-key", path: "log" }],
    ["another head", (json) => ({ ...json, head: "0".repeat(64) }), { problem: "head", path: "head" }],
    [
      "a log that ends early",
      (json) => ({ ...json, log: (json["log"] as unknown[]).slice(0, 2) }),
      { problem: "head" },
    ],
    [
      "an id twice",
      (json) => ({ ...json, waiting: [(json["lines"] as unknown[])[1]] }),
      { problem: "id-twice", path: "waiting.0.lineId", seen: "2" },
    ],
    [
      "a field that no entry has",
      (json) => ({ ...json, lines: (json["lines"] as object[]).map((one) => ({ ...one, entry: { ok: "x" } })) }),
      { problem: "unknown-key", path: "lines.0.entry.ok" },
    ],
    [
      "a rank that none is",
      (json) => ({
        ...json,
        lines: (json["lines"] as object[]).map((one) => ({ ...one, basis: { ...sampleEvidence, rank: 7 } })),
      }),
      { problem: "wrong-type" },
    ],
    [
      "a key that every object has",
      (json) => JSON.parse(JSON.stringify(json).replace('"lines":', '"__proto__":{},"lines":')),
      { problem: "unknown-key", path: "__proto__" },
    ],
  ])("is refused with %s", (_what, change, said) => {
    const json = change(JSON.parse(decisionsText(sample())) as Record<string, unknown>);
    try {
      readDecisions(json);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
      expect(error).toMatchObject({ code: "decisions-invalid", params: said });
    }
  });
});

const sampleEvidence: Evidence = { planText: "", actualText: "", plan: null, actual: null, rate: null, rank: 1 };
