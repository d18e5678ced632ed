import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Says that a remembered form was used, and lets it be forgotten; nothing where none was. */
export function FormInUse({ review }: { readonly review: Review }): ReactElement | null {
  const { session, words } = useWorld();
  const { busy } = usePaneState();
  if (review.reading.layout.pages.every(({ form }) => form === undefined)) return null;
  const { form } = words.pane;
  return (
    <div className="form-in-use">
      <p>{form.inUse}</p>
      <Button size="small" disabled={busy !== null} onClick={() => void session.forgetForms()}>
        {form.forget}
      </Button>
    </div>
  );
}
