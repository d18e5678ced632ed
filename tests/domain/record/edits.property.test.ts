import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchLines } from "../../../src/domain/record/match/match-lines.ts";
import { recordOf } from "./records.ts";
import { type Edited, renumbered, untouched, withParts } from "./scenarios.ts";

const seed = untouched();

/** A name in use, one like it, or one of its own. */
const name = fc.oneof(
  fc.nat(seed.length - 1).map((at) => seed[at]!.line.parts.name),
  fc.nat(seed.length - 1).map((at) => `${seed[at]!.line.parts.name}等`),
  fc.constantFrom("庁舎の管理", "相談窓口", ""),
);
const text = fc.constantFrom("100人", "80人", "120人", "-", "", "50社");

const edit = fc.oneof(
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(80) }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(80), to: fc.nat(80) }),
  fc.record({ kind: fc.constant("rename" as const), at: fc.nat(80), name }),
  fc.record({ kind: fc.constant("figures" as const), at: fc.nat(80), plan: text, actual: text }),
  fc.record({ kind: fc.constant("put in" as const), at: fc.nat(80), name, plan: text, actual: text }),
  fc.record({ kind: fc.constant("number" as const) }),
  fc.record({ kind: fc.constant("turn" as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(lines: readonly Edited[], change: Edit): readonly Edited[] {
  if (change.kind === "number") return renumbered(lines);
  if (change.kind === "turn") return lines.toReversed();
  const at = lines.length === 0 ? 0 : change.at % lines.length;
  const line = lines[at];
  if (line === undefined) return lines;
  const others = lines.toSpliced(at, 1);
  switch (change.kind) {
    case "delete":
      return others;
    case "move":
      return others.toSpliced(change.to % lines.length, 0, line);
    case "rename":
      return lines.with(at, withParts(line, { name: change.name }));
    case "figures":
      return lines.with(at, withParts(line, { planText: change.plan, actualText: change.actual }));
    case "put in": {
      const { name, plan, actual } = change;
      const made = withParts({ ...line, was: null }, { name, planText: plan, actualText: actual });
      return lines.toSpliced(at, 0, made);
    }
  }
}

const isKnown = ({ line: { parts } }: Edited) =>
  parts.name + parts.measure !== "" || /\d/u.test(parts.planText + parts.actualText);

/** But for its number. */
const sameAs = ({ line: { parts } }: Edited) => JSON.stringify({ ...parts, no: "" });

const hasOtherFigures = ({ line: one }: Edited, { line: other }: Edited) =>
  one.parts.planText !== other.parts.planText || one.parts.actualText !== other.parts.actualText;

describe("whatever is done to a list", () => {
  it("every earlier line is in one place, and no line of now is two lines'", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), fc.array(edit, { maxLength: 6 }), (before, after) => {
        const start = before.reduce<readonly Edited[]>(edited, seed);
        const end = after.reduce<readonly Edited[]>(
          edited,
          start.map(({ line }, was) => ({ line, was })),
        );
        const record = recordOf(
          start.map(({ line }) => line),
          () => ({ decision: "confirmed" }),
        );
        const { pairs, doubts, orphans, fresh } = matchLines(
          record,
          end.map(({ line }) => line),
        );
        const earlier = [...pairs, ...doubts].map((one) => one.earlier);
        expect([...earlier, ...orphans].sort((one, other) => one - other)).toEqual(start.map((_, at) => at));
        const now = pairs.map(({ at }) => at);
        expect([...now, ...fresh].sort((one, other) => one - other)).toEqual(end.map((_, at) => at));
      }),
    );
  });

  it("a line that was only moved and numbered anew is found, and no other taken for it", () => {
    const harmless = fc.oneof(
      fc.record({ kind: fc.constant("move" as const), at: fc.nat(80), to: fc.nat(80) }),
      fc.record({ kind: fc.constant("number" as const) }),
      fc.record({ kind: fc.constant("turn" as const) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), fc.array(harmless, { maxLength: 6 }), (before, after) => {
        const start = before.reduce<readonly Edited[]>(edited, seed);
        const end = after.reduce<readonly Edited[]>(
          edited,
          start.map(({ line }, was) => ({ line, was })),
        );
        const { pairs } = matchLines(
          recordOf(start.map(({ line }) => line)),
          end.map(({ line }) => line),
        );
        const isOnlyOne = (at: number) => start.filter((other) => sameAs(other) === sameAs(start[at]!)).length === 1;
        for (const { earlier, at } of pairs)
          expect(sameAs(end[at]!), `line ${earlier} → ${at}`).toBe(sameAs(start[earlier]!));
        const found = new Set(pairs.map(({ earlier }) => earlier));
        const lost = start.flatMap(({ line }, at) =>
          found.has(at) || !isOnlyOne(at) || !isKnown(start[at]!) ? [] : [line.parts],
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  it("who takes another's place and name shows other figures, so that nothing signed passes to it", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), fc.array(edit, { maxLength: 6 }), (before, after) => {
        const start = before.reduce<readonly Edited[]>(edited, seed);
        const end = after.reduce<readonly Edited[]>(
          edited,
          start.map(({ line }, was) => ({ line, was })),
        );
        const { pairs } = matchLines(
          recordOf(start.map(({ line }) => line)),
          end.map(({ line }) => line),
        );
        const wrong = pairs.filter(({ earlier, at }) => {
          const isThere = end.some(({ was }) => was === earlier);
          const isAnother = end[at]!.was !== earlier && sameAs(end[at]!) !== sameAs(start[earlier]!);
          return isThere && isAnother && !hasOtherFigures(start[earlier]!, end[at]!);
        });
        const told = wrong.map(({ earlier, at, stage }) => [
          stage,
          start[earlier]!.line.parts,
          end[at]!.line.parts,
          end.find(({ was }) => was === earlier)!.line.parts,
        ]);
        expect(told).toEqual([]);
      }),
    );
  });
});
