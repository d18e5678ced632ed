import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { defaultPolicy, type Policy } from "../../src/domain/policy.ts";
import type { Review } from "../../src/domain/review.ts";
import { thresholdText } from "../state/figures.ts";
import {
  sameLines,
  thresholdNames,
  typedPolicy,
  type ThresholdName,
  type ThresholdProblem,
  type Typed,
} from "../state/thresholds.ts";
import { EffectPart } from "./EffectPart.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";

const typedOf = (policy: Policy): Typed => ({
  achieved: thresholdText(policy.achieved).slice(0, -1),
  nearly: thresholdText(policy.nearly).slice(0, -1),
  under: thresholdText(policy.under).slice(0, -1),
  overTarget: thresholdText(policy.overTarget).slice(0, -1),
});

/** The lines between the verdicts; each change shows its effect before it counts. */
export function Thresholds({ review }: { readonly review: Review }): ReactElement {
  const { session, store, words } = useWorld();
  const { draft } = usePaneState();
  const { settings } = words.pane;
  const policy = draft?.policy ?? review.policy;
  const [typed, setTyped] = useState<Typed>(() => typedOf(policy));
  const [problems, setProblems] = useState<ReadonlyMap<ThresholdName, ThresholdProblem>>(new Map());
  const [shownPolicy, setShownPolicy] = useState(policy);
  if (shownPolicy !== policy) {
    setShownPolicy(policy);
    if (problems.size === 0) setTyped(typedOf(policy));
  }
  const tryOut = (next: Policy): void => {
    if (sameLines(next, review.policy)) store.dispatch({ type: "draft-dropped" });
    else void session.draft(next);
  };
  const read = (from: Typed): void => {
    const result = typedPolicy(policy, from);
    if (result instanceof Map) return setProblems(result);
    setProblems(new Map());
    if (!sameLines(result as Policy, policy)) tryOut(result as Policy);
  };
  const set = (name: ThresholdName, value: string): void => setTyped({ ...typed, [name]: value });
  return (
    <section>
      <h2>{settings.thresholds}</h2>
      <p className="hint">{settings.thresholdsLead}</p>
      <div className="thresholds">
        {thresholdNames.map((name) => {
          const problem = problems.get(name);
          return (
            <Field
              key={name}
              label={name === "overTarget" ? settings.overTarget : words.verdicts[name]}
              size="small"
              {...(problem === undefined ? {} : { validationMessage: settings[problem] })}
            >
              <Input
                size="small"
                inputMode="decimal"
                contentAfter={settings.percent}
                value={typed[name]}
                onChange={(_, { value }) => set(name, value)}
                onBlur={() => read(typed)}
                onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && read(typed)}
              />
            </Field>
          );
        })}
      </div>
      <p className="hint">{settings.farUnder(thresholdText(policy.under))}</p>
      <Field label={settings.rollUp} size="small">
        <Select
          size="small"
          value={policy.rollUp}
          onChange={(_, { value }) => tryOut({ ...policy, rollUp: value as Policy["rollUp"] })}
        >
          <option value="worst">{settings.rollUps.worst}</option>
          <option value="lead">{settings.rollUps.lead}</option>
        </Select>
      </Field>
      {!sameLines(review.policy, defaultPolicy) && draft === null && (
        <Button size="small" appearance="subtle" onClick={() => tryOut({ ...policy, ...pick(defaultPolicy) })}>
          {settings.defaults}
        </Button>
      )}
      {!sameLines(policy, review.policy) && <EffectPart review={review} />}
    </section>
  );
}

const pick = ({ achieved, nearly, under, overTarget, rollUp }: Policy): Partial<Policy> => ({
  achieved,
  nearly,
  under,
  overTarget,
  rollUp,
});
