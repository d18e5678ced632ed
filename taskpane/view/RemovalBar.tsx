import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Asked before decisions that people entered in the report sheets would be lost. */
export function RemovalBar(): ReactElement | null {
  const { confirming } = usePaneState();
  return confirming ? <Question /> : null;
}

function Question(): ReactElement {
  const { session, store, words } = useWorld();
  const { settings } = words.pane;
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.hasFocus()) question.current?.focus();
  }, []);
  const close = (): void => store.dispatch({ type: "confirming", open: false });
  const remove = (): void => {
    close();
    void session.removeAll();
  };
  return (
    <MessageBar
      intent="warning"
      politeness="assertive"
      layout="multiline"
      className="message"
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      <MessageBarBody>
        <MessageBarTitle>{settings.removeConfirmHeading}</MessageBarTitle>
        <p ref={question} tabIndex={-1} className="question">
          {settings.removeConfirm}
        </p>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={remove}>{settings.removeConfirmYes}</Button>
        <Button onClick={close}>{settings.keep}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
