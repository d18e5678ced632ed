import { CursorClickRegular, TopSpeedRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { rateText } from "../../src/domain/achievement/rate-text.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { decidingIndicator, programName } from "../state/programs.ts";
import { DecisionPart } from "./DecisionPart.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { lineTitle } from "../state/line-title.ts";
import { numberShown } from "../../src/domain/sheet/records/line-told.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

interface ProgramItemProps {
  readonly review: Review;
  readonly row: ReviewRow;
}

/** One line of the list: its verdict, name, figures and why; choosing it selects its cell and opens its details. */
export function ProgramItem({ review, row }: ProgramItemProps): ReactElement {
  const { session, store, words } = useWorld();
  const { selection } = usePaneState();
  const { pane } = words;
  const { line } = row;
  const key = lineKey(line);
  const selected = selection === key;
  const indicator = decidingIndicator(row);
  const number = numberShown(line);
  const choose = (): void => {
    store.dispatch({ type: "detail", row: key });
    void session.select(cellToShow(row));
  };
  return (
    <li className={`line-${line.kind}`}>
      <button type="button" className="program" id={`row-${key}`} aria-current={selected} onClick={choose}>
        <span className="program-head">
          <VerdictMark verdict={row.verdict} />
          {indicator?.overTarget === true && (
            <span className="over-target">
              <TopSpeedRegular aria-hidden /> {pane.programs.overTarget}
            </span>
          )}
          {selected && (
            <span className="selected-mark">
              <CursorClickRegular aria-hidden /> {pane.programs.selectedInExcel}
            </span>
          )}
          <span className="program-rate">{indicator?.rate == null ? "" : rateText(indicator.rate, review.policy)}</span>
        </span>
        {line.kind === "measure" && <span className="program-parent">{programName(review, row)}</span>}
        <span className="program-name">
          {number !== null && <span className="program-no">{number} </span>}
          {lineTitle(review, row, words)}
        </span>
        {line.kind !== "group" && <Figures row={row} indicator={indicator} />}
      </button>
    </li>
  );
}

function Figures({ row, indicator }: { readonly row: ReviewRow; readonly indicator: Indicator | null }): ReactElement {
  const { words } = useWorld();
  const { programs } = words.pane;
  const reason = indicator === null ? "" : words.reason(indicator);
  const written = (text: string | undefined): string =>
    text === undefined || text.trim() === "" ? programs.blank : text.replaceAll(/\s+/gu, " ");
  return (
    <>
      <span className="program-figures">
        <span>
          <span className="quiet">{programs.plan}</span> {written(row.line.plan?.text)}
        </span>
        <span>
          <span className="quiet">{programs.actual}</span> {written(row.line.actual?.text)}
        </span>
      </span>
      {reason !== "" && <span className="program-reason">{reason}</span>}
      {indicator !== null && <DecisionPart indicator={indicator} />}
    </>
  );
}

/** The cell that a reader wants to see first: the actual, else the plan, else the name. */
export const cellToShow = ({ line }: ReviewRow): string =>
  (line.actual ?? line.plan ?? line.nameCell ?? line.noCell)?.address ?? `A${line.row}`;
