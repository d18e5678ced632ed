import { programSchema } from "../../domain/sheet/words/schema.ts";
import { toTableSchema } from "../../domain/sheet/words/table-schema.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import type { Session } from "../session.ts";

/** Prints the program schema as a Frictionless Table Schema. */
export function schema(session: Session): ExitCode {
  session.print(`${JSON.stringify(toTableSchema(programSchema, session.words.fields), null, 2)}\n`);
  return exitCodes.passed;
}
