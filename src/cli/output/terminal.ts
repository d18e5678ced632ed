import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

/** What the table needs to know of where it is printed. */
export interface Terminal {
  readonly columns: number;
  readonly colors: Colors;
}

const widthWhenUnknown = 120;
const narrowest = 40;

/** Colour only on a terminal that can show it; NO_COLOR (any value) turns it off, FORCE_COLOR on. */
function wantsColor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return stream.isTTY === true && environment["TERM"] !== "dumb";
}

/** Width from the terminal, else COLUMNS, else 120. */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: NodeJS.ProcessEnv,
): Terminal {
  const columns = stream.columns ?? Number(environment["COLUMNS"] ?? "");
  return {
    columns: columns > 0 ? Math.max(columns, narrowest) : widthWhenUnknown,
    colors: createColors(wantsColor(stream, environment)),
  };
}

/** One of which all is known. */
export const terminalWith = (columns: number, colors: boolean): Terminal => ({ columns, colors: createColors(colors) });

/** For text that goes into a file. */
export const plainTerminal: Terminal = terminalWith(widthWhenUnknown, false);
