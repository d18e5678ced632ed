// Rows whose figures are worded as public documents word them: 32 of 33 lines are not plain.
import { readFileSync } from "node:fs";
import { text, withCommas } from "./cells.mjs";
import { plainRow, rowAround } from "./plain-rows.mjs";

const published = new URL("../../../tests/fixtures/quantity/", import.meta.url);
const read = (name) => readFileSync(new URL(name, published), "utf8");

const cells = JSON.parse(read("program-sheet.json")).map((cell) => cell.text);
const strings = read("quantities.jsonl")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));

/** A figure and its unit, nothing else. */
export const isPlain = (wording) => /^\s*[\d,]+(?:\.\d+)?\s*[\p{L}%]*\s*$/u.test(wording);
const isMoney = (wording) => /円/u.test(wording);
const isFilled = (wording) => wording.trim() !== "";
const distinct = (wordings) => [...new Set(wordings)];
const ofRole = (role) => strings.filter((string) => string.role === role).map((string) => string.text);

const inSheet = cells.filter((wording) => isFilled(wording) && !isMoney(wording) && !isPlain(wording));
const budgets = distinct([...cells.filter(isMoney), ...ofRole("budget")]);
const plans = distinct([...ofRole("plan").filter((wording) => !isPlain(wording)), ...inSheet]);
const actuals = distinct([...ofRole("actual").filter((wording) => !isPlain(wording)), ...inSheet]);

/** `wording` with its first run of digits replaced by another of as many digits; as it is where it has none. */
export const varied = (wording, seed) =>
  wording.replace(/\d+(?:,\d{3})*/u, (run) => {
    const least = 10 ** (run.replaceAll(",", "").length - 1);
    const value = least + ((seed * 7919) % (9 * least));
    return run.includes(",") ? withCommas(value) : String(value);
  });

const pick = (wordings, index, stride) => text(varied(wordings[(index * stride) % wordings.length], index));

/**
 * The cells of line `index` (0-based), a null for a blank one. The wordings bear their units themselves, and most pairs of
 * them have no rate, so that neither stands in its column.
 */
export const wordedRow = (index) =>
  index % 33 === 32
    ? plainRow(index)
    : rowAround(index, {
        budget: pick(budgets, index, 1),
        plan: pick(plans, index, 5),
        actual: pick(actuals, index, 7),
        unit: null,
        rate: null,
      });
