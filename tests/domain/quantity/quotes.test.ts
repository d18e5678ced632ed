import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documents } from "./documents.table.ts";
import { notations } from "./notations.table.ts";

/** As long as a clause with its figures gets. */
const clause = 60;

const published = readFileSync(new URL("../../fixtures/quantity/quantities.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

describe("what is quoted of published documents is no longer than the clause that holds the figure", () => {
  it.each([
    ["documents", Object.values(documents).flatMap((cases) => cases.map(([text]) => text))],
    ["notations", notations.map(([text]) => text)],
    ["strings", published],
  ])("%s", (_, texts) => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => text.length > clause)).toEqual([]);
  });
});
