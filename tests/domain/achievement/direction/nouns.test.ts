import { describe, expect, it } from "vitest";
import type { Sense } from "../../../../src/domain/achievement/direction/grammar/sense.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { wordsOf } from "../../../../src/domain/achievement/direction/grammar/word-tree.ts";
import { lexicon } from "../../../../src/domain/achievement/direction/lexicon/registry.ts";
import type { WordClass } from "../../../../src/domain/achievement/direction/lexicon/word-group.ts";
import { asked, grown, ranged, turned } from "./nouns/asked.ts";
import { bearers, done, higher, higherDeeds, willed } from "./nouns/higher.ts";
import { lower, lowerDeeds } from "./nouns/lower.ts";
import { carriers, shields, tails } from "./nouns/silent.ts";

const itself = (word: string): string => word;
const behindComplaints = (word: string): string => `苦情の${word}`;

interface Table {
  readonly words: string;
  /** The name that the word stands in. */
  readonly name: (word: string) => string;
  readonly sense: Sense;
}

/** All of them are read for sure: of a noun that nobody listed nothing is. */
const tables: Readonly<Record<string, Table>> = {
  lower: { words: lower, name: itself, sense: "lower" },
  "lower, of people": { words: lowerDeeds, name: (word) => `${word}者の割合`, sense: "lower" },
  higher: { words: higher, name: itself, sense: "higher" },
  "higher, of people": { words: higherDeeds, name: (word) => `${word}者の割合`, sense: "higher" },
  "higher, as work": { words: done, name: itself, sense: "higher" },
  "higher, where nothing bad stands before": { words: bearers, name: itself, sense: "higher" },
  "lower, where something bad does": { words: bearers, name: (word) => `未処理${word}`, sense: "lower" },
  "higher, as a reduction counted": { words: willed, name: (word) => `${word}量`, sense: "higher" },
  "ambiguous, as a reduction named": { words: willed, name: itself, sense: "ambiguous" },
  ambiguous: { words: asked, name: itself, sense: "ambiguous" },
  range: { words: ranged, name: itself, sense: "range" },
  "turned round": { words: turned, name: (word) => `総人口${word}`, sense: "lower" },
  kept: { words: grown, name: (word) => `総人口${word}`, sense: "higher" },
  "unknown, whatever they are against": { words: shields, name: behindComplaints, sense: "unknown" },
  "as the complaints of them": { words: carriers, name: behindComplaints, sense: "lower" },
  "as the complaints so counted": { words: tails, name: behindComplaints, sense: "lower" },
};

const wordsIn = (words: string): readonly string[] => words.trim().split(/\s+/u);

describe.each(Object.entries(tables))("nouns that are %s", (_, { words, name, sense }) => {
  it("are so, for sure", () => {
    const otherwise = wordsIn(words)
      .map(name)
      .filter((one) => {
        const found = senseOfName(one, null);
        return found.sense !== sense || !found.sure;
      });
    expect(otherwise).toEqual([]);
  });
});

/** They say nothing by themselves: clauses and what joins words. */
const isNoNoun: ReadonlySet<WordClass> = new Set(["flip", "negation", "mended", "verb", "boundary", "joint"]);

it("every noun of the lexicon stands in one of these tables", () => {
  const known = new Set(Object.values(tables).flatMap(({ words }) => wordsIn(words)));
  const nouns = lexicon.filter(({ class: one }) => !isNoNoun.has(one)).flatMap(wordsOf);
  expect(
    nouns.filter((noun) => !known.has(noun)),
    "put these into the table of their sense in tests/domain/achievement/direction/nouns",
  ).toEqual([]);
});
