import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled, QuestionCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { type ReactElement, useEffect } from "react";
import { areaAddress, columnName } from "../../src/domain/grid.ts";
import type { Review } from "../../src/domain/review.ts";
import { slotNames, usesOf } from "../../src/domain/sheet/records/uses.ts";
import type { Layout, MappingReason } from "../../src/domain/sheet/records/reading.ts";
import { surenessOf } from "../state/sureness.ts";
import { FormInUse } from "./FormInUse.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { YearSelect } from "./YearSelect.tsx";

const icons = { sure: CheckmarkCircleFilled, fair: QuestionCircleFilled, unsure: WarningFilled };

/** First sight: the table that was found, how sure that is and why, and one thing to do. */
export function StartScreen({ review }: { readonly review: Review }): ReactElement {
  const { session, store, words } = useWorld();
  const { busy } = usePaneState();
  const { pane } = words;
  const { layout, sheet } = review.reading;
  const sureness = surenessOf(layout.confidence);
  const Icon = icons[sureness];
  const { programs, measures } = review.totals;
  // While this is read, so that the result is there at once when it is asked for.
  useEffect(() => void Promise.all([import("./ResultScreen.tsx"), import("./MappingForm.tsx")]), []);
  return (
    <section className="start">
      <h1>{pane.start.heading}</h1>
      <p className="lead">{pane.start.lead}</p>
      <dl className="facts card">
        <dt>{pane.start.sheet}</dt>
        <dd>{sheet}</dd>
        <dt>{pane.start.area}</dt>
        <dd>{areaAddress(layout.area)}</dd>
        <dt>{pane.start.content}</dt>
        <dd>
          {pane.programsCount(programs)}
          {measures > 0 && `${pane.comma}${pane.measuresCount(measures)}`}
        </dd>
        <dt>{pane.start.sureness}</dt>
        <dd className={`sureness ${sureness}`}>
          <Icon aria-hidden /> {pane.start.surenessOf[sureness]}
        </dd>
      </dl>
      <FormInUse review={review} />
      <YearSelect review={review} />
      <div className="actions">
        <Button appearance="primary" size="large" disabled={busy !== null} onClick={() => void session.check()}>
          {pane.start.check}
        </Button>
        <Button disabled={busy !== null} onClick={() => store.dispatch({ type: "screen", screen: "mapping" })}>
          {pane.start.change}
        </Button>
      </div>
      <ColumnTable layout={layout} />
    </section>
  );
}

function ColumnTable({ layout: { reasons, pages } }: { readonly layout: Layout }): ReactElement {
  const { pane } = useWorld().words;
  const slots = slotNames(pages[0]);
  const uses = pages[0] === undefined || slots.length === 0 ? null : usesOf(pages[0]);
  const slotOf = (column: number): number | undefined => {
    const use = uses?.get(column);
    return typeof use === "object" ? use.slot : undefined;
  };
  const isLike = (one: MappingReason, other: MappingReason): boolean =>
    one.field === other.field && slotOf(one.column) === slotOf(other.column);
  const first = reasons.filter((reason, at) => reasons.findIndex((other) => isLike(other, reason)) === at);
  const nameOf = ({ field, column }: MappingReason): string => {
    const slot = slotOf(column);
    return slot === undefined ? pane.fields[field] : pane.form.ofSlot(slot + 1, pane.fields[field]);
  };
  return (
    <>
      <h2>{pane.start.columns}</h2>
      <table className="columns">
        <caption className="unseen">{pane.start.columnsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{pane.start.columnHeader.field}</th>
            <th scope="col">{pane.start.columnHeader.column}</th>
            <th scope="col">{pane.start.columnHeader.seen}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((reason) => (
            <tr key={`${reason.field} ${reason.column}`}>
              <th scope="row">{nameOf(reason)}</th>
              <td>{columnName(reason.column)}</td>
              <td>{pane.start.basis[reason.basis](reason.seen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.length > 1 && <p className="hint">{pane.start.otherPages(pages.length)}</p>}
    </>
  );
}
