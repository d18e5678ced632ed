import { describe, expect, it } from "vitest";
import { matchLines } from "../../../src/domain/record/match/match-lines.ts";
import { recordOf } from "./records.ts";
import { scenarios, untouched } from "./scenarios.ts";

const seed = untouched();
const record = recordOf(
  seed.map(({ line }) => line),
  () => ({ decision: "confirmed" }),
);

describe("what people do to a list of 56 indicators", () => {
  it.each(scenarios)("$name: followed $auto, asked $asked, gone $gone, none wrongly", (scenario) => {
    const edited = scenario.edit(seed);
    const { pairs, doubts, orphans } = matchLines(
      record,
      edited.map(({ line }) => line),
    );
    const nameOf = (at: number) => seed[at]!.line.parts.name;
    const wrong = pairs.filter(({ earlier, at }) => edited[at]!.was !== earlier);
    expect(wrong.map(({ earlier, at, stage }) => [nameOf(earlier), edited[at]!.line.parts.name, stage])).toEqual([]);
    const isThere = (earlier: number) => edited.some(({ was }) => was === earlier);
    const unoffered = doubts.filter(
      ({ earlier, candidates }) => isThere(earlier) && !candidates.some(({ at }) => edited[at]!.was === earlier),
    );
    expect(unoffered.map(({ earlier }) => nameOf(earlier))).toEqual([]);
    const chosen = doubts.filter(({ preselected }) => preselected);
    expect(chosen.filter(({ earlier, candidates: [first] }) => edited[first!.at]!.was !== earlier)).toEqual([]);
    expect(orphans.filter(isThere).map(nameOf)).toEqual([]);
    const { auto, asked, gone } = scenario;
    expect({ auto: pairs.length, asked: doubts.length, gone: orphans.length }).toEqual({ auto, asked, gone });
  });

  it.each(scenarios)("$name: the same in whatever order the stages see the earlier lines", ({ edit }) => {
    const edited = edit(seed).map(({ line }) => line);
    const turned = { ...record, lines: record.lines.toReversed() };
    const last = record.lines.length - 1;
    const inOrder = matchLines(record, edited);
    const backwards = matchLines(turned, edited);
    const known = (pairs: typeof inOrder.pairs, of: (earlier: number) => number) =>
      pairs.map(({ earlier, at, stage }) => [of(earlier), at, stage]);
    const sure = known(inOrder.pairs, (earlier) => earlier);
    const sureBackwards = known(backwards.pairs, (earlier) => last - earlier);
    expect(sureBackwards.filter(([earlier, at]) => sure.some((pair) => pair[0] === earlier && pair[1] !== at))).toEqual(
      [],
    );
  });
});
