import type { FoldedLine } from "../../record/match/folded-line.ts";
import type { YearProgram } from "../year-list.ts";
import type { LinkHow } from "./link.ts";

/** Links programs that have something in common, word for word. */
export interface KeyStage {
  readonly how: LinkHow;
  /** null: this stage says nothing of the program. */
  readonly key: (program: YearProgram, folded: FoldedLine) => string | null;
  /** auto: without asking, namesakes told apart by department, section and indicators. ask: of one on each side. */
  readonly standing: "auto" | "ask";
}
