import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeClasses } from "../../../src/domain/changes/change-class.ts";
import type { Changes, LineChange, StructureKind } from "../../../src/domain/changes/change.ts";
import { changesBetween } from "../../../src/domain/changes/compare.ts";
import type { State, StateLine } from "../../../src/domain/changes/state.ts";
import { lineOf, stateOf } from "./sketch.ts";

const names = [
  "就労支援講座",
  "就労支援講座（夜間）",
  "出店助成",
  "空き店舗への出店助成",
  "販路の個別支援",
  "窓口相談",
  "",
];
const figures = [
  "",
  "-",
  "0",
  "100人",
  "１００ 人",
  "90人",
  "90社",
  "90人以上",
  "集計中",
  "250社(500人)",
  "2年間で180人",
];

const anySketch = fc.record({
  no: fc.constantFrom("", "1", "2", "3"),
  name: fc.constantFrom(...names),
  measure: fc.constantFrom("", "広報"),
  label: fc.constantFrom("", "参加者数", "件数"),
  section: fc.constantFrom("1 雇用", "2 産業"),
  department: fc.constantFrom("", "総務課"),
  plan: fc.constantFrom(...figures),
  actual: fc.constantFrom(...figures),
  entry: fc.constantFrom({}, { decision: "confirmed", by: "佐藤" }, { reading: "as-paired" }),
  findings: fc.constantFrom<readonly string[]>([], ["a"], ["a", "b"]),
  sheet: fc.constantFrom("甲", "乙"),
});

/** Lines of a few names: most have namesakes. */
const anyLines = fc.array(anySketch, { maxLength: 12 }).map((sketches) => sketches.map(lineOf));

/** Each line of another name. */
const distinctLines = fc
  .uniqueArray(anySketch, { maxLength: 12, selector: ({ name, measure }) => `${name}|${measure}` })
  .map((sketches) => sketches.filter(({ name }) => name !== "").map(lineOf));

const compared = (before: readonly StateLine[], after: readonly StateLine[]): Changes =>
  changesBetween(stateOf(before), stateOf(after));

const identical = (lines: readonly StateLine[], state: State): string =>
  lines.map((line) => state.lines.indexOf(line)).join("+");

const mirrored: Readonly<Record<StructureKind, StructureKind>> = {
  added: "gone",
  gone: "added",
  renamed: "renamed",
  moved: "moved",
  split: "merged",
  merged: "split",
};

/** Which classes are told, and what became of the line; of a comparison the other way round as this way round. */
function shapeOf({ told }: LineChange, isBack: boolean): string {
  const kinds = told.structure?.kinds.map((kind) => (isBack ? mirrored[kind] : kind));
  return `${Object.keys(told).join(" ")} ${kinds?.join("+") ?? ""}`;
}

const mirrorTexts = (changes: Changes, before: State, after: State, isBack: boolean): readonly string[] =>
  changes.lines
    .map((line) => {
      const [from, to] = isBack ? [line.after, line.before] : [line.before, line.after];
      const figure = (line.told.figure ?? []).map(
        ({ side, oldText, newText, difference }) =>
          `${side} ${isBack ? `${newText} ${oldText}` : `${oldText} ${newText}`} ${
            difference === null ? "" : isBack ? 0 - difference : 0 + difference
          }`,
      );
      const verdict = line.told.verdict;
      const turned =
        verdict === undefined ? "" : (isBack ? [verdict.new, verdict.old] : [verdict.old, verdict.new]).join();
      return [
        line.class,
        identical(from, before),
        identical(to, after),
        line.isSure,
        shapeOf(line, isBack),
        turned,
        ...figure,
      ].join("|");
    })
    .toSorted();

describe("two states held against each other", () => {
  test("nothing changed of a state and itself", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { lines: changes, unchanged, thresholds, tableFindings } = compared(lines, lines);
        expect([changes, unchanged, thresholds]).toEqual([[], lines.length, null]);
        expect(tableFindings).toEqual({ new: [], resolved: [], still: [] });
      }),
    );
  });

  test("the other way round the same is told, old and new exchanged", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (one, other) => {
        const [before, after] = [stateOf(one), stateOf(other)];
        const forth = mirrorTexts(changesBetween(before, after), before, after, false);
        const back = mirrorTexts(changesBetween(after, before), before, after, true);
        expect(back).toEqual(forth);
      }),
    );
  });

  test("every line of both is in one change, or unchanged", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const { lines, unchanged, counts } = compared(before, after);
        for (const [side, all] of [
          ["before", before],
          ["after", after],
        ] as const) {
          const told = lines.flatMap((line) => line[side]);
          expect(new Set(told).size).toBe(told.length);
          expect(told.length + unchanged).toBe(all.length);
          for (const line of told) expect(all).toContain(line);
        }
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
        for (const line of lines) expect(changeClasses.find((name) => name in line.told)).toBe(line.class);
      }),
    );
  });

  test("the order of the rows counts for nothing", () => {
    fc.assert(
      fc.property(
        distinctLines.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(compared(lines, shuffled).lines).toEqual([]);
        },
      ),
    );
  });

  test("of rows that went to other sections that alone is told", () => {
    fc.assert(
      fc.property(distinctLines, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (lines, moves) => {
        const isMoved = (at: number): boolean => moves[at] === true && lines[at] !== undefined;
        const after = lines.map((line, at) =>
          isMoved(at) ? { ...line, parts: { ...line.parts, section: `9 別の章` } } : line,
        );
        const { lines: changes, unchanged } = compared(lines, after.toReversed());
        expect(changes.every(({ told }) => JSON.stringify(told.structure?.kinds) === '["moved"]')).toBe(true);
        expect(changes.length + unchanged).toBe(lines.length);
        expect(changes.length).toBe(lines.filter((_, at) => isMoved(at)).length);
      }),
    );
  });

  test("a line of which something else is said is told of, whatever else changed", () => {
    fc.assert(
      fc.property(distinctLines, fc.nat(), (lines, pick) => {
        fc.pre(lines.length > 0);
        const at = pick % lines.length;
        const line = lines[at]!;
        const { parts } = line;
        const changed = lineOf({ ...parts, plan: line.plan.text, actual: "77件", sheet: line.place!.sheet });
        const after = lines.with(at, { ...changed, entry: line.entry, findings: line.findings });
        const [only, another] = compared(lines, after).lines;
        expect(another).toBeUndefined();
        expect(only?.told.figure?.map(({ newText }) => newText)).toEqual(["77件"]);
      }),
    );
  });
});

/** Names that have little in common, as those of programs have. */
const nameAt = (index: number): string => `事業${index.toString(36)}の${["支援", "助成", "整備", "運営"][index % 4]!}`;

test("of 20,000 lines those are told that changed", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    lineOf({ no: String(index + 1), name: nameAt(index), plan: "100人", actual: `${(index % 40) + 10}人` }),
  );
  const isChanged = (index: number): boolean => index % 10 === 0;
  const after = lines.map((line, index) =>
    isChanged(index) ? lineOf({ no: line.parts.no, name: line.parts.name, plan: "100人", actual: "55人" }) : line,
  );
  const { counts, unchanged } = compared(lines, after);
  expect([counts.verdict, unchanged]).toEqual([2000, 18_000]);
}, 60_000);
