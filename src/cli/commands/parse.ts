import { once } from "node:events";
import type { Reading } from "../../domain/quantity/quantity.ts";
import { readQuantities } from "../../domain/quantity/read.ts";
import type { Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { linesOf } from "../input/lines.ts";
import { layOut, type TableLine } from "../output/columns.ts";
import { numeral } from "../../messages/numeral.ts";
import { withWidths } from "../output/width.ts";
import { parseRecord } from "../output/parse-record.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

function tableLine(reading: Reading, words: Messages["cli"]): TableLine {
  const quantities = reading.quantities.map(({ value, upper, unit, label }) => {
    const number = numeral(value, 12);
    const range = upper === null ? "" : `~${numeral(upper, 12)}`;
    return `${label === null ? "" : `${label} `}${number}${range}${unit ?? ""}`;
  });
  return [{ text: reading.text }, { text: words.parse.kinds[reading.kind] }, { text: quantities.join(" | ") }];
}

/** Lines of `input` → their readings: a JSON line each as they come, or a table at the end. */
export async function parse(input: NodeJS.ReadStream, options: Options, session: Session): Promise<ExitCode> {
  const words = session.words.cli;
  if (input.isTTY) session.note(`${words.parse.waiting}\n`);
  session.signal.addEventListener("abort", () => input.destroy(), { once: true });
  const readings: Reading[] = [];
  try {
    for await (const line of linesOf(input)) {
      const reading = readQuantities(line);
      if (options.json) await printLine(JSON.stringify(parseRecord(reading)));
      else readings.push(reading);
    }
  } catch (error) {
    if (session.signal.aborted) throw new WorkbookError("cancelled", {}, { cause: error });
    throw error;
  }
  if (session.signal.aborted) throw new WorkbookError("cancelled");
  if (!options.json) {
    const { headings } = words.parse;
    const columns = [
      { heading: headings.text, align: "left", shrink: { minimum: 12, weight: 1 } },
      { heading: headings.kind, align: "left" },
      { heading: headings.quantities, align: "left", shrink: { minimum: 12, weight: 1 } },
    ] as const;
    const lines = readings.map((reading) => tableLine(reading, words));
    session.print(`${await withWidths(() => layOut(columns, lines, session.terminal))}\n`);
  }
  return exitCodes.passed;
}

/** Waits where the reader of a long stream is slower than we are, so that memory stays bounded. */
async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
