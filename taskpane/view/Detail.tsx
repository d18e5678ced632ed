import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement } from "react";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { findingsOfLine } from "../state/findings.ts";
import { neighbour, programName } from "../state/programs.ts";
import { EvidencePart } from "./EvidencePart.tsx";
import { IndicatorPart } from "./IndicatorPart.tsx";
import { cellToShow, ProgramItem } from "./ProgramItem.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { lineTitle } from "../state/line-title.ts";
import { numberShown } from "../../src/domain/sheet/records/line-told.ts";
import { isFirstOfRow, lineKey } from "../../src/domain/sheet/records/line-key.ts";

interface DetailProps {
  readonly review: Review;
  readonly row: ReviewRow;
}

/** One line with its proof: what is written, what was read from it, how the verdict came about. */
export function Detail({ review, row }: DetailProps): ReactElement {
  const { words } = useWorld();
  const { pane } = words;
  const { line } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  const number = numberShown(line);
  const section = line.section === null ? undefined : review.reading.sections[line.section];
  const measures = isFirstOfRow(line) ? review.rows.filter((other) => other.line.parentRow === line.row) : [];
  const findings = findingsOfLine(review, row);
  return (
    <article aria-label={pane.detail.label} className="detail">
      <DetailBar review={review} row={row} />
      <Elsewhere review={review} row={row} />
      {line.kind === "measure" && <p className="program-parent">{pane.programs.under(programName(review, row))}</p>}
      <h2 tabIndex={-1} ref={heading} className="detail-name">
        {number !== null && <span className="program-no">{number} </span>}
        {lineTitle(review, row, words)}
      </h2>
      <p>
        <VerdictMark verdict={row.verdict} />
      </p>
      <dl className="facts">
        {section !== undefined && (
          <>
            <dt>{pane.detail.section}</dt>
            <dd>{section.no === null ? section.name : `${section.no} ${section.name}`}</dd>
          </>
        )}
        {line.department !== null && line.department.text.trim() !== "" && (
          <>
            <dt>{pane.detail.department}</dt>
            <dd>{line.department.text.trim()}</dd>
          </>
        )}
        {row.programBudgetYen !== null && (
          <>
            <dt>{pane.detail.budget}</dt>
            <dd>{pane.yen(row.programBudgetYen)}</dd>
          </>
        )}
        {line.unitNote !== null && line.unitNote.text.trim() !== "" && (
          <>
            <dt>{pane.detail.unitNote}</dt>
            <dd>{line.unitNote.text}</dd>
          </>
        )}
      </dl>
      {row.indicators.map((indicator, at) => (
        <IndicatorPart key={indicator.identity} review={review} row={row} indicator={indicator} index={at + 1} />
      ))}
      {measures.length > 0 && (
        <>
          <h3>{pane.detail.measures}</h3>
          <ul className="programs">
            {measures.map((measure) => (
              <ProgramItem key={lineKey(measure.line)} review={review} row={measure} />
            ))}
          </ul>
        </>
      )}
      <EvidencePart row={row} />
      {findings.length > 0 && (
        <>
          <h3>{pane.detail.findings}</h3>
          <ul className="row-findings">
            {findings.map((finding, at) => {
              const { name, message, action } = words.finding(finding);
              return (
                <li key={at}>
                  <span className="strong">{name}</span>
                  {message !== "" && <span>{message}</span>}
                  {action !== "" && <span className="quiet">{action}</span>}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </article>
  );
}

function DetailBar({ review, row }: DetailProps): ReactElement {
  const { session, store, words } = useWorld();
  const { detail } = words.pane;
  const before = neighbour(review, lineKey(row.line), -1);
  const after = neighbour(review, lineKey(row.line), 1);
  const back = (): void => {
    store.dispatch({ type: "detail", row: null });
    queueMicrotask(() => requestAnimationFrame(() => document.getElementById(`row-${lineKey(row.line)}`)?.focus()));
  };
  const go = (to: number | null): void => {
    const next = review.rows.find(({ line }) => lineKey(line) === to);
    if (next === undefined) return;
    store.dispatch({ type: "detail", row: lineKey(next.line) });
    void session.select(cellToShow(next));
  };
  return (
    <div className="detail-bar">
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
        {words.pane.back}
      </Button>
      <span className="detail-steps">
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={detail.previous}
          title={detail.previous}
          disabledFocusable={before === null}
          onClick={() => go(before)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={detail.next}
          title={detail.next}
          disabledFocusable={after === null}
          onClick={() => go(after)}
        />
      </span>
    </div>
  );
}

/** The selection in Excel moved on to another line: offered, never jumped to. */
function Elsewhere({ review, row }: DetailProps): ReactElement | null {
  const { store, words } = useWorld();
  const { selection } = usePaneState();
  const other =
    selection === null || selection === lineKey(row.line)
      ? undefined
      : review.rows.find(({ line }) => lineKey(line) === selection);
  if (other === undefined) return null;
  const { detail, programs } = words.pane;
  const name = other.line.measure ?? other.line.name;
  return (
    <p className="elsewhere" role="status">
      {detail.elsewhere(name === "" ? programs.unnamed : name)}{" "}
      <Button size="small" onClick={() => store.dispatch({ type: "detail", row: lineKey(other.line) })}>
        {detail.show}
      </Button>
    </p>
  );
}
