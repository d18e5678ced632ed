import { describe, expect, it } from "vitest";
import { logEntry } from "../../../../src/domain/record/log/log-entry.ts";
import { runDays } from "../../../../src/domain/record/log/run-days.ts";
import { logOf, runAt } from "./sketch.ts";

const run = (at: string) => logEntry(runAt(at), "run", {});

describe("days of a log's runs", () => {
  it("are told once each, newest first, whatever order merged logs have them in", () => {
    const log = logOf(
      run("2026-07-01T09:00"),
      run("2026-07-03T09:00"),
      run("2026-07-03T15:30"),
      run("2026-07-02T09:00"),
    );
    expect(runDays(log)).toEqual(["2026-07-03", "2026-07-02", "2026-07-01"]);
  });

  it("are of runs alone: no line that a run tells of, no seal, no merge", () => {
    const at = runAt("2026-07-09T09:00");
    const log = logOf(run("2026-07-01T09:00"), logEntry(at, "run", { lineId: "a" }), logEntry(at, "seal", {}));
    expect(runDays(log)).toEqual(["2026-07-01"]);
    expect(runDays([])).toEqual([]);
  });
});
