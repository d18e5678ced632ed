import { address, areaAddress } from "../../grid.ts";
import type { FiguresUnread } from "../../sheet/records/reading.ts";
import { quoted } from "../figures.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** Figures named in one notice; a form of many years has more. */
const mostNamed = 6;

/** Where figures of a form stand that were not read, and what they are. */
export const noticeOf = ({ area, name, texts }: FiguresUnread): TableNotice => ({
  row: area.top,
  cell: address(area.top, area.left),
  params: {
    name: quoted(name),
    area: areaAddress(area),
    texts: texts.slice(0, mostNamed).join(", "),
    more: Math.max(0, texts.length - mostNamed),
  },
});

/** A plan of a form that has no result, or a result that has no plan: it is in no verdict. */
export const figuresOneSided = tableRule({
  code: "figures-one-sided",
  severity: "warning",
  check: ({ review }) =>
    (review.reading.figuresUnread ?? []).flatMap((figures): readonly TableNotice[] => {
      const { side } = figures;
      if (side === null) return [];
      const notice = noticeOf(figures);
      return [{ ...notice, params: { ...notice.params, side } }];
    }),
});
