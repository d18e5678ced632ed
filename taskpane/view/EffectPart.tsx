import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useMemo, type ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { decidedReview } from "../state/decided.ts";
import { verdictChanges } from "../state/effect.ts";
import { usePaneState, useWorld } from "./useWorld.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { numberShown } from "../../src/domain/sheet/records/line-told.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

const changesShown = 20;

/** Which verdicts the policy being tried would change; nothing is adopted before the user says so. */
export function EffectPart({ review }: { readonly review: Review }): ReactElement | null {
  const { session, store, words } = useWorld();
  const { draft, entered } = usePaneState();
  const { settings, programs } = words.pane;
  const after = draft?.review ?? null;
  const changes = useMemo(
    () => (after === null ? null : verdictChanges(review, decidedReview(after, entered))),
    [review, after, entered],
  );
  if (draft === null) return null;
  return (
    <section className="effect card" aria-label={settings.effect}>
      <h3>{settings.effect}</h3>
      <p role="status">
        {changes === null
          ? words.pane.busy.judge
          : changes.length === 0
            ? settings.effectNone
            : settings.effectSome(changes.length)}
      </p>
      {changes !== null && changes.length > 0 && (
        <ul className="changes">
          {changes.slice(0, changesShown).map(({ row, before, after: now }) => (
            <li key={lineKey(row.line)}>
              <span>
                {numberShown(row.line) !== null && `${numberShown(row.line)} `}
                {row.line.measure ?? (row.line.name === "" ? programs.unnamed : row.line.name)}
              </span>
              <span className="change">
                <VerdictMark verdict={before} /> <ArrowRightRegular aria-label="→" /> <VerdictMark verdict={now} />
              </span>
            </li>
          ))}
          {changes.length > changesShown && <li>{settings.effectMore(changes.length - changesShown)}</li>}
        </ul>
      )}
      <div className="actions">
        <Button appearance="primary" onClick={() => void session.adoptDraft()}>
          {settings.apply}
        </Button>
        <Button onClick={() => store.dispatch({ type: "draft-dropped" })}>{settings.discard}</Button>
      </div>
    </section>
  );
}
