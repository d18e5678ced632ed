import { Button } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ClockAlarmRegular,
  DocumentTableRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useMemo, type ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { reportedOn } from "../../src/workbook/mark-about.ts";
import { reportState, type ReportState } from "../state/candidates.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

const icons: Record<ReportState, FluentIcon> = {
  none: DocumentTableRegular,
  unknown: ClockAlarmRegular,
  fresh: CheckmarkCircleRegular,
  stale: ClockAlarmRegular,
};

/** Always in view: whether the report sheets show what the pane shows, and the button that makes them. */
export function ReportBar({ review }: { readonly review: Review }): ReactElement {
  const { session, words } = useWorld();
  const { survey, reported, highlights, busy, edited } = usePaneState();
  const shown = useMemo(
    () => reportState(survey, reportedOn(review), reported, () => fingerprint(review, highlights)),
    [survey, review, reported, highlights],
  );
  const state = shown === "fresh" && edited ? "stale" : shown;
  const Icon = icons[state];
  const { report } = words.pane;
  return (
    <section className={`report-bar ${state}`} aria-label={report.heading}>
      <p role="status">
        <Icon aria-hidden /> {report[state]}
      </p>
      {state === "fresh" ? (
        <Button disabled={busy !== null} onClick={() => void session.openSummary()}>
          {report.open}
        </Button>
      ) : (
        <Button appearance="primary" disabled={busy !== null} onClick={() => void session.report()}>
          {state === "none" ? report.insert : report.update}
        </Button>
      )}
    </section>
  );
}
