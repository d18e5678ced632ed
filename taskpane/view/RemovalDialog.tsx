import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Asked before decisions that people entered in the report sheets would be lost. */
export function RemovalDialog(): ReactElement {
  const { session, store, words } = useWorld();
  const { confirming } = usePaneState();
  const { settings } = words.pane;
  const set = (open: boolean): void => store.dispatch({ type: "confirming", open });
  const remove = (): void => {
    set(false);
    void session.removeAll();
  };
  return (
    <Dialog modalType="alert" open={confirming} onOpenChange={(_, { open }) => set(open)}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{settings.removeConfirmHeading}</DialogTitle>
          <DialogContent>{settings.removeConfirm}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={remove}>
              {settings.removeAll}
            </Button>
            <Button onClick={() => set(false)}>{settings.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
