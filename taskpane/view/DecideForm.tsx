import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { alternativeKeys, isDirectionChoice, openReadings } from "../../src/domain/achievement/alternative.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import { decisionKinds, kindOf } from "../../src/domain/record/entry.ts";
import type { Deciding } from "../../src/domain/report/decide-on-ledger.ts";
import type { Review } from "../../src/domain/review.ts";
import { today } from "../../src/workbook/today.ts";
import { reportedOn } from "../../src/workbook/mark-about.ts";
import { hasLedger } from "../state/candidates.ts";
import { entryOf } from "../state/decided.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

interface DecideFormProps {
  readonly review: Review;
  readonly indicator: Indicator;
}

/** Decides an indicator that is to be checked, in the ledger's own cells; without a report it says what to do first. */
export function DecideForm({ review, indicator }: DecideFormProps): ReactElement | null {
  const { session, words } = useWorld();
  const { survey, entered, busy } = usePaneState();
  const isOpen = indicator.verdict === "review" || indicator.alternatives.length > 0;
  if (!isOpen && entryOf(entered, indicator.identity) === null) return null;
  const { decide, report } = words.pane;
  if (!hasLedger(survey, reportedOn(review)))
    return (
      <>
        <h4>{decide.heading}</h4>
        <p>{decide.needsReport}</p>
        <Button size="small" disabled={busy !== null} onClick={() => void session.report()}>
          {report.insert}
        </Button>
      </>
    );
  const entry = entryOf(entered, indicator.identity);
  // What was typed in the workbook meanwhile goes before what was begun here.
  return <Form key={JSON.stringify(entry)} indicator={indicator} />;
}

function Form({ indicator }: Pick<DecideFormProps, "indicator">): ReactElement {
  const { session, words } = useWorld();
  const { entered, busy } = usePaneState();
  const { decide } = words.pane;
  const entry = entryOf(entered, indicator.identity);
  const [chosen, choose] = useState<Deciding>({
    decision: entry === null ? "" : (kindOf(entry) ?? ""),
    reading: entry?.reading ?? "",
    by: entry?.by ?? "",
    on: entry?.on || today(),
  });
  const readings = openReadings(indicator);
  const said = chosen.decision !== "" || chosen.reading !== "";
  const submit = (): void => void session.decide(indicator.identity, said ? chosen : { ...chosen, by: "", on: "" });
  return (
    <form
      className="decide"
      aria-label={decide.heading}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h4>{decide.heading}</h4>
      <p className="hint">{decide.lead}</p>
      <Field label={decide.decision} size="small">
        <Select
          size="small"
          value={chosen.decision}
          onChange={(_, { value }) => choose({ ...chosen, decision: value as Deciding["decision"] })}
        >
          <option value="">{decide.none}</option>
          {decisionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.report.record.decision[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {readings.length > 0 && (
        <Field label={decide.reading} size="small">
          <Select
            size="small"
            value={chosen.reading}
            onChange={(_, { value }) => choose({ ...chosen, reading: value })}
          >
            <option value="">{decide.none}</option>
            {alternativeKeys(readings).map((key, at) => (
              <option key={key} value={key}>
                {isDirectionChoice(key)
                  ? words.report.record.turn[key]
                  : words.alternative(readings[at]!, indicator.unit)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={decide.by} size="small">
        <Input
          size="small"
          value={chosen.by}
          autoComplete="name"
          onChange={(_, { value }) => choose({ ...chosen, by: value })}
        />
      </Field>
      <Field label={decide.on} size="small">
        <Input
          size="small"
          type="date"
          value={chosen.on}
          onChange={(_, { value }) => choose({ ...chosen, on: value })}
        />
      </Field>
      <Button type="submit" size="small" appearance="primary" disabled={busy !== null}>
        {decide.enter}
      </Button>
    </form>
  );
}
