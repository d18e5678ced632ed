import { antonyms, isDeed, opposed, sidesOfWholes } from "../../../../src/domain/achievement/antonyms.ts";
import { countedIn, deedOf } from "../../../../src/domain/achievement/counted.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { nameParts } from "../../../../src/domain/achievement/direction/grammar/name-parts.ts";
import { nameTokens } from "../../../../src/domain/achievement/direction/grammar/name-tokens.ts";
import { directionInName } from "../../../../src/domain/achievement/direction-in-name.ts";
import { apart, likeness, plainLabel } from "../../../../src/domain/achievement/label.ts";
import { inOneWording } from "../../../../src/domain/achievement/synonyms.ts";
import { gridOf } from "../../../../src/domain/grid/grid-of.ts";
import { reviewReading } from "../../../../src/domain/review.ts";
import type { ProgramLine, SourceCell } from "../../../../src/domain/sheet/records/reading.ts";
import { type LineSketch, policyOf, readingOf, type TableSketch } from "../../checks/table.ts";
import { judgedLine } from "./judged-line.ts";

/** What stands on a line or over the table beyond a sketch. */
interface Beside {
  readonly title?: string;
  readonly remarks?: string;
  readonly direction?: string;
  readonly grade?: string;
}

const cell = (like: SourceCell | null, text: string | undefined): SourceCell | null =>
  like === null || text === undefined ? null : { ...like, value: text, text };

const withBeside = (line: ProgramLine, { remarks, direction, grade }: Beside): ProgramLine => ({
  ...line,
  remarks: remarks ?? line.remarks,
  direction: cell(line.nameCell, direction),
  printedGrade: cell(line.nameCell, grade),
});

/** A word by itself, counted, as a share, turned round, behind another thing and before one. */
const names = (word: string): readonly string[] => [word, `${word}数`, `${word}率`, `${word}の減少`];

/** What is asked of a line of tests/fixtures/edges, by the list's name; scripts/mutate/edges finds the lines. */
export const answers = {
  judged: ([lines, table, beside]: readonly [readonly LineSketch[], Omit<TableSketch, "lines">, Beside]): string => {
    const named = lines.map((line, index) => ({ no: index + 1, name: "事業", budget: 1_000_000, ...line }));
    const reading = readingOf({ ...table, lines: named });
    const whole = {
      ...reading,
      title: beside.title ?? null,
      lines: reading.lines.map((line) => withBeside(line, beside)),
    };
    return judgedLine(reviewReading(whole, policyOf(table.policy), gridOf({ sheet: "事業一覧", values: [] })));
  },
  labels: ([one, other]: readonly [string, string]): string => {
    const [a, b] = [plainLabel(one), plainLabel(other)];
    const words = [a, inOneWording(a), countedIn(one), deedOf(one), isDeed(one), sidesOfWholes(one).length];
    const sides = antonyms.map(({ sides: some }) => some.map((side) => (side.test(a) ? 1 : 0)).join("")).join("");
    const beside = [likeness(one, other).toFixed(3), apart(one, other), opposed(a, b)];
    const senses = names(one).map((name) => {
      const { sense, sure, proof } = senseOfName(name, null);
      return `${sense}${sure ? "!" : ""} ${proof}`.trimEnd();
    });
    const { outside, inside, isCompound } = nameParts(one);
    const parts = [`${outside}(${inside.join(")(")})${isCompound ? "" : "?"}`, directionInName(one)];
    const tokens = nameTokens(one).map(({ class: word, text }) => `${text}=${word}`);
    return [...words, Number.parseInt(`1${sides}`, 2).toString(36), ...beside, ...parts, ...senses, ...tokens]
      .join(" | ")
      .replaceAll("\n", "⏎");
  },
};
