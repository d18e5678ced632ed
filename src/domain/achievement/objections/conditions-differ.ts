import { countedNames } from "../counted.ts";
import { plainLabel } from "../label.ts";
import { withoutYears } from "../../time/fiscal-year.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";
import { labelParams, onlyLabel } from "./only-label.ts";

/** The indicator is 3級以上取得率, the one figure that has a label says 準2級以上: told by other numbers or letters. */
export const conditionsDiffer: Objection = {
  code: "conditions-differ",
  object: (pair) => {
    const only = onlyLabel(pair);
    const told = only === null ? [] : marksOf(only.label);
    if (only === null || told.length === 0) return null;
    const name = countedNames(pair.context.line).find((one) => marksOf(one).length > 0);
    const marks = name === undefined ? told : marksOf(name);
    if (name === undefined || told.every((mark) => marks.includes(mark))) return null;
    return { reason: "label-unmatched", reasonParams: labelParams(only, name), alternatives: asPaired(pair.both) };
  },
};

/** The numbers and letters by which a name tells one of its sort from another, years left out. */
const marksOf = (name: string): readonly string[] =>
  plainLabel(withoutYears(name)).match(/\d+(?:\.\d+)?|[a-z]+/gu) ?? [];
