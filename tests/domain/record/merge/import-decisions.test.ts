import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../src/domain/record/entry.ts";
import { headOf } from "../../../../src/domain/record/log/chain.ts";
import { saidInLog } from "../../../../src/domain/record/log/entry-changes.ts";
import { verify } from "../../../../src/domain/record/log/verify.ts";
import { importDecisions } from "../../../../src/domain/record/merge/import-decisions.ts";
import type { Copy } from "../../../../src/domain/record/merge/merge-copies.ts";
import type { RecordLine } from "../../../../src/domain/record/record-line.ts";
import { runAt, sha256, writing } from "../log/sketch.ts";
import { named, partsOf, ran, startOf, type } from "./copies.ts";

const at = runAt("2026-07-09T09:00");

function imported(own: Copy | null, file: Copy) {
  const result = importDecisions(own, named(file, "判断.json"), at, writing);
  if (!result.ok) throw new Error(result.why);
  return result;
}

const lineIn = ({ record }: { record: Copy["record"] }, lineId: string): RecordLine | undefined =>
  [...record.lines, ...record.waiting].find((line) => line.lineId === lineId);

const confirmed = (by = "佐藤"): Partial<Entry> => ({ decision: "confirmed", by, on: "2026-07-05" });

/** A report that has nothing to do with the others: its own log from another minute. */
const another = (...lineIds: readonly string[]): Copy => ({
  ...startOf(...lineIds),
  log: ran({ ...startOf(), log: [] }, "2026-06-01T09:00").log,
});

describe("decisions of a file", () => {
  const file = ran(type(startOf("1", "2"), "1", confirmed()), "2026-07-05T09:00");

  it("go on as they are where there is no report yet, with their log", () => {
    const result = imported(null, file);
    expect(result.record).toEqual(file.record);
    expect(result.log.slice(0, -1)).toEqual(file.log);
    expect(result.log.at(-1)).toMatchObject({
      kind: "import",
      lineId: "",
      file: "判断.json",
      old: headOf(file.log),
      new: "1",
    });
    expect(verify(result.log, sha256).ok).toBe(true);
  });

  it("merge as a copy where the report goes back to the same log", () => {
    const own = ran(type(startOf("1", "2"), "2", confirmed("鈴木")), "2026-07-06T09:00");
    const result = imported(own, file);
    expect(lineIn(result, "1")?.entry).toMatchObject(confirmed());
    expect(lineIn(result, "2")?.entry).toMatchObject(confirmed("鈴木"));
    expect(result.log.at(-1)).toMatchObject({ kind: "merge", file: "判断.json" });
  });

  it("go to lines of the same id in another report, told one by one", () => {
    const own = type(another("1", "2"), "2", confirmed("鈴木"));
    const result = imported(own, file);
    expect(lineIn(result, "1")).toMatchObject({
      entry: confirmed(),
      recorded: confirmed(),
      basis: file.record.lines[0]!.seen,
    });
    // Typed and not run yet: the next run tells it.
    expect(lineIn(result, "2")).toMatchObject({ entry: confirmed("鈴木"), recorded: { decision: "" } });
    expect(result.log.map(({ kind, lineId, field }) => [kind, lineId, field])).toEqual([
      ["run", "", ""],
      ["import", "", "decisions"],
      ["import", "1", "decision,by,on"],
    ]);
    expect(saidInLog(result.log).get("1")?.entry).toEqual(lineIn(result, "1")?.recorded);
    expect(verify(result.log, sha256).ok).toBe(true);
  });

  it("that were typed since their last run stand on what that run had seen", () => {
    const result = imported(another("1"), type(startOf("1"), "1", confirmed()));
    expect(lineIn(result, "1")).toMatchObject({ recorded: confirmed(), basis: startOf("1").record.lines[0]!.seen });
  });

  it("find their lines by what these are known by, where the ids differ", () => {
    const own: Copy = {
      ...another("x", "y"),
      record: {
        ...another("x", "y").record,
        lines: another("x", "y").record.lines.map((line, index) => ({ ...line, parts: partsOf(String(index + 1)) })),
      },
    };
    const result = imported(own, file);
    expect(lineIn(result, "x")?.entry).toMatchObject(confirmed());
    expect(result.record.lines.map(({ lineId }) => lineId)).toEqual(["x", "y"]);
    expect(result.record.waiting).toEqual([]);
  });

  it("wait where the report has no such line", () => {
    const own = another("7");
    const result = imported(own, file);
    expect(result.record.lines).toEqual(own.record.lines);
    expect(result.record.waiting).toMatchObject([{ lineId: "1", entry: confirmed() }]);
  });

  it("ask where the report says otherwise", () => {
    const own = ran(type(another("1"), "1", { decision: "explain", by: "鈴木", on: "2026-07-05" }), "2026-07-06T09:00");
    const result = imported(own, file);
    expect(lineIn(result, "1")?.conflicts).toEqual([
      { field: "decision", a: "explain", b: "confirmed" },
      { field: "by", a: "鈴木", b: "佐藤" },
    ]);
    expect(result.conflicts).toHaveLength(1);
    const said = saidInLog(result.log).get("1");
    expect(said?.entry).toEqual(lineIn(result, "1")?.recorded);
    expect(said?.conflicts).toEqual(lineIn(result, "1")?.conflicts);
  });

  it("that the report has already change nothing", () => {
    const once = imported(another("1", "2"), file);
    const again = imported({ name: "", record: once.record, log: once.log }, file);
    expect(again.changed).toBe(0);
    expect(again.record).toEqual(once.record);
  });
});
