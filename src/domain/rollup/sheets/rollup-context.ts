import type { Thresholds } from "../../policy.ts";
import type { Forms } from "../forms.ts";
import type { Rollup } from "../rollup.ts";
import type { SameNames } from "../same-names.ts";
import type { RollupWords } from "../words.ts";
import type { Worst } from "../worst.ts";

export interface RollupContext {
  readonly rollup: Rollup;
  readonly words: RollupWords;
  readonly worst: Worst;
  readonly names: SameNames;
  readonly forms: Forms;
  /** Those that verdicts were made with; null where nobody knows them. */
  readonly thresholds: Thresholds | null;
  /** Reports whose source was an input too, with that source: not counted. */
  readonly skipped: readonly (readonly [file: string, source: string])[];
  /** Files that were not done yet, and are gone without. */
  readonly left: readonly string[];
  /** The way from the workbook's folder to a file, "%" and "#" escaped; null: there is none, and cells are named without a link. */
  readonly linkTo: (file: string) => string | null;
}

export const bodyOf = ({ rollup }: RollupContext, file: number): string =>
  rollup.bodies[rollup.files[file]!.body]!.name;
