import { api } from "./ja/api.ts";
import { changes } from "./ja/changes.ts";
import { cli } from "./ja/cli.ts";
import { directions } from "./ja/directions.ts";
import { errors } from "./ja/errors.ts";
import { fields } from "./ja/fields.ts";
import { pane } from "./ja/pane.ts";
import { log } from "./ja/log.ts";
import { paper } from "./ja/paper.ts";
import { preview } from "./ja/preview.ts";
import { questions } from "./ja/questions.ts";
import { record } from "./ja/record.ts";
import { findings } from "./ja/findings.ts";
import { report } from "./ja/report.ts";
import { rollup } from "./ja/rollup.ts";
import { trend } from "./ja/trend.ts";
import { twin } from "./ja/twin.ts";
import { verdicts } from "./ja/verdicts.ts";

/**
 * The Japanese words: the source that every other language is typed against.
 *
 * One file a concern: `ja/<part>.ts` exports `const <part> = {…}` (plain strings and functions from parameters
 * to a string), `en/<part>.ts` exports `const <part>: typeof source = {…}`, and each assembler gets one line.
 * An entry that one language lacks does not compile.
 */
export const ja = {
  api,
  changes,
  cli,
  directions,
  errors,
  fields,
  log,
  pane,
  paper,
  preview,
  questions,
  record,
  findings,
  report,
  rollup,
  trend,
  twin,
  verdicts,
};

export type Messages = typeof ja;
