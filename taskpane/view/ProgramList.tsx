import { Button, Link } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { counted, listedRows, pageOf, pageSize, wholeList, type Page } from "../state/programs.ts";
import { ListFilters } from "./ListFilters.tsx";
import { ProgramItem } from "./ProgramItem.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

export function ProgramList({ review }: { readonly review: Review }): ReactElement {
  const { store, words } = useWorld();
  const { list, selection } = usePaneState();
  const { pane } = words;
  const choice = useDeferredValue(list);
  const rows = useMemo(() => listedRows(review, choice), [review, choice]);
  const page = pageOf(rows, choice.page);
  const { programs, measures } = counted(rows);
  const selectedAt = selection === null ? -1 : rows.findIndex(({ line }) => lineKey(line) === selection);
  const selectedPage = Math.floor(selectedAt / pageSize);
  return (
    <>
      <ListFilters review={review} />
      <p role="status" className="shown">
        {pane.programs.shown(programs, measures)}
        {selectedAt >= 0 && selectedPage !== page.page && (
          <Link as="button" onClick={() => store.dispatch({ type: "list", choice: { page: selectedPage } })}>
            {pane.programs.toSelected}
          </Link>
        )}
      </p>
      {rows.length === 0 ? (
        <div className="nothing">
          <p>{review.rows.length === 0 ? pane.empty.noPrograms : pane.empty.noMatches}</p>
          {review.rows.length > 0 && (
            <Button onClick={() => store.dispatch({ type: "list", choice: wholeList })}>
              {pane.empty.clearFilter}
            </Button>
          )}
        </div>
      ) : (
        <ul className="programs" aria-label={pane.programs.list}>
          {page.rows.map((row) => (
            <ProgramItem key={lineKey(row.line)} review={review} row={row} />
          ))}
        </ul>
      )}
      {page.pages > 1 && <Pager page={page} />}
    </>
  );
}

function Pager({ page }: { readonly page: Page }): ReactElement {
  const { store, words } = useWorld();
  const { programs } = words.pane;
  const go = (to: number): void => store.dispatch({ type: "list", choice: { page: to } });
  return (
    <nav className="pager" aria-label={programs.pager}>
      <Button size="small" disabledFocusable={page.page === 0} onClick={() => go(page.page - 1)}>
        {programs.previousPage}
      </Button>
      <span>{programs.page(page.from, page.to, page.of)}</span>
      <Button size="small" disabledFocusable={page.page === page.pages - 1} onClick={() => go(page.page + 1)}>
        {programs.nextPage}
      </Button>
    </nav>
  );
}
