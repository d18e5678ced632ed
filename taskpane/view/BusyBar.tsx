import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Work under way, with its progress where that is known, and the way to stop it. */
export function BusyBar(): ReactElement {
  const { session, words } = useWorld();
  const { busy, survey } = usePaneState();
  const text = busy === null ? "" : survey === null ? words.pane.starting : words.pane.busy[busy.work];
  const known = busy !== null && busy.total > 0;
  return (
    <>
      <p role="status" className={busy === null ? "unseen" : "busy-text"}>
        {text}
      </p>
      {busy !== null && (
        <div className="busy">
          {known ? (
            <ProgressBar value={busy.done} max={busy.total} aria-label={text} />
          ) : (
            <ProgressBar aria-label={text} />
          )}
          {known && (
            <span className="busy-percent">{words.pane.busy.progress(Math.floor((100 * busy.done) / busy.total))}</span>
          )}
          <Button size="small" onClick={() => session.cancel()}>
            {words.pane.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
