import { describe, expect, it } from "vitest";
import { lexicon } from "../../../../src/domain/achievement/direction/lexicon/registry.ts";
import type { WordClass } from "../../../../src/domain/achievement/direction/lexicon/word-group.ts";
import type { Sense } from "../../../../src/domain/achievement/direction/grammar/sense.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { wordsOf } from "../../../../src/domain/achievement/direction/grammar/word-tree.ts";

/** What a name says whose head is of the class; null where that depends on the words before it. */
const senseOf: Record<WordClass, Sense | null> = {
  falls: "lower",
  rises: "higher",
  deed: "higher",
  willed: "higher",
  mended: "higher",
  doubt: "ambiguous",
  range: "range",
  shield: "unknown",
  carrier: "unknown",
  tail: "unknown",
  leaning: null,
  bearer: "higher",
  party: "higher",
  mirror: "higher",
  request: "higher",
  joint: null,
  turn: null,
  grow: null,
  flip: null,
  negation: null,
  verb: null,
  boundary: null,
};

const said = lexicon.flatMap((group) =>
  group.as.map((name) => ({ name, class: group.class, sense: senseOf[group.class] })),
);
const denied = lexicon.flatMap((group) =>
  group.but.map((name) => ({ name, class: group.class, sense: senseOf[group.class] })),
);

describe("the lexicon's own examples", () => {
  it.each(said.filter(({ sense }) => sense !== null))("$name is $sense ($class)", ({ name, sense }) =>
    expect(senseOfName(name, null).sense).toBe(sense),
  );
  it.each(denied.filter(({ sense }) => sense !== null))("$name is not $sense ($class)", ({ name, sense }) =>
    expect(senseOfName(name, null).sense).not.toBe(sense),
  );
});

describe("every group", () => {
  it("names a source, and no word stands in two", () => {
    const homes = new Map<string, WordClass>();
    const twice: string[] = [];
    for (const group of lexicon) {
      expect(group.source).not.toBe("");
      for (const word of wordsOf(group)) {
        if (homes.has(word)) twice.push(`${word}: ${homes.get(word)}, ${group.class}`);
        homes.set(word, group.class);
      }
    }
    expect(twice).toEqual([]);
  });
});
