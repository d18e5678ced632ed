import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isReview } from "../state/outcome.ts";
import type { Failure } from "../state/state.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** What happened, why, what was kept, what to do. */
export function FailureBar(): ReactElement | null {
  const { session, store, words } = useWorld();
  const { failure, outcome } = usePaneState();
  if (failure === null) return null;
  const { pane } = words;
  const dismiss = (): void => store.dispatch({ type: "failure-dismissed" });
  if (failure.code === "cancelled") {
    return (
      <MessageBar intent="info" layout="multiline" className="message">
        <MessageBarBody>{pane.failure.cancelled}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={dismiss}>{pane.failure.dismiss}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const retry = retryOf(failure, session);
  return (
    <MessageBar intent="error" politeness="assertive" layout="multiline" className="message">
      <MessageBarBody>
        <FailureText failure={failure} />
        <p>
          {pane.failure.kept}
          {isReview(outcome) && pane.failure.keptResult}
        </p>
      </MessageBarBody>
      <MessageBarActions>
        {retry !== null && <Button onClick={() => void retry()}>{pane.failure.retry}</Button>}
        <Button onClick={dismiss}>{pane.failure.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function FailureText({ failure }: { readonly failure: Failure }): ReactElement {
  const { pane, errors } = useWorld().words;
  if (failure.code === "unexpected") {
    return (
      <>
        <MessageBarTitle>{pane.failure.unexpected}</MessageBarTitle>
        <p>{pane.failure.unexpectedFix}</p>
        <p className="code">{failure.detail}</p>
      </>
    );
  }
  const { what, why, todo } = errors[failure.code](failure.params);
  return (
    <>
      <MessageBarTitle>{what}</MessageBarTitle>
      <p>{why}</p>
      <p>{todo}</p>
    </>
  );
}

function retryOf(failure: Failure, session: ReturnType<typeof useWorld>["session"]): (() => Promise<void>) | null {
  switch (failure.work) {
    case "read":
    case "judge":
      return () => session.start();
    case "report":
      return () => session.report();
    case "compare":
      return () => session.compare(null);
    case "clear":
      return () => session.removeAll();
    case "sample":
      return () => session.insertSample();
    case "select":
    case "remember":
    case "export":
    case "decide":
      return null;
  }
}
