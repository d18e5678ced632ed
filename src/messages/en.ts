import { pane } from "./en/pane.ts";
import { log } from "./en/log.ts";
import { paper } from "./en/paper.ts";
import { preview } from "./en/preview.ts";
import { questions } from "./en/questions.ts";
import { record } from "./en/record.ts";
import { api } from "./en/api.ts";
import { changes } from "./en/changes.ts";
import { cli } from "./en/cli.ts";
import { directions } from "./en/directions.ts";
import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { findings } from "./en/findings.ts";
import { report } from "./en/report.ts";
import { rollup } from "./en/rollup.ts";
import { trend } from "./en/trend.ts";
import { twin } from "./en/twin.ts";
import { verdicts } from "./en/verdicts.ts";
import type { Messages } from "./ja.ts";

/** The English words; see ja.ts for how a part is added. */
export const en: Messages = {
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
