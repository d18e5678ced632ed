import { WorkbookError } from "../../workbook/errors.ts";
import type { ExitCode } from "../exit.ts";
import type { Session } from "../session.ts";

export async function clear(_files: unknown, _options: unknown, _session: Session): Promise<ExitCode> {
  throw new WorkbookError("not-supported");
}
