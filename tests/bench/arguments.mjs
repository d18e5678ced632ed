// What npm run bench is asked to do.
import { parseArgs } from "node:util";

export const sections = ["start", "texts", "reading", "commands"];
export const kinds = ["plain", "worded", "inline"];
const always = [1_000, 10_000, 100_000];
const large = [300_000, 1_000_000];

export const help = `npm run bench -- [options]

Measures Jisseki beside other readers in one run and prints processor time (user and system, all threads, the whole
process from its start to its end) and peak memory as ratios. Every figure is the median of rounds that take turns, each
in a process of its own. The numbers of two machines, or of two runs, should not be compared; the ratios may be.

  start     --version and a check of the sample, against bare node
  texts     microseconds a text, against a regular expression and another reader of numerals
  reading   a sheet of ten columns: Jisseki beside @e965/xlsx, exceljs (stream), read-excel-file, hucre, and zlib alone
  commands  check --json in both editions, and report, of the same sheets

  --only <list>    some of these, separated by commas (default: all)
  --sheets <list>  plain: figure and unit; worded: as in tests/fixtures/quantity; inline: plain with inline strings,
                   only read (default: ${kinds.join(",")})
  --rows <list>    sizes (default: ${always.join(",")})
  --large          ${large.join(" and ")} rows too; takes hours. What cannot be done in the memory or in half an hour is told
  --rounds <n>     (default: 3)
  --help           this

The other readers are installed into tests/bench/peers when they are first needed. Without a network their lines are left out.`;

/** An option that cannot be followed; the message names it. */
export class ArgumentError extends Error {}

function listOf(name, text, known) {
  const words = [...new Set(text.split(",").map((word) => word.trim()))];
  const strange = words.find((word) => !known.includes(word));
  if (strange !== undefined) throw new ArgumentError(`--${name}: "${strange}" is none of ${known.join(", ")}`);
  return known.filter((word) => words.includes(word));
}

function countOf(name, text) {
  const count = Number(text);
  if (!/^\s*\d+\s*$/u.test(text) || count < 1 || !Number.isSafeInteger(count))
    throw new ArgumentError(`--${name}: "${text}" is no whole number from 1`);
  return count;
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: "string", default: sections.join(",") },
        sheets: { type: "string", default: kinds.join(",") },
        rows: { type: "string", default: always.join(",") },
        large: { type: "boolean", default: false },
        rounds: { type: "string", default: "3" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new ArgumentError(error.message);
  }
}

/** Sizes ascending, each once. Throws ArgumentError. */
export function readArguments(args) {
  const values = parsed(args);
  const sizes = values.rows.split(",").map((size) => countOf("rows", size));
  if (values.large) sizes.push(...large);
  return {
    help: values.help,
    only: listOf("only", values.only, sections),
    sheets: listOf("sheets", values.sheets, kinds),
    rows: [...new Set(sizes)].toSorted((one, other) => one - other),
    rounds: countOf("rounds", values.rounds),
  };
}
