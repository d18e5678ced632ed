import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Policy } from "../../src/domain/policy.ts";
import {
  directionChoices,
  givenDirection,
  type DirectionChoice,
  type DirectionTarget,
  withDirection,
} from "../state/directions.ts";
import { useWorld } from "./useWorld.ts";

interface DirectionSelectProps {
  readonly label: string;
  /** What stands there while nobody has said anything. */
  readonly automatic: string;
  readonly policy: Policy;
  readonly target: DirectionTarget;
}

/** Which way is better for one indicator or for all of a sheet; its effect is shown before it counts. */
export function DirectionSelect({ label, automatic, policy, target }: DirectionSelectProps): ReactElement {
  const { session, words } = useWorld();
  const { choices } = words.pane.directions;
  const choose = (value: string): void =>
    void session.draft(withDirection(policy, target, value === "" ? null : (value as DirectionChoice)));
  return (
    <Field label={label} size="small" className="direction">
      <Select size="small" value={givenDirection(policy, target) ?? ""} onChange={(_, { value }) => choose(value)}>
        <option value="">{automatic}</option>
        {directionChoices.map((choice) => (
          <option key={choice} value={choice}>
            {choices[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
