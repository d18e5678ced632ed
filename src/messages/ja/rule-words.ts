import type { Params } from "../../domain/checks/rule.ts";

/** What people read of one rule. */
export interface RuleWords {
  readonly name: string;
  /** When it speaks, for the documentation. */
  readonly about: string;
  readonly message: (p: Params) => string;
  /** What to do about it. */
  readonly action: string;
}
