import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../../../src/domain/record/event.ts";
import { append } from "../../../../src/domain/record/log/chain.ts";
import { isSameRun } from "../../../../src/domain/record/log/same-run.ts";

const entry = (said: Partial<LogEntry>): LogEntry => ({
  at: "2026-07-15T09:00",
  kind: "run",
  lineId: "",
  program: "",
  indicator: "",
  field: "",
  old: "",
  new: "",
  planText: "",
  actualText: "",
  rate: null,
  verdict: "",
  file: "S.xlsx",
  sheet: "令和4年度",
  cell: "",
  tableSha256: "a1",
  who: "",
  typedDate: "",
  version: "1",
  ...said,
});

const writing = {
  sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
  show: () => ({ kindWord: "", content: "", verdictWord: "" }),
};
const logOf = (...entries: readonly Partial<LogEntry>[]) => append([], entries.map(entry), writing);
const decided = { kind: "decide", lineId: "l1" } as const;

describe("a run that found nothing new", () => {
  test.each<[string, readonly Partial<LogEntry>[], readonly Partial<LogEntry>[], boolean]>([
    ["the same again, later", [{}], [{ at: "2026-08-01T10:00" }], true],
    ["after decisions that were logged", [{}, decided], [{}], true],
    ["after a run that told of lines", [{}, { lineId: "l1", field: "rate" }], [{}], true],
    ["the first one", [], [{}], false],
    ["another table", [{}], [{ tableSha256: "b2" }], false],
    ["the table of the run before the last", [{}, { tableSha256: "b2" }], [{}], false],
    ["another file", [{}], [{ file: "S2.xlsx" }], false],
    ["another sheet", [{}], [{ sheet: "令和5年度" }], false],
    ["another edition of the program", [{}], [{ version: "2" }], false],
    ["with a decision", [{}], [{}, decided], false],
    ["that tells of a line", [{}], [{}, { lineId: "l1", field: "rate" }], false],
    ["nothing but a decision", [{}], [decided], false],
    ["nothing at all", [{}], [], false],
  ])("%s", (_, logged, events, same) => {
    expect(isSameRun(logOf(...logged), events.map(entry))).toBe(same);
  });
});
