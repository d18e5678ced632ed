import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Notice } from "../state/state.ts";
import type { Words } from "../words/words.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** What was just done; stays until closed or until the next work. */
export function NoticeBar(): ReactElement | null {
  const { session, store, words } = useWorld();
  const { notice } = usePaneState();
  if (notice === null) return null;
  const written = notice.kind === "written" || notice.kind === "updated";
  const skipped = written ? [...new Set(notice.skipped.map(({ what }) => what))] : [];
  const left = notice.kind === "removed" ? notice.left : [];
  const refused = written && notice.thresholdsRefused;
  const forgotten = notice.kind === "thresholds-forgotten";
  const notDecided = notice.kind === "not-decided";
  const canUndo = notice.kind === "decided" || (notice.kind === "removed" && notice.canUndo);
  const warns = notDecided || skipped.length > 0 || left.length > 0 || refused || forgotten;
  return (
    <MessageBar intent={warns ? "warning" : "success"} layout="multiline" className="message">
      <MessageBarBody>
        <p>{textOf(notice, words)}</p>
        {refused && <p>{words.pane.report.thresholdsRefused}</p>}
        {left.length > 0 && <p>{words.pane.settings.left(left.join(", "))}</p>}
        {skipped.map((what) => (
          <p key={what}>{words.pane.report.skipped[what]}</p>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        {written && <Button onClick={() => void session.openSummary()}>{words.pane.report.open}</Button>}
        {canUndo && <Button onClick={() => void session.undo()}>{words.pane.decide.undo}</Button>}
        <Button onClick={() => store.dispatch({ type: "notice", notice: null })}>{words.pane.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function textOf(notice: Notice, { pane }: Words): string {
  switch (notice.kind) {
    case "written":
      return pane.report.written;
    case "updated":
      return pane.report.updated;
    case "removed":
      return pane.settings.removed;
    case "decided":
    case "undone":
    case "restored":
      return pane.decide[notice.kind];
    case "not-decided":
      return pane.decide.not[notice.why];
    case "thresholds-forgotten":
      return pane.settings.thresholdsForgotten;
    case "json":
      return pane.settings.exportJsonDone;
    case "csv":
      return pane.settings.exportCsvDone;
    case "sample":
      return pane.empty.sampleInserted(notice.sheet);
  }
}
