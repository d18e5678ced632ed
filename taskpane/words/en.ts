import { changes } from "../../src/messages/en/changes.ts";
import { directions } from "../../src/messages/en/directions.ts";
import { errors } from "../../src/messages/en/errors.ts";
import { findings } from "../../src/messages/en/findings.ts";
import { log } from "../../src/messages/en/log.ts";
import { pane } from "../../src/messages/en/pane.ts";
import { questions } from "../../src/messages/en/questions.ts";
import { record } from "../../src/messages/en/record.ts";
import { report } from "../../src/messages/en/report.ts";
import { verdicts } from "../../src/messages/en/verdicts.ts";
import { wordsFrom } from "./words.ts";

export const en = wordsFrom("en", {
  changes,
  directions,
  errors,
  findings,
  log,
  pane,
  questions,
  record,
  report,
  verdicts,
});
