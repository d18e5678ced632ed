import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { columnName } from "../../src/domain/grid.ts";
import type { ColumnTold } from "../../src/domain/sheet/records/columns-told.ts";
import type { FormProblem } from "../../src/domain/sheet/records/form-problem.ts";
import type { Form, FormUse } from "../../src/domain/sheet/records/reading.ts";
import { keyOf, useGroups, useOf, withoutSlot, withSlot, withSlotName, withUse } from "../state/form.ts";
import type { Words } from "../words/words.ts";
import { useWorld } from "./useWorld.ts";

interface FormPartProps {
  readonly form: Form;
  /** Each of the form's columns as it was read. */
  readonly told: readonly ColumnTold[];
  readonly problem: FormProblem | null;
  readonly onChange: (form: Form) => void;
}

/** The headings of a table, each with what its column holds, to be changed; and the indicators that stand side by side. */
export function FormPart({ form, told, problem, onChange }: FormPartProps): ReactElement {
  const { words } = useWorld();
  const { form: said } = words.pane;
  return (
    <>
      <div className="form-columns">
        {form.columns.map(({ column, heading, use }) => (
          <Field
            key={column}
            label={words.pane.mapping.columnOption(columnName(column), heading)}
            hint={hintOf(
              told.find((one) => one.column === column),
              words,
            )}
          >
            <Select
              value={keyOf(use)}
              onChange={(_, { value }) => onChange(withUse(form, column, useOf(value)))}
              className={use === null || use === "ignore" ? "unused" : ""}
            >
              <option value="">{said.nothing}</option>
              <option value="ignore">{said.ignore}</option>
              {useGroups(form).map(({ slot, uses }) => (
                <optgroup key={slot ?? "row"} label={groupName(slot, form, words)}>
                  {uses.map((one) => (
                    <option key={keyOf(one)} value={keyOf(one)}>
                      {useName(one, form, words)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {problem !== null && (
        <p className="problem" role="alert">
          {problemText(problem, form, words)}
        </p>
      )}
      {form.slots.length > 1 && (
        <div className="form-slots">
          {form.slots.map((name, slot) => (
            // An indicator is known by its place among the others.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={slot} className="form-slot">
              <Field label={said.slotName(slot + 1)}>
                <Input value={name} onChange={(_, { value }) => onChange(withSlotName(form, slot, value))} />
              </Field>
              <Button
                size="small"
                appearance="subtle"
                aria-label={said.removeSlotOf(slot + 1)}
                onClick={() => onChange(withoutSlot(form, slot))}
              >
                {said.removeSlot}
              </Button>
            </div>
          ))}
        </div>
      )}
      {form.frame !== "row-pairs" && (
        <Button icon={<AddRegular />} size="small" className="add-slot" onClick={() => onChange(withSlot(form))}>
          {said.addSlot}
        </Button>
      )}
    </>
  );
}

function groupName(slot: number | null, { slots }: Form, { pane: { form } }: Words): string {
  if (slot === null) return slots.length > 1 ? form.ofAll : form.ofRow;
  return slots.length > 1 ? form.slot(slot + 1, slots[slot] ?? "") : form.indicator;
}

/** An option says of itself which indicator it is of: a closed menu shows no group. */
function useName(use: FormUse, { slots }: Form, { pane: { form, fields } }: Words): string {
  if (use === "figures") return form.figures;
  if (use === "ignore") return form.ignore;
  const name = "unitOf" in use ? form.unitOf(fields[use.unitOf]) : fields[use.field];
  return use.slot === undefined || slots.length < 2 ? name : form.ofSlot(use.slot + 1, name);
}

/** By what the column was taken, of which time it is, or why it was not taken. */
function hintOf(told: ColumnTold | undefined, { pane: { form, fields, year } }: Words): string {
  if (told === undefined) return "";
  if (told.setAside !== null) return form.setAside(fields[told.setAside.field], form.why[told.setAside.why]);
  const time =
    told.otherTime === null ? "" : form.otherTime(told.year === null ? told.otherTime : year.name(told.year));
  return [told.basis === null ? "" : form.basis[told.basis], time].filter((part) => part !== "").join(form.separator);
}

function problemText(problem: FormProblem, { slots }: Form, { pane: { form, fields } }: Words): string {
  switch (problem.kind) {
    case "column-twice":
    case "no-headings":
      return form.noHeadings;
    case "field-twice":
      return form.fieldTwice(slotIn(problem.slot, slots, form), fields[problem.field]);
    case "field-lacks":
      return form.fieldLacks(slotIn(problem.slot, slots, form), fields[problem.field]);
  }
}

const slotIn = (slot: number | null, slots: readonly string[], form: Words["pane"]["form"]): string =>
  slot === null ? "" : form.slot(slot + 1, slots[slot] ?? "");
