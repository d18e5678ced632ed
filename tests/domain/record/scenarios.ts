import type { LineParts } from "../../../src/domain/record/line-parts.ts";
import type { LineNow } from "../../../src/domain/record/record-line.ts";
import { seedLines } from "./seed.ts";

/** A line as it is after somebody edited the sheet, and which one it was: an index into the seed; null where it is new. */
export interface Edited {
  readonly line: LineNow;
  readonly was: number | null;
}

export interface Scenario {
  readonly name: string;
  readonly edit: (lines: readonly Edited[]) => readonly Edited[];
  /** Followed without asking; asked about, with the right one among those offered; told to be gone, and gone. */
  readonly auto: number;
  readonly asked: number;
  readonly gone: number;
}

export function withParts({ line, was }: Edited, parts: Partial<LineParts>): Edited {
  const changed = { ...line.parts, ...parts };
  const { planText, actualText } = changed;
  return {
    was,
    line: { ...line, parts: changed, now: (entry) => ({ ...line.now(entry), planText, actualText }) },
  };
}

export const untouched = (): readonly Edited[] => seedLines().map((line, was) => ({ line, was }));

const no = (edited: Edited): number => Number(edited.line.parts.no);
const isOf = (program: number) => (edited: Edited) => no(edited) === program;
const of = (lines: readonly Edited[], program: number): Edited => lines.find(isOf(program))!;

/** A new line, made after another. */
const made = (like: Edited, parts: Partial<LineParts>): Edited => withParts({ ...like, was: null }, parts);

/** Numbers of the programs in their order, as an office gives them anew after rows were put in, moved or taken out. */
export function renumbered(lines: readonly Edited[]): readonly Edited[] {
  let number = 0;
  let before = "";
  return lines.map((edited) => {
    const { parts } = edited.line;
    const program = `${parts.section} ${parts.no} ${parts.name}`;
    if (program !== before) number += 1;
    before = program;
    return withParts(edited, { no: String(number) });
  });
}

const change =
  (program: number, parts: (before: LineParts) => Partial<LineParts>): Scenario["edit"] =>
  (lines) =>
    lines.map((edited) => (isOf(program)(edited) ? withParts(edited, parts(edited.line.parts)) : edited));

/** The figure, a tenth more. */
const raised = (text: string): string =>
  text.replace(/\d[\d,]*/gu, (digits) => String(Math.ceil(Number(digits.replaceAll(",", "")) * 1.1) + 1));

const withNewFigures = ({ planText, actualText }: LineParts): Partial<LineParts> => ({
  planText: raised(planText),
  actualText: raised(actualText),
});

/** What happened to sheets between two runs, and what must come of it; every line had a decision. */
export const scenarios: readonly Scenario[] = [
  {
    name: "a row put in before the tenth, all numbered anew",
    edit: (lines) => {
      const tenth = lines.findIndex(isOf(10));
      const row = made(of(lines, 9), {
        name: "就労相談員の派遣",
        unit: "派遣件数",
        planText: "100件",
        actualText: "80件",
      });
      return renumbered([...lines.slice(0, tenth), row, ...lines.slice(tenth)]);
    },
    auto: 56,
    asked: 0,
    gone: 0,
  },
  {
    name: "a program renamed",
    edit: change(2, () => ({ name: "早期再就職等緊急支援プログラム" })),
    auto: 55,
    asked: 1,
    gone: 0,
  },
  {
    name: "a program renamed, with new figures",
    edit: change(2, (before) => ({ name: "早期再就職等緊急支援プログラム", ...withNewFigures(before) })),
    auto: 55,
    asked: 1,
    gone: 0,
  },
  {
    name: "the last program of section 3 moved to section 5, all numbered anew",
    edit: (lines) => {
      const moved = of(lines, 25);
      const section = lines.at(-1)!.line.parts.section;
      return renumbered([...lines.filter((edited) => edited !== moved), withParts(moved, { section })]);
    },
    auto: 56,
    asked: 0,
    gone: 0,
  },
  {
    name: "the whole list turned round and numbered anew",
    edit: (lines) => renumbered(lines.toReversed()),
    auto: 56,
    asked: 0,
    gone: 0,
  },
  {
    name: "unit and label reworded",
    edit: (lines) => change(19, () => ({ unit: "延べ受講人数" }))(change(30, () => ({ unit: "支援した企業" }))(lines)),
    auto: 56,
    asked: 0,
    gone: 0,
  },
  {
    name: "a program split into two of other names",
    edit: (lines) =>
      renumbered(
        lines.flatMap((edited) => {
          if (!isOf(3)(edited)) return [edited];
          const half = { planText: "150人", actualText: "100人" };
          const one = withParts(edited, { ...half, name: "業界連携再就職支援事業（製造）" });
          return [one, made(edited, { ...half, actualText: "113人", name: "業界連携再就職支援事業（運輸）" })];
        }),
      ),
    auto: 55,
    asked: 1,
    gone: 0,
  },
  {
    name: "two programs merged into one of another name",
    edit: (lines) =>
      renumbered(
        lines.flatMap((edited) => {
          if (isOf(22)(edited)) return [];
          if (!isOf(23)(edited)) return [edited];
          return [
            withParts(edited, {
              name: "女性活躍推進企業等との合同就職面接会プラス",
              planText: "1,600人",
              actualText: "1,108人",
            }),
          ];
        }),
      ),
    auto: 54,
    asked: 1,
    gone: 1,
  },
  {
    name: "a program deleted, and one of a like name come instead",
    edit: change(3, () => ({
      name: "業界連携人材定着支援事業",
      planText: "80社",
      actualText: "71社",
      unit: "支援企業数",
    })),
    auto: 55,
    asked: 1,
    gone: 0,
  },
  {
    name: "the programs of a second department below, of the same names",
    edit: (lines) => [
      ...lines.map((edited) => withParts(edited, { department: "雇用就業部" })),
      ...lines.map((edited) =>
        withParts({ ...edited, was: null }, { department: "多摩支所", ...withNewFigures(edited.line.parts) }),
      ),
    ],
    auto: 55,
    asked: 1,
    gone: 0,
  },
  {
    name: "a section put in before the second, sections and programs numbered anew",
    edit: (lines) => {
      const at = lines.findIndex(isOf(4));
      const next = (edited: Edited): Edited => {
        const section = edited.line.parts.section.replace(/^\d+/u, (digits) => String(Number(digits) + 1));
        return withParts(edited, { section });
      };
      const row = made(of(lines, 4), { section: "2 若者への支援", name: "若者の就業支援", planText: "50人" });
      return renumbered([...lines.slice(0, at), row, ...lines.slice(at).map(next)]);
    },
    auto: 56,
    asked: 0,
    gone: 0,
  },
  {
    name: "all figures new",
    edit: (lines) => lines.map((edited) => withParts(edited, withNewFigures(edited.line.parts))),
    auto: 55,
    asked: 1,
    gone: 0,
  },
];
