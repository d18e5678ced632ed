import { afterAll, afterEach, expect, test, vi } from "vitest";
import { outputLost } from "../../src/cli/output/output-lost.ts";

const said = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
afterEach(() => said.mockClear());
afterAll(() => said.mockRestore());

const failed = (code: string) => Object.assign(new Error("write failed"), { code });
const saidTo = () => said.mock.calls.map(([text]) => String(text)).join("");

test("a reader that has seen enough is no failure", async () => {
  expect(await outputLost(failed("EPIPE"), [])).toBe(0);
  expect(saidTo()).toBe("");
});

test("a full disk is one line", async () => {
  expect(await outputLost(failed("ENOSPC"), ["check", "--lang", "ja"])).toBe(2);
  expect(saidTo()).toMatch(/^エラー: 「stdout」に書き込めません。空き容量がありません。[^\n]*\n$/u);
});

test("a bug shows where it is", async () => {
  expect(await outputLost(new Error("surprise"), ["--lang", "ja"])).toBe(70);
  expect(saidTo()).toMatch(/surprise\n\s+at /u);
});
