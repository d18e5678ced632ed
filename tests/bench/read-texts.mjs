// Reads texts in one way: read-texts.mjs <way>. Prints { microseconds } a text: processor time of this process, hot.
import { readFileSync } from "node:fs";
import { withCommas } from "../../scripts/samples/large/cells.mjs";

const units = ["人", "件", "社", "回"];
const many = 200_000;

const numbers = (from) => Array.from({ length: many }, (_, index) => from + Math.floor(index / units.length));
const figures = (from) => numbers(from).map((value, index) => `${withCommas(value)}${units[index % units.length]}`);
const digits = (from) => numbers(from).map(String);

const published = new URL("../fixtures/quantity/", import.meta.url);
const lines = (name) =>
  readFileSync(new URL(name, published), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).text);
const wordings = () => [
  ...new Set([
    ...JSON.parse(readFileSync(new URL("program-sheet.json", published), "utf8")).map((cell) => cell.text),
    ...lines("quantities.jsonl"),
    ...lines("numerals.jsonl"),
  ]),
];

const ours = async () => (await import("../../dist/modules/domain/quantity/index.js")).readQuantities;
const plain = /^\s*([\d,]+(?:\.\d+)?)\s*(\p{L}*)\s*$/u;
function byExpression(text) {
  const [, figure, unit] = plain.exec(text.normalize("NFKC")) ?? [];
  return figure === undefined ? null : { value: Number(figure.replaceAll(",", "")), unit };
}

/** A way's texts before its clock runs, and those that count; none of the latter was read before. */
const fresh = (texts, read) => ({ warm: texts(1_000_000), counted: texts(1_000), read });

/**
 * What is read a second time is remembered, unless its place says something else of it: the multiplier, which is asked only
 * for numbers without a unit.
 */
function again(texts, read) {
  const rounds = (from, count) =>
    Array.from({ length: count }, (_, round) => texts.map((text) => [text, from + round])).flat();
  return { warm: rounds(2, 40), counted: rounds(100, 100), read };
}

const ways = {
  "plain-jisseki": async () => fresh(figures, await ours()),
  "plain-expression": async () => fresh(figures, byExpression),
  "plain-numeral": async () => fresh(digits, (await import("./peers/numerals.mjs")).kanji2number),
  "worded-jisseki": async () => {
    const read = await ours();
    return again(wordings(), ([text, multiplier]) => read(text, { unit: null, multiplier }));
  },
  "worded-expression": async () => again(wordings(), ([text]) => byExpression(text)),
};

const { warm, counted, read } = await ways[process.argv[2]]();
let found = 0;
for (const text of warm) if (read(text) !== null) found += 1;
const before = process.cpuUsage();
for (const text of counted) if (read(text) !== null) found += 1;
const { user, system } = process.cpuUsage(before);
if (found === 0) throw new Error("nothing was read");
console.log(JSON.stringify({ microseconds: (user + system) / counted.length, texts: counted.length }));
