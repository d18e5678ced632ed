import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Collector, type Collecting } from "../../../src/cli/collect/collect-one.ts";
import { threadsFor } from "../../../src/cli/collect/pool.ts";
import { settingsOf } from "../../../src/cli/collect/settings.ts";
import { WorkFolder } from "../../../src/cli/collect/work-folder.ts";
import { messages } from "../../../src/messages/index.ts";
import { department } from "./departments.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-collector-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const looking = { selection: {}, allSheets: false, language: "ja" as const };
const collecting = (): Collecting => ({
  ...looking,
  settings: settingsOf(looking),
  work: folder,
  checkedAt: "2026-11-22T09:30",
  failOn: "never",
});
const collector = (): Collector => new Collector(collecting(), messages("ja"), new AbortController().signal);

test("a file over which a thread ended is named, and tried again by the next run", async () => {
  const input = { path: join(folder, "甲.xlsx"), file: "北/甲.xlsx", body: "北" };
  writeFileSync(input.path, department("甲", 1));
  const stopped = await collector().stopped(input, new Error("out of memory"));
  expect(stopped.line).toMatchObject({ file: "北/甲.xlsx", status: "failed", code: "file-stopped" });
  expect(stopped.failure).toContain("北/甲.xlsx");
  expect(stopped.bug).toContain("out of memory");

  const first = await collector().collect(input);
  expect(first).toMatchObject({ wasThere: false, failure: null, line: { status: "done" } });
  expect(await collector().collect(input)).toMatchObject({ wasThere: true, line: { key: first.line.key } });

  // The same of one that ended once its bytes were read.
  const work = new WorkFolder(folder);
  const { key } = first.line;
  const failure = { code: "file-stopped", what: "", why: "", todo: "" };
  await work.keep(key, { ...(await work.record(key))!, failure });
  expect(await collector().collect(input)).toMatchObject({ wasThere: false, failure: null });
});

test("a file that is not there is a failure by the name that it has on every machine, and tried again", async () => {
  const input = { path: join(folder, "無い.xlsx"), file: "北/無い.xlsx", body: "北" };
  const missing = await collector().collect(input);
  expect(missing.line).toMatchObject({ status: "failed", code: "file-not-found", sha256: "" });
  expect(missing.failure).toContain("「北/無い.xlsx」");
  expect(missing.failure).not.toContain(folder);
  writeFileSync(input.path, department("乙", 2));
  expect((await collector().collect(input)).failure).toBeNull();
});

test("equal bytes give an equal record, but for the minute of the run", async () => {
  const input = { path: join(folder, "丙.xlsx"), file: "丙.xlsx", body: "丙" };
  writeFileSync(input.path, department("丙", 3));
  const { line } = await collector().collect(input);
  const path = join(folder, "records", line.key.slice(0, 2), `${line.key}.json`);
  const before = readFileSync(path, "utf8");
  rmSync(path);
  await collector().collect(input);
  expect(readFileSync(path, "utf8")).toBe(before);
  // Other bytes are another record.
  writeFileSync(input.path, department("丙", 4));
  expect((await collector().collect(input)).line.key).not.toBe(line.key);
});

test("a manifest that was cut off keeps what it says, and goes on on a line of its own", async () => {
  const work = new WorkFolder(folder);
  writeFileSync(join(folder, "manifest.jsonl"), '{"file":"a","key":"1"}\n{"file":"b","ke');
  const line = { file: "c", body: "", status: "done", sha256: "", key: "3", settings: "", print: "" } as const;
  await (await work.manifestOf({ index: 0, count: 1 })).add(line);
  expect([...(await work.manifest(1)).keys()]).toEqual(["a", "c"]);
});

test("threads come with files enough for each", () => {
  expect(threadsFor(10, null)).toBe(1);
  expect(threadsFor(1000, 1)).toBe(1);
  expect(threadsFor(1000, 6)).toBe(6);
  expect(threadsFor(16, 6)).toBe(2);
});
