import { printedOf } from "../../domain/achievement/printed.ts";
import { indicatorName } from "../../domain/achievement/indicator-name.ts";
import { address } from "../../domain/grid.ts";
import { printedShare } from "../../domain/achievement/printed-share.ts";
import type { ProgramLine, SourceCell } from "../../domain/sheet/records/reading.ts";
import { type Hole, type HoleContext, spanIn } from "./hole.ts";
import type { Path } from "./row-template.ts";

const number = (path: Path, of: (context: HoleContext) => number | null): Hole => ({
  path,
  write: (context, to) => to.number(of(context)),
});

const words = (path: Path, of: (context: HoleContext) => string | null): Hole => ({
  path,
  write: (context, to) => to.quoted(of(context)),
});

const indicator = (...path: Path): Path => ["indicators", 0, ...path];

/** Where rows of a kind differ in the first edition. */
export const firstEditionHoles: readonly Hole[] = [
  number(["row"], ({ line }) => line.row),
  number(["no"], ({ line }) => line.no),
  words(["name"], ({ line }) => line.name),
  number(["budgetYen"], ({ row }) => row.budgetYen),
  number(["programBudgetYen"], ({ row }) => row.programBudgetYen),
  number(indicator("plan"), ({ outcome }) => outcome.plan),
  number(indicator("actual"), ({ outcome }) => outcome.actual),
  number(indicator("rate"), ({ outcome }) => outcome.rate),
  words(indicator("verdict"), ({ row }) => row.verdict),
  words(["verdict"], ({ row }) => row.verdict),
];

type Side = "plan" | "actual";

/** A cell of the row's own line: where it stands, what it shows, which of its characters are the figure. */
const cellHoles = (path: Path, side: Side): readonly Hole[] => [
  words([...path, "cell"], ({ line, cells }) => addressIn(line.row, cells.column(side))),
  words([...path, "text"], ({ cells }) => cells.text(side)),
  number([...path, "evidence", 0], (context) => spanIn(context.cells.text(side), context[side])[0]),
  number([...path, "evidence", 1], (context) => spanIn(context.cells.text(side), context[side])[1]),
];

const addressIn = (row: number, column: number | null): SourceCell["address"] =>
  column === null ? "" : address(row, column);

/** The rate that a line prints, of which judging has found that it is one of achievement. */
function printedRateShown(line: ProgramLine): number | null {
  const { plainCells } = line;
  const share = printedShare(plainCells?.value("printedRate") ?? null, plainCells?.format("printedRate") ?? "");
  return share === null ? (printedOf(line, "achievement")?.rate ?? null) : share.percent / 100;
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Where they differ in the second edition, which has each figure with its proof. */
export const secondEditionHoles: readonly Hole[] = [
  ...firstEditionHoles,
  words(["department"], ({ cells }) => orNull(cells.text("department").trim())),
  words(["nameCell", "cell"], ({ line, cells }) => addressIn(line.row, cells.column("name"))),
  words(["nameCell", "text"], ({ cells }) => cells.text("name")),
  words(indicator("name"), ({ line, cells, label, name }) =>
    cells.text("measure").trim() === "" ? name : indicatorName(line, label).text,
  ),
  ...cellHoles(indicator("planCell"), "plan"),
  ...cellHoles(indicator("actualCell"), "actual"),
  number(indicator("printed", "rate"), ({ line }) => printedRateShown(line)),
  number(indicator("series", 0, "plan", "value"), ({ outcome, plan }) => outcome.written.plan * plan.factor),
  number(indicator("series", 0, "actual", "value"), ({ outcome, actual }) => outcome.written.actual * actual.factor),
  ...cellHoles(indicator("series", 0, "plan", "at"), "plan"),
  ...cellHoles(indicator("series", 0, "actual", "at"), "actual"),
  number(indicator("series", 0, "rate"), ({ outcome }) => outcome.rate),
  words(indicator("series", 0, "verdict"), ({ row }) => row.verdict),
];
