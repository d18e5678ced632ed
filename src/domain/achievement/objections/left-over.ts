import type { Residue } from "../../quantity/quantity.ts";
import type { Pair } from "./objection.ts";

/** What nobody read in the two cells, as written, the plan's first. */
export const leftOver = ({ context: { line } }: Pair, kind: Residue["kind"]): readonly string[] =>
  [line.plan, line.actual]
    .flatMap((cell) => cell?.reading.residue ?? [])
    .filter((residue) => residue.kind === kind)
    .map(({ text }) => text);
