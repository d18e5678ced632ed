import { countedIn, countedNames, deedOf } from "../counted.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";
import { labelParams, onlyLabel } from "./only-label.ts";

/** Anybody who is counted may be called so: of 利用者数 the result may well tell 相談者 120人. */
const anybody = /(?:利用|対象|支援)[者人件]/u;

/** The indicator is 就職者数, the one figure that has a label says 相談者. */
export const nameApart: Objection = {
  code: "name-apart",
  object: (pair) => {
    const only = onlyLabel(pair);
    const told = only === null ? null : deedOf(only.label);
    if (only === null || told === null) return null;
    const names = countedNames(pair.context.line);
    const name = names.find((one) => countedIn(one) !== null);
    if (name === undefined || anybody.test(name) || names.some((one) => countedIn(one) === told)) return null;
    return { reason: "label-unmatched", reasonParams: labelParams(only, name), alternatives: asPaired(pair.both) };
  },
};
