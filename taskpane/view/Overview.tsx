import { Button, Link } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { areaAddress } from "../../src/domain/grid.ts";
import type { Review } from "../../src/domain/review.ts";
import { verdictBars, wholeList, worstRows, type ListChoice } from "../state/programs.ts";
import { ProgramItem } from "./ProgramItem.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { YearSelect } from "./YearSelect.tsx";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";
import { hasBudgets } from "../../src/domain/sheet/records/line-told.ts";

const worstShown = 5;

export function Overview({ review }: { readonly review: Review }): ReactElement {
  const { session, store, words } = useWorld();
  const { busy, edited } = usePaneState();
  const { pane } = words;
  const worst = worstRows(review, worstShown);
  const list = (choice: Partial<ListChoice>): void => {
    store.dispatch({ type: "list", choice: { ...wholeList, ...choice } });
    store.dispatch({ type: "tab", tab: "programs" });
  };
  return (
    <>
      <div className="checked">
        <span className="checked-sheet">
          {pane.overview.checkedSheet(review.reading.sheet, areaAddress(review.reading.layout.area))}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          disabled={busy !== null}
          onClick={() => void session.recheck()}
        >
          {pane.overview.recheck}
        </Button>
      </div>
      <YearSelect review={review} />
      {edited && <p className="edited">{pane.overview.edited}</p>}
      <KeyFigures review={review} list={list} />
      <h2>{pane.overview.verdicts}</h2>
      <p className="hint">{pane.overview.verdictsHint}</p>
      <ul className="bars">
        {verdictBars(review).map(({ verdict, programs, share }) => (
          <li key={verdict}>
            <button
              type="button"
              className="bar-row"
              disabled={programs === 0}
              aria-label={pane.overview.verdictRow(words.verdicts[verdict], programs)}
              onClick={() => list({ verdict })}
            >
              <VerdictMark verdict={verdict} />
              <span className="bar-track" aria-hidden>
                <span className={`bar ${verdict}`} style={{ inlineSize: `${100 * share}%` }} />
              </span>
              <span className="bar-count">{programs}</span>
            </button>
          </li>
        ))}
      </ul>
      {worst.length > 0 && (
        <>
          <h2>{pane.overview.worst}</h2>
          <ul className="programs">
            {worst.map((row) => (
              <ProgramItem key={lineKey(row.line)} review={review} row={row} />
            ))}
          </ul>
          <Link as="button" onClick={() => list({ verdict: "underperforming", sort: "rate-up" })}>
            {pane.overview.worstAll}
          </Link>
        </>
      )}
    </>
  );
}

interface KeyFiguresProps {
  readonly review: Review;
  readonly list: (choice: Partial<ListChoice>) => void;
}

function KeyFigures({ review, list }: KeyFiguresProps): ReactElement {
  const { store, words } = useWorld();
  const { pane } = words;
  const { totals } = review;
  const { under, "far-under": farUnder } = totals.programVerdicts;
  return (
    <section aria-label={pane.overview.keyFigures} className="key-figures">
      <KeyFigure label={pane.overview.programs} onChoose={() => list({})}>
        {totals.programs}
      </KeyFigure>
      <KeyFigure label={pane.overview.budget} onChoose={() => list({ sort: "budget-down" })}>
        {hasBudgets(review.reading) ? pane.yen(totals.budgetYen) : "―"}
      </KeyFigure>
      <KeyFigure
        label={pane.overview.underperforming}
        onChoose={() => list({ verdict: "underperforming", sort: "rate-up" })}
      >
        {under + farUnder}
      </KeyFigure>
      <KeyFigure label={pane.overview.findings} onChoose={() => store.dispatch({ type: "tab", tab: "findings" })}>
        {review.findings.length}
      </KeyFigure>
    </section>
  );
}

interface KeyFigureProps {
  readonly label: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

const KeyFigure = ({ label, onChoose, children }: KeyFigureProps): ReactElement => (
  <button type="button" className="key-figure" onClick={onChoose}>
    <span className="key-label">{label}</span> <span className="key-value">{children}</span>
  </button>
);
