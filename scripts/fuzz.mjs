// npm run fuzz -- [--minutes N] [--seed S] [FILE…]: every property with other seeds than npm test has, until the time is
// up or one fails. Prints the seed that failed; JISSEKI_SEED=S npx vitest run FILE tries it again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { requireNode, run } from "./project.mjs";

requireNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error("npm run fuzz -- --minutes N: more than 0");
  process.exit(2);
}
const withProperties = () =>
  readdirSync("tests", { recursive: true })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("tests", file))
    .filter((file) => readFileSync(file, "utf8").includes('from "fast-check"'));
const files = positionals.length > 0 ? positionals : withProperties();
const end = Date.now() + minutes * 60_000;
let rounds = 0;
do {
  const seed = values.seed ?? String(randomInt(1, 2 ** 31));
  process.env.JISSEKI_SEED = seed;
  console.log(`fuzz: round ${rounds + 1}, seed ${seed}`);
  if (run("vitest", "vitest", ["run", "--reporter=dot", ...files]) !== 0) {
    console.error(`fuzz: failed with seed ${seed}`);
    process.exit(1);
  }
  rounds += 1;
} while (Date.now() < end && values.seed === undefined);
console.log(`fuzz: ${rounds} rounds, nothing found`);
