import { type ChangeClass, changeClasses, hiddenClass } from "../../domain/changes/change-class.ts";
import type { Changes, LineChange } from "../../domain/changes/change.ts";
import { placeOfChange } from "../../domain/changes/place.ts";
import type { StateLine } from "../../domain/changes/state.ts";
import type { Thresholds } from "../../domain/policy.ts";
import { halfUp } from "../../domain/achievement/rate-text.ts";
import { rateDecimals } from "../../domain/report/log-content.ts";
import {
  type ChangeLanguage,
  changeLanguage,
  changeWords,
  classWord,
  findingNames,
  nameOfChange,
} from "../../messages/change-words.ts";
import type { Messages } from "../../messages/index.ts";
import type { StateSource } from "../../workbook/diff-result.ts";
import { type Cell, type Column, layOut, type TableLine } from "./columns.ts";
import type { Colors, Terminal } from "./terminal.ts";
import { withWidths } from "./width.ts";

export interface ChangesShown {
  readonly changes: Changes;
  readonly old: StateSource;
  readonly new: StateSource;
  /** Of the later state: by which rates are shown. */
  readonly thresholds: Thresholds | null;
  /** What is only written otherwise too. */
  readonly all: boolean;
  /** Most rows; 0: no limit. */
  readonly limit: number;
}

type Paint = (text: string) => string;

const turnPaint = (colors: Colors) => ({ better: colors.green, worse: colors.red, neither: colors.magenta });

/** How a class is painted; its word always stands there too. */
function classPaint(change: Pick<LineChange, "class" | "told">, colors: Colors): Paint {
  const paints: Readonly<Record<ChangeClass, Paint>> = {
    verdict: turnPaint(colors)[change.told.verdict?.turn ?? "neither"],
    figure: colors.yellow,
    structure: colors.cyan,
    rate: colors.blue,
    finding: colors.magenta,
    decision: colors.bold,
    wording: colors.dim,
  };
  return paints[change.class];
}

const cellOf = (line: StateLine | undefined, change: LineChange): string => placeOfChange(line, change)?.cell ?? "";

function cellsOf(change: LineChange): string {
  const [was, is] = [cellOf(change.before[0], change), cellOf(change.after[0], change)];
  if (was === "" || is === "" || was === is) return is === "" ? was : is;
  return `${was}→${is}`;
}

function rowOf(
  change: LineChange,
  { thresholds }: ChangesShown,
  words: ChangeLanguage,
  colors: Colors,
): readonly Cell[] {
  const { before, after, difference, detail } = changeWords(change, { words, thresholds });
  const paint = classPaint(change, colors);
  return [
    { text: classWord(change, words), paint },
    { text: nameOfChange(change, words) },
    { text: before },
    { text: after, paint },
    { text: difference },
    { text: cellsOf(change), paint: colors.dim },
    { text: detail, paint: colors.dim },
  ];
}

function columns({ cli }: Messages): readonly Column[] {
  const { headings } = cli.diff;
  return [
    { heading: headings.class, align: "left" },
    { heading: headings.program, align: "left", shrink: { minimum: 10, weight: 1.4 } },
    { heading: headings.before, align: "left", shrink: { minimum: 8, weight: 2 } },
    { heading: headings.after, align: "left", shrink: { minimum: 8, weight: 2 } },
    { heading: headings.difference, align: "right", shrink: { minimum: 8, weight: 2 } },
    { heading: headings.cell, align: "left", shrink: { minimum: 4, weight: 2 } },
    { heading: headings.detail, align: "left", shrink: { minimum: 0, weight: 0.6 }, beneath: 16 },
  ];
}

