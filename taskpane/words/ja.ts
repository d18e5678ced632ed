import { changes } from "../../src/messages/ja/changes.ts";
import { directions } from "../../src/messages/ja/directions.ts";
import { errors } from "../../src/messages/ja/errors.ts";
import { findings } from "../../src/messages/ja/findings.ts";
import { log } from "../../src/messages/ja/log.ts";
import { pane } from "../../src/messages/ja/pane.ts";
import { questions } from "../../src/messages/ja/questions.ts";
import { record } from "../../src/messages/ja/record.ts";
import { report } from "../../src/messages/ja/report.ts";
import { verdicts } from "../../src/messages/ja/verdicts.ts";
import { wordsFrom } from "./words.ts";

export const ja = wordsFrom("ja", {
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
