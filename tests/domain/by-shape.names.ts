import { countingNote } from "../../src/domain/achievement/counting.ts";
import { senseOfName } from "../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { qualifiersIn } from "../../src/domain/quantity/qualifiers-in.ts";
import { timeWordsIn } from "../../src/domain/time/time-words.ts";

/** All that is remembered of a name by its shape. */
export const noteOf = (name: string) => ({
  sense: senseOfName(name, null).sense,
  counting: countingNote(name).all,
  bound: qualifiersIn(name).bound,
  per: qualifiersIn(name).per,
  times: timeWordsIn(name, 2022).map(({ kind, text }) => ({ kind, text })),
});
