import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePaneState, useWorld } from "./useWorld.ts";

export function EmptyWorkbook(): ReactElement {
  const { session, words } = useWorld();
  const { busy } = usePaneState();
  const { empty } = words.pane;
  return (
    <section className="welcome">
      <TableAddRegular className="welcome-icon" aria-hidden />
      <h1>{empty.workbookHeading}</h1>
      <p>{empty.workbookLead}</p>
      <Button appearance="primary" size="large" disabled={busy !== null} onClick={() => void session.insertSample()}>
        {empty.insertSample}
      </Button>
    </section>
  );
}
