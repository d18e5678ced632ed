import { clauses } from "./clauses.ts";
import { fallsEnvironment } from "./falls-environment.ts";
import { fallsHealth } from "./falls-health.ts";
import { fallsMoney } from "./falls-money.ts";
import { fallsPeople } from "./falls-people.ts";
import { fallsSafety } from "./falls-safety.ts";
import { fallsWork } from "./falls-work.ts";
import { neutral } from "./neutral.ts";
import { risesActivity } from "./rises-activity.ts";
import { risesGood } from "./rises-good.ts";
import { turning } from "./turning.ts";
import type { WordGroup } from "./word-group.ts";

/** Every group of words that the grammar of names knows. A word stands in one group only. */
export const lexicon: readonly WordGroup[] = [
  ...fallsMoney,
  ...fallsEnvironment,
  ...fallsSafety,
  ...fallsHealth,
  ...fallsPeople,
  ...fallsWork,
  ...risesActivity,
  ...risesGood,
  ...turning,
  ...clauses,
  ...neutral,
];
