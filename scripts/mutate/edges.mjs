// node scripts/mutate/edges.mjs [--left LOG] [--seed N] FILE…: looks for texts that tell the mutants of these files from the originals, and adds
// those that do to the lists of tests/fixtures/edges. The golden tests ask them; this is only run to find more. --left
// looks only for those that a run before wrote into LOG as left over.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../project.mjs";
import { bundle } from "./bundle.mjs";
import { judgedFor, labelsFor } from "./edges/achievement.mjs";
import { piecesOf } from "./edges/pieces.mjs";
import { cellsFor, textsFor, wordsFor } from "./edges/quantity.mjs";
import { instrument } from "./instrument.mjs";
import { mutantsOf } from "./mutants.mjs";
import { scriptOf } from "./script.mjs";
import { mutatedFiles } from "./targets.mjs";

/** Turns of loops that reading one text may take. */
const mostTurns = 20_000;
/** Known texts, and new ones, that a mutant is tried with. */
const [mostKnown, mostNew] = [300, 2500];
/** Milliseconds of work for one mutant and one list. */
const patience = Number(process.env.EDGES_PATIENCE ?? 150);

const quantity = "tests/domain/quantity/golden";
const achievement = "tests/domain/achievement/golden";
const kinds = {
  texts: { asked: `${quantity}/edges.ts`, known: ({ corpus }) => corpus, fresh: textsFor },
  words: {
    asked: `${quantity}/edges.ts`,
    known: ({ shortTexts, headings }) => [...shortTexts, ...headings],
    fresh: wordsFor,
  },
  cells: { asked: `${quantity}/edges.ts`, known: () => [], fresh: cellsFor },
  labels: { asked: `${achievement}/edges.ts`, known: () => [], fresh: labelsFor },
  judged: { asked: `${achievement}/edges.ts`, known: () => [], fresh: judgedFor },
};

const pathOf = (kind) => join(root, "tests", "fixtures", "edges", `${kind}.txt`);
const read = (kind) => (existsSync(pathOf(kind)) ? readFileSync(pathOf(kind), "utf8").split("\n").filter(Boolean) : []);
function add(kind, found) {
  const lines = [...new Set([...read(kind), ...found])].sort();
  writeFileSync(pathOf(kind), lines.map((line) => `${line}\n`).join(""));
}

const nameOf = (file, { line, what }) => `${file}:${line} ${what}`;

async function hunt(file, wanted, corpora) {
  const source = readFileSync(join(root, file), "utf8");
  const mutants = mutantsOf(file, source);
  const sought = mutants.filter((mutant) => left === null || left.has(nameOf(file, mutant)));
  if (sought.length === 0) return [];
  const whats = new Set(sought.map(({ what }) => what));
  const pieces = piecesOf(file, source, left === null ? null : (what) => whats.has(what));
  const modules = [...new Set(wanted.map((kind) => kinds[kind].asked))];
  const script = scriptOf(await bundle(modules, new Map([[file, instrument(source, mutants)]])), mostTurns);
  const load = async (id, ...hearers) => {
    const answers = {};
    const loaders = script.load(id, ...hearers);
    for (const { module } of loaders) Object.assign(answers, (await module()).answers);
    return { answers, want: loaders.want };
  };
  const answerOf = (answers, kind, candidate) => {
    script.anew();
    try {
      return answers[kind](candidate);
    } catch (error) {
      return `! ${error.message}`;
    }
  };

  let reached = new Set();
  const onLoad = reached;
  const built = new Set();
  let isLoading = true;
  const { answers: asItIs } = await load(
    null,
    (id) => reached.add(id),
    (id) => isLoading && built.add(id),
  );
  isLoading = false;
  const lists = wanted.map((kind) => {
    const { known, fresh } = kinds[kind];
    const have = read(kind).map((line) => JSON.parse(line));
    const candidates = [
      ...have,
      ...known(corpora),
      ...fresh(pieces, corpora, file.length * 7919 + mutants.length + Number(options.seed) * 104_729),
    ];
    const firstNew = candidates.length - (candidates.length - have.length - known(corpora).length);
    const coming = mutants.map(() => ({ known: [], fresh: [] }));
    const originals = candidates.map((candidate, at) => {
      reached = new Set();
      const answer = answerOf(asItIs, kind, candidate);
      for (const id of reached) {
        const { known: some, fresh: others } = coming[id];
        if (at < have.length || (at < firstNew && some.length < mostKnown + have.length)) some.push(at);
        else if (at >= firstNew && others.length < mostNew) others.push(at);
      }
      return answer;
    });
    return { kind, candidates, originals, coming, firstNew, found: new Set() };
  });

  let warm = await load(null);
  /** A mutant left something behind in a module. */
  const isSpoilt = () => {
    warm.want(null);
    return lists.some(({ kind, candidates, originals }) =>
      [0, 1, 2].some((at) => at < candidates.length && answerOf(warm.answers, kind, candidates[at]) !== originals[at]),
    );
  };
  let killed = 0;
  const survivors = [];
  for (const mutant of sought) {
    const { id } = mutant;
    let { answers } = warm;
    if (onLoad.has(id) || built.has(id)) {
      try {
        ({ answers } = await load(id));
      } catch {
        killed += 1;
        continue;
      }
    } else warm.want(id);
    const notices = lists.some(({ kind, candidates, originals, coming, firstNew, found }) => {
      const all = onLoad.has(id) ? [...candidates.keys()] : [...coming[id].known, ...coming[id].fresh];
      const order = [...found].filter((at) => all.includes(at)).concat(all);
      const start = process.cpuUsage().user;
      for (const at of order) {
        if (answerOf(answers, kind, candidates[at]) !== originals[at]) {
          if (at >= firstNew && !found.has(at) && !originals[at].startsWith("! ")) {
            found.add(at);
            add(kind, [JSON.stringify(candidates[at])]);
          }
          return true;
        }
        if (process.cpuUsage().user - start > patience * 1000) return false;
      }
      return false;
    });
    if (answers === warm.answers && isSpoilt()) warm = await load(null);
    if (notices) killed += 1;
    else survivors.push(nameOf(file, mutant));
  }
  const added = lists.map(({ kind, found }) => `${found.size} ${kind}`).join(", ");
  console.log(`${file}: ${killed} told apart, ${survivors.length} not; ${added}`);
  return survivors;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { left: { type: "string" }, seed: { type: "string", default: "1" } },
});
/** What a run before left over, as it named it; null where all are looked for. */
const left =
  options.left === undefined
    ? null
    : new Set(
        readFileSync(options.left, "utf8")
          .split("\n")
          .filter((line) => line.startsWith("  "))
          .map((line) => line.trim()),
      );

const ofCells = /format|number-cell|shown-figure|date-cell|calendar|\/cell\./u;
const ofWords = /heading-unit|unit|numeral|stated|done|plain-number|number-token|expression|characters|normalise/u;
function kindsOf(file) {
  if (!file.startsWith("src/domain/quantity/")) return ["labels", "judged"];
  return ["texts", ...(ofWords.test(file) ? ["words"] : []), ...(ofCells.test(file) ? ["cells"] : [])];
}
const corpora = {};
const known = await bundle([`${quantity}/corpus.ts`, `${achievement}/forms.ts`, `${achievement}/known.ts`], new Map());
for (const { module } of scriptOf(known).load(null)) Object.assign(corpora, await module());
for (const file of mutatedFiles(positionals)) {
  const wanted = process.env.EDGES_KINDS?.split(",") ?? kindsOf(file);
  for (const survivor of await hunt(file, wanted, corpora)) console.log(`  ${survivor}`);
}
