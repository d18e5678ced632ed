import { Button, Switch } from "@fluentui/react-components";
import { DeleteRegular, DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { directionChoiceOf, directionName, wholeSheet, withDirection } from "../state/directions.ts";
import { sameLines } from "../state/thresholds.ts";
import { DirectionSelect } from "./DirectionSelect.tsx";
import { EffectPart } from "./EffectPart.tsx";
import { Thresholds } from "./Thresholds.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";

export function Settings({ review }: { readonly review: Review }): ReactElement {
  const { session, store, words } = useWorld();
  const { highlights, busy } = usePaneState();
  const { pane } = words;
  return (
    <div className="settings">
      <Thresholds review={review} />
      <Directions review={review} />
      <section>
        <h2>{pane.report.heading}</h2>
        <Switch
          label={pane.report.highlights}
          checked={highlights}
          disabled={busy !== null}
          onChange={(_, { checked }) => void session.setHighlights(checked)}
        />
      </section>
      <section>
        <h2>{pane.settings.table}</h2>
        <Button onClick={() => store.dispatch({ type: "screen", screen: "mapping" })}>{pane.start.change}</Button>
      </section>
      <Exports />
      <Removal />
    </div>
  );
}

function Directions({ review }: { readonly review: Review }): ReactElement {
  const { session, words } = useWorld();
  const { draft } = usePaneState();
  const { directions } = words.pane;
  const { policy } = review;
  const named = policy.directions.filter((rule) => directionName(rule) !== "");
  const current = draft?.policy ?? policy;
  const isTouched = sameLines(current, policy) && current.directions !== policy.directions;
  return (
    <section>
      <h2>{directions.heading}</h2>
      <DirectionSelect
        label={directions.wholeSheet}
        automatic={directions.byIndicator}
        policy={current}
        target={wholeSheet}
      />
      {isTouched && <EffectPart review={review} />}
      {named.length === 0 && <p className="hint">{directions.none}</p>}
      <ul className="directions">
        {named.map((rule) => (
          <li key={directionName(rule)}>
            <span>
              {directionName(rule)} <span className="quiet">{directions.choices[directionChoiceOf(rule)]}</span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={directions.remove(directionName(rule))}
              onClick={() => void session.draft(withDirection(policy, rule, null))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Exports(): ReactElement {
  const { session, store, words, save } = useWorld();
  const { settings } = words.pane;
  const saveAs = async (kind: "json" | "csv", type: string): Promise<void> => {
    const file = await session.exported(kind);
    if (file === null) return;
    save(file.name, type, file.content);
    store.dispatch({ type: "notice", notice: { kind } });
  };
  return (
    <section>
      <h2>{settings.export}</h2>
      <p className="hint">{settings.exportLead}</p>
      <div className="actions row">
        <Button onClick={() => void saveAs("json", "application/json")}>{settings.exportJson}</Button>
        <Button onClick={() => void saveAs("csv", "text/csv")}>{settings.exportCsv}</Button>
      </div>
    </section>
  );
}

function Removal(): ReactElement {
  const { store, words } = useWorld();
  const { busy } = usePaneState();
  const { settings } = words.pane;
  return (
    <section>
      <h2>{settings.remove}</h2>
      <p className="hint">{settings.removeLead}</p>
      <Button
        icon={<DeleteRegular />}
        disabled={busy !== null}
        onClick={() => store.dispatch({ type: "confirming", open: true })}
      >
        {settings.removeAll}
      </Button>
    </section>
  );
}
