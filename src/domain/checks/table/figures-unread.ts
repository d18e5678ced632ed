import { tableRule } from "../rule.ts";
import { noticeOf } from "./figures-one-sided.ts";

/** Figures of a form that nothing says are a plan or a result: the size of a group, an opinion poll. */
export const figuresUnread = tableRule({
  code: "figures-unread",
  severity: "info",
  check: ({ review }) => (review.reading.figuresUnread ?? []).filter(({ side }) => side === null).map(noticeOf),
});
