import { directions } from "../../src/messages/ja/directions.ts";
import { errors } from "../../src/messages/ja/errors.ts";
import { findings } from "../../src/messages/ja/findings.ts";
import { pane } from "../../src/messages/ja/pane.ts";
import { report } from "../../src/messages/ja/report.ts";
import { verdicts } from "../../src/messages/ja/verdicts.ts";
import { wordsFrom } from "./words.ts";

export const ja = wordsFrom("ja", { directions, errors, findings, pane, report, verdicts });
