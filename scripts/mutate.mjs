// npm run mutate: changes the core in one place at a time and sees whether a test notices. StrykerJS was tried first: it
// runs with this vitest, at one mutant in four seconds, so that a full run would take a working day.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { readAccepted, sortOut } from "./mutate/accepted.mjs";
import { groupsOf, listMutants, runGroup } from "./mutate/group-run.mjs";
import { memory } from "./mutate/memory.mjs";
import { sampleOf } from "./mutate/sample.mjs";
import { mutatedFiles } from "./mutate/targets.mjs";

const usage = `npm run mutate -- [--only FILE|FOLDER]… [--sample N [--seed S]] [--workers N] [--fresh] [--all]
  --only     these files or folders of src/domain (repeatable)
  --sample   so many mutants of all, the same ones for the same --seed (1)
  --workers  threads; one a core without it
  --fresh    forget what is known of mutants whose file and tests have not changed
  --all      list the survivors that tests/mutants.json accepts, too`;

/** Share of mutants that a test must notice. */
const required = 0.85;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string", multiple: true, default: [] },
        sample: { type: "string" },
        seed: { type: "string", default: "1" },
        workers: { type: "string", default: String(availableParallelism()) },
        fresh: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

const values = readArguments();
const files = mutatedFiles(values.only);
if (files.length === 0) {
  console.error(`--only ${values.only.join(" ")}: no such file is mutated\n${usage}`);
  process.exit(2);
}
const every = files.flatMap(listMutants);
const chosen = values.sample === undefined ? every : sampleOf(every, Number(values.sample), Number(values.seed));
const start = Date.now();
const met = [];
const known = memory(values.fresh);
const tell = (mutant, result) => {
  met.push({ ...mutant, ...result });
  known.set(mutant, result);
  if (process.stderr.isTTY && met.length % 10 === 0) process.stderr.write(`\r${met.length}/${chosen.length} `);
};
const place = ({ file, line, column }) => `${file}:${line}:${column}`;

for (const mutant of chosen) {
  const result = known.get(mutant);
  if (result !== undefined) tell(mutant, result);
}

let isBroken = false;
const queue = groupsOf(chosen.filter((mutant) => known.get(mutant) === undefined));
await Promise.all(
  Array.from({ length: Number(values.workers) }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      try {
        await runGroup(next, tell);
      } catch (error) {
        isBroken = true;
        console.error(`${next[0].file}…: ${error.message}`);
      }
    }
  }),
);
known.save();

for (const file of files) {
  const own = met.filter((mutant) => mutant.file === file);
  const killed = own.filter(({ status }) => status === "killed").length;
  if (own.length > 0)
    console.log(`${String(killed).padStart(4)} of ${String(own.length).padStart(4)} noticed  ${file}`);
}

const { excused, open, stale } = sortOut(met, readAccepted());
const listed = (mutants) =>
  [...mutants].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
if (open.length > 0) console.log(`\nNo test notices:`);
for (const mutant of listed(open)) {
  console.log(
    `${place(mutant)}  ${mutant.what}${mutant.status === "unreached" ? "  (no test comes here, or asks what it answers otherwise)" : ""}`,
  );
}
if (values.all && excused.length > 0) console.log(`\nAccepted:`);
for (const mutant of values.all ? listed(excused) : []) console.log(`${place(mutant)}  ${mutant.what}`);
// A sample leaves most mutants out, accepted ones too.
const gone = values.sample === undefined ? stale : [];
for (const one of gone) console.log(`tests/mutants.json: ${one.file} "${one.what}" no longer survives`);

const killed = met.length - excused.length - open.length;
const share = met.length === 0 ? 1 : killed / met.length;
const seconds = (Date.now() - start) / 1000;
console.log(
  `\n${killed} of ${met.length} mutants noticed (${(share * 100).toFixed(1)} %), ${open.length} not, ${excused.length} ` +
    `accepted with a reason; ${seconds.toFixed(0)} s, ${(met.length / seconds).toFixed(1)} a second`,
);
process.exitCode = isBroken ? 2 : share >= required && gone.length === 0 ? 0 : 1;