/** How many changes of which class: what the words of the table mean. */
function legend({ changes, all }: ChangesShown, words: Messages, colors: Colors): string {
  const { diff } = words.cli;
  const { counts, unchanged, still, lines } = changes;
  const classes = changeClasses.flatMap((name) => {
    if (counts[name] === 0 || (name === hiddenClass && !all)) return [];
    const text = diff.count(words.changes.classes[name], counts[name]);
    return [name === "verdict" ? diff.turnsOf(text, turns(lines, words, colors)) : text];
  });
  const parts = [
    diff.total(lines.length - (all ? 0 : counts[hiddenClass])),
    classes.join(diff.separator),
    diff.unchanged(unchanged),
    !all && counts[hiddenClass] > 0 ? diff.wordingHidden(counts[hiddenClass]) : "",
    still > 0 ? diff.still(still) : "",
  ];
  return parts.filter((part) => part !== "").join("  ");
}

function turns(lines: readonly LineChange[], words: Messages, colors: Colors): string {
  const { diff } = words.cli;
  return (["worse", "better", "neither"] as const)
    .flatMap((turn) => {
      const count = lines.filter(({ told, class: name }) => name === "verdict" && told.verdict?.turn === turn).length;
      return count === 0 ? [] : [turnPaint(colors)[turn](diff.count(words.changes.turns[turn], count))];
    })
    .join(diff.separator);
}

const percent = (rate: number): string => `${halfUp(rate * 100, rateDecimals(rate))}%`;

function notes({ changes }: ChangesShown, words: Messages, language: ChangeLanguage): readonly string[] {
  const { diff } = words.cli;
  const { thresholds, tableFindings, lines } = changes;
  const moved =
    thresholds === null
      ? []
      : (["achieved", "nearly", "under", "overTarget"] as const).flatMap((line) =>
          thresholds.old[line] === thresholds.new[line]
            ? []
            : [
                words.changes.change(
                  diff.threshold[line],
                  percent(thresholds.old[line]),
                  percent(thresholds.new[line]),
                ),
              ],
        );
  const ofTable = [
    ...(tableFindings === null || tableFindings.new.length === 0
      ? []
      : [diff.newFinding(findingNames(tableFindings.new, language))]),
    ...(tableFindings === null || tableFindings.resolved.length === 0
      ? []
      : [diff.resolvedFinding(findingNames(tableFindings.resolved, language))]),
  ];
  const unsure = lines.filter(({ isSure }) => !isSure).length;
  return [
    ...(moved.length === 0 ? [] : [diff.thresholds(moved.join(words.changes.separator))]),
    ...(ofTable.length === 0 ? [] : [diff.tableFindings(ofTable.join(words.changes.separator))]),
    ...(unsure === 0 ? [] : [diff.perhaps(unsure)]),
  ];
}

function headingOf({ old, new: now }: ChangesShown, { cli }: Messages): string {
  const { diff } = cli;
  const at = ({ file, sheets }: StateSource): string => `${file} › ${sheets.join(" + ")}`;
  return old.day === null
    ? diff.heading(at(old), at(now))
    : diff.heading(diff.onDay(at(old), old.day), diff.now(now.file));
}

/** What changed, for people: where from and to, a table severest first, counts, and what is to be seen to. */
export const changesTable = (shown: ChangesShown, words: Messages, terminal: Terminal): Promise<string> =>
  withWidths(() => tableOf(shown, words, terminal));

function tableOf(shown: ChangesShown, words: Messages, terminal: Terminal): string {
  const { changes, all, limit } = shown;
  const { diff } = words.cli;
  const language = changeLanguage(words);
  const lines = all ? changes.lines : changes.lines.filter((change) => change.class !== hiddenClass);
  const first = limit === 0 ? lines : lines.slice(0, limit);
  const rows = first.map((change): TableLine => rowOf(change, shown, language, terminal.colors));
  const parts = [
    terminal.colors.bold(headingOf(shown, words)),
    "",
    ...(rows.length === 0 ? [diff.none] : [layOut(columns(words), rows, terminal)]),
    ...(first.length < lines.length ? [diff.shortened(first.length, lines.length)] : []),
    "",
    legend(shown, words, terminal.colors),
    ...notes(shown, words, language),
  ];
  return `${parts.join("\n")}\n`;
}
