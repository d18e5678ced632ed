import { Button, Field, Link, Select } from "@fluentui/react-components";
import { DocumentTableRegular, ErrorCircleRegular, HistoryRegular, type FluentIcon } from "@fluentui/react-icons";
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { type ChangeClass, changeClasses, hiddenClass } from "../../src/domain/changes/change-class.ts";
import type { Review } from "../../src/domain/review.ts";
import { reportedOn } from "../../src/workbook/mark-about.ts";
import { hasReport } from "../state/candidates.ts";
import type { Comparison } from "../state/state.ts";
import { ChangeItem } from "./ChangeItem.tsx";
import { ChangeMark } from "./ChangeMark.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";

const pageSize = 50;

/** What changed on the sheet since the report's last run, or since a day of its log; looked for when it comes into view. */
export function Changes({ review }: { readonly review: Review }): ReactElement {
  const { session, words } = useWorld();
  const { survey, comparison, busy } = usePaneState();
  const { changes } = words.pane;
  const isReported = hasReport(survey, reportedOn(review));
  useEffect(() => {
    if (isReported && (comparison === null || comparison.isStale)) void session.compare(comparison?.since ?? null);
    // Once, when it comes into view: what is changed while it is looked at is told, and stays until it is asked for.
  }, []);
  if (!isReported) return <Nothing icon={DocumentTableRegular} what={changes.noReport} todo={changes.noReportLead} />;
  if (comparison === null)
    return (
      <>
        <h2>{changes.heading}</h2>
        <p className="hint">{changes.lead}</p>
        <div className="actions">
          <Button disabled={busy !== null} onClick={() => void session.compare(null)}>
            {changes.compare}
          </Button>
        </div>
      </>
    );
  return comparison.kind === "untold" ? <Untold told={comparison} /> : <ToldChanges told={comparison} />;
}

interface NothingProps {
  readonly icon: FluentIcon;
  readonly what: string;
  readonly todo: string;
  readonly children?: ReactNode;
}

const Nothing = ({ icon: Icon, what, todo, children }: NothingProps): ReactElement => (
  <div className="nothing">
    <Icon className="welcome-icon" aria-hidden />
    <p className="strong">{what}</p>
    <p>{todo}</p>
    {children}
  </div>
);

function Untold({ told: { code, params } }: { readonly told: Comparison & { kind: "untold" } }): ReactElement {
  const { session, words } = useWorld();
  const { busy } = usePaneState();
  const { changes } = words.pane;
  const isReport = code === "report-unreadable" || code === "entries-unreadable";
  const { what, todo } = isReport ? words.errors[code](params) : changes.untold[code](String(params["seq"] ?? ""));
  return (
    <Nothing icon={ErrorCircleRegular} what={what} todo={todo}>
      <Button disabled={busy !== null} onClick={() => void session.compare(null)}>
        {changes.compareAgain}
      </Button>
    </Nothing>
  );
}

function ToldChanges({ told }: { readonly told: Comparison & { kind: "told" } }): ReactElement {
  const { session, words } = useWorld();
  const { busy } = usePaneState();
  const { changes: all, thresholds, day } = told;
  const { changes } = words.pane;
  const [hidden, setHidden] = useState<ReadonlySet<ChangeClass>>(new Set([hiddenClass]));
  const [most, setMost] = useState(pageSize);
  const lines = useMemo(() => all.lines.filter((line) => !hidden.has(line.class)), [all, hidden]);
  const there = changeClasses.filter((name) => all.counts[name] > 0);
  const unsure = lines.filter(({ isSure }) => !isSure).length;
  const rest = lines.length - most;
  const toggle = (name: ChangeClass): void => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    setHidden(next);
    setMost(pageSize);
  };
  return (
    <>
      <h2>{changes.heading}</h2>
      <SinceSelect told={told} />
      {told.isStale && (
        <p className="edited">
          {changes.stale}{" "}
          <Link as="button" disabled={busy !== null} onClick={() => void session.compare(told.since)}>
            {changes.compareAgain}
          </Link>
        </p>
      )}
      {there.length > 0 && (
        <div role="group" aria-label={changes.legend} className="legend">
          {there.map((name) => (
            <button key={name} type="button" aria-pressed={!hidden.has(name)} onClick={() => toggle(name)}>
              <ChangeMark of={name}>{changes.legendItem(words.changes.classes[name], all.counts[name])}</ChangeMark>
            </button>
          ))}
        </div>
      )}
      <p role="status" className="shown">
        {changes.shown(lines.length, all.lines.length, all.unchanged)}
      </p>
      {lines.length > 0 ? (
        <ul className="programs" aria-label={changes.list}>
          {lines.slice(0, most).map((line, at) => (
            <ChangeItem key={at} change={line} thresholds={thresholds} />
          ))}
        </ul>
      ) : (
        <NoneShown told={told} day={day} there={there} onShowAll={() => setHidden(new Set())} />
      )}
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + pageSize)}>
          {rest <= pageSize ? words.pane.findings.showAll(lines.length) : words.pane.findings.next(pageSize)}
        </Button>
      )}
      {unsure > 0 && <p className="hint">{changes.perhaps(unsure)}</p>}
      <p className="hint told-by">{changes.lead}</p>
    </>
  );
}

interface NoneShownProps {
  readonly told: Comparison & { kind: "told" };
  readonly day: string;
  readonly there: readonly ChangeClass[];
  readonly onShowAll: () => void;
}

/** Nothing changed, or nothing but what is hidden. */
function NoneShown({ told, day, there, onShowAll }: NoneShownProps): ReactElement {
  const { changes } = useWorld().words.pane;
  if (there.some((name) => name !== hiddenClass))
    return (
      <div className="nothing">
        <p>{changes.allHidden}</p>
        <Button onClick={onShowAll}>{changes.showAll}</Button>
      </div>
    );
  return (
    <Nothing
      icon={HistoryRegular}
      what={changes.nothing(day)}
      todo={there.length > 0 ? changes.onlyWording : told.days.length > 1 ? changes.nothingLead : ""}
    />
  );
}

/** The last run, and the days of earlier ones. */
function SinceSelect({ told: { since, days } }: { readonly told: Comparison & { kind: "told" } }): ReactElement {
  const { session, words } = useWorld();
  const { busy } = usePaneState();
  const { changes } = words.pane;
  const [last = "", ...earlier] = days;
  return (
    <Field label={changes.since} size="small" className="year">
      <Select
        size="small"
        value={since === last ? "" : (since ?? "")}
        disabled={busy !== null}
        onChange={(_, { value }) => void session.compare(value === "" ? null : value)}
      >
        <option value="">{changes.lastRun(last)}</option>
        {earlier.map((day) => (
          <option key={day} value={day}>
            {changes.onDay(day)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
