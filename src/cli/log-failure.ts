import type { Fault } from "../domain/record/log/verify.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { withFile } from "./failure.ts";
import type { Session } from "./session.ts";

/** Throws what a command over this file ended with: with the file's name, and where its log is not as it was written. */
export const explained =
  (file: string, session: Session) =>
  (error: unknown): never => {
    const named = withFile(error, file);
    if (!(named instanceof WorkbookError) || named.code !== "log-broken") throw named;
    const { faults } = session.words.cli.record.verify;
    const detail = faults[named.params["fault"] as Fault](Number(named.params["seq"]));
    throw new WorkbookError("log-broken", { ...named.params, detail }, { cause: error });
  };
