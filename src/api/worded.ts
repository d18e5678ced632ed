import type { Messages } from "../messages/index.ts";
import { WorkbookError as InnerError } from "../workbook/errors.ts";
import { WorkbookError } from "./errors.ts";

/** `error` as a caller gets it: what is Jisseki's own with words, and with the file that it concerns. */
export function worded(error: unknown, { api, errors }: Messages, file: string): unknown {
  if (!(error instanceof InnerError)) return error;
  const { code } = error;
  const params = error.params["file"] === undefined ? { ...error.params, file } : error.params;
  const said = errors[code](params);
  const message = api.failure(said.what, said.why, said.todo);
  return new WorkbookError(code, params, { message, ...said }, { cause: error });
}

/** Does the work; what it throws gets words. */
export async function withWords<Result>(words: Messages, file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw worded(error, words, file);
  }
}
