import { expect, test } from "vitest";
import { jisseki, jissekiProcess } from "./jisseki.ts";

const fields = ["value", "unit", "label", "bound", "period", "asOf", "counting", "direction", "per", "evidence"];

test("one JSON line a line, with the contract's fields", async () => {
  const input = "約2.9億円\n250社(500人)\n\n―\n集計中\n各事業欄記載\n中止\n相談窓口の設置\n";
  const { status, stdout, stderr } = await jissekiProcess(["parse", "--json"], { input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ text }) => text)).toEqual(input.trimEnd().split("\n"));
  expect(records.map(({ kind }) => kind)).toEqual([
    "quantities",
    "quantities",
    "blank",
    "not-set",
    "pending",
    "see-elsewhere",
    "cancelled",
    "text",
  ]);
  for (const record of records) {
    expect(Object.keys(record)).toEqual(["text", "kind", "quantities"]);
    for (const quantity of record.quantities) expect(Object.keys(quantity)).toEqual(fields);
  }
  expect(records[0].quantities).toMatchObject([{ value: 290_000_000, unit: "円", bound: "approximate" }]);
  expect(records[1].quantities).toMatchObject([
    { value: 250, unit: "社" },
    { value: 500, unit: "人" },
  ]);
});

test("evidence counts UTF-16 units of the line as it came in", async () => {
  const { stdout } = await jisseki(["parse", "--json"], { input: "𠮷野会場 １，２３４人\r\n" });
  const { text, quantities } = JSON.parse(stdout);
  const [start, end] = quantities[0].evidence;
  expect(text.slice(start, end)).toBe("１，２３４人");
});

test("without --json, a table for people", async () => {
  const { stdout } = await jisseki(["parse"], { input: "約2.9億円\n" });
  expect(stdout).toContain("290,000,000円");
  expect(stdout).toContain("数量");
});

test("no input, no output", async () => {
  expect(await jissekiProcess(["parse", "--json"])).toEqual({ status: 0, stdout: "", stderr: "" });
});
