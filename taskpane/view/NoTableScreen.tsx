import { Button } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { type ReactElement, useEffect } from "react";
import type { NoTable } from "../../src/domain/sheet/records/reading.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** No program table there: what was looked for, the nearest thing to it, and the ways on. */
export function NoTableScreen({ outcome }: { readonly outcome: NoTable }): ReactElement {
  const { store, words } = useWorld();
  const { busy } = usePaneState();
  const { empty, fields, comma } = words.pane;
  // While this is read, so that the form is there at once when it is asked for.
  useEffect(() => void import("./MappingForm.tsx"), []);
  const missing = outcome.missing.map((field) => fields[field]).join(comma);
  return (
    <section className="welcome">
      <TableSearchRegular className="welcome-icon" aria-hidden />
      <h1>{empty.noTableHeading(outcome.sheet)}</h1>
      {outcome.empty ? (
        <p>{empty.sheetEmpty}</p>
      ) : (
        <>
          {missing !== "" && <p>{empty.missing(missing)}</p>}
          {outcome.nearest !== null && <p>{empty.nearest(outcome.nearest.row, outcome.nearest.seen.join(comma))}</p>}
          {outcome.isTransposed === true && <p>{empty.transposed}</p>}
          <p>{empty.noTableLead}</p>
        </>
      )}
      <Button
        appearance="primary"
        size="large"
        disabled={busy !== null}
        onClick={() => store.dispatch({ type: "screen", screen: "mapping" })}
      >
        {empty.specify}
      </Button>
    </section>
  );
}
