import { mrRule } from "../mr-rule.ts";
import { layoutBy } from "../notation/layout-spaces.ts";
import { textNotices } from "../text-notices.ts";

/** Line breaks and spaces that only lay a text out. */
export const mrLayoutSpaces = mrRule({
  code: "mr-layout-spaces",
  item: "1-5",
  severity: "warning",
  check: (table) =>
    textNotices(table, (text) => {
      const by = layoutBy(text);
      return by === null ? null : { params: { by } };
    }),
});
