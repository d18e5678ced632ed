import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState, type FormEvent, type ReactElement } from "react";
import { areaAddress, columnName } from "../../src/domain/grid.ts";
import { formProblem } from "../../src/domain/sheet/records/form-problem.ts";
import type { Form } from "../../src/domain/sheet/records/reading.ts";
import type { FieldName } from "../../src/domain/sheet/words/field.ts";
import type { WorkbookSurvey } from "../../src/workbook/port.ts";
import { ownSheets } from "../state/candidates.ts";
import { formsRead } from "../state/form.ts";
import { choiceOf, isProblem, mappableFields, targetOf, type MappingProblem } from "../state/mapping.ts";
import { isReview } from "../state/outcome.ts";
import { automatic, type Target } from "../state/state.ts";
import { yearsToChoose } from "../state/years.ts";
import { FormPart } from "./FormPart.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Where the user says which sheet, range and columns hold the table. */
export function MappingForm({ survey }: { readonly survey: WorkbookSurvey }): ReactElement {
  const { session, store, words } = useWorld();
  const { mapping } = words.pane;
  const { target, outcome } = usePaneState();
  const sheets = ownSheets(survey);
  const [choice, setChoice] = useState(() =>
    choiceOf(target?.sheet ?? sheets[0] ?? "", target?.hint ?? automatic, areaAddress),
  );
  const [problem, setProblem] = useState<MappingProblem | null>(null);
  const count = Math.max(survey.sheets.find(({ name }) => name === choice.sheet)?.columns ?? 0, 8);
  const layout =
    isReview(outcome) && outcome.reading.sheet === choice.sheet ? outcome.reading.layout.pages[0] : undefined;
  const headingOf = (column: number): string => {
    const field = (Object.keys(layout?.columns ?? {}) as FieldName[]).find((name) => layout?.columns[name] === column);
    return field === undefined ? "" : (layout?.headings[field] ?? "");
  };
  const review = isReview(outcome) && outcome.reading.sheet === choice.sheet ? outcome : null;
  const read = useMemo(() => formsRead(review), [review]);
  const [forms, setForms] = useState<readonly Form[]>(() => read.map(({ form }) => form));
  const shown = review === null || read.length === 0 ? [] : forms;
  const problems = shown.map(formProblem);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const result = targetOf(shown.length === 0 ? choice : { ...choice, columns: {} });
    if (isProblem(result)) return setProblem(result);
    setTried(true);
    const changed = shown.filter((form, at) => form !== read[at]?.form);
    if (changed.length === 0) return void session.look(targetOf(choice) as Target);
    if (problems.every((one) => one === null)) void session.lookBy(result, changed);
  };
  return (
    <form className="mapping" onSubmit={submit} noValidate>
      <h1>{mapping.heading}</h1>
      <p className="lead">{mapping.lead}</p>
      <Field label={mapping.sheet}>
        <Select
          value={choice.sheet}
          onChange={(_, { value }) => setChoice({ ...choice, sheet: value, columns: {}, area: "", year: null })}
        >
          {sheets.map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </Select>
      </Field>
      <Field
        label={mapping.area}
        hint={mapping.areaHint}
        {...(problem?.kind === "area" ? { validationMessage: mapping.areaInvalid } : {})}
      >
        <Input value={choice.area} onChange={(_, { value }) => setChoice({ ...choice, area: value })} />
      </Field>
      {review !== null && yearsToChoose(review).length > 0 && (
        <Field label={words.pane.form.year}>
          <Select
            value={choice.year === null ? "" : String(choice.year)}
            onChange={(_, { value }) => setChoice({ ...choice, year: value === "" ? null : Number(value) })}
          >
            <option value="">{words.pane.form.newestYear}</option>
            {yearsToChoose(review).map((year) => (
              <option key={year} value={year}>
                {words.pane.year.name(year)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown.length > 0 && <p className="hint">{words.pane.form.lead}</p>}
      {shown.map((form, at) => (
        <fieldset key={read[at]!.page.from} className="form-part">
          <legend>{shown.length === 1 ? words.pane.start.columns : words.pane.form.several(at + 1)}</legend>
          <FormPart
            form={form}
            told={read[at]!.told}
            problem={isTried ? problems[at]! : null}
            onChange={(changed) => setForms(forms.with(at, changed))}
          />
        </fieldset>
      ))}
      <div className="mapping-columns" hidden={shown.length > 0}>
        {(shown.length === 0 ? mappableFields : []).map((field) => {
          const twice = problem?.kind === "duplicate" && Number(choice.columns[field]) === problem.column;
          return (
            <Field
              key={field}
              label={mapping.columnLabel(words.pane.fields[field])}
              {...(twice ? { validationMessage: mapping.duplicate(columnName(problem.column)) } : {})}
            >
              <Select
                value={choice.columns[field] ?? ""}
                onChange={(_, { value }) => setChoice({ ...choice, columns: { ...choice.columns, [field]: value } })}
              >
                <option value="">{mapping.auto}</option>
                {Array.from({ length: count }, (_, at) => at + 1).map((column) => (
                  <option key={column} value={column}>
                    {mapping.columnOption(columnName(column), headingOf(column))}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
      <div className="actions">
        <Button appearance="primary" type="submit">
          {mapping.apply}
        </Button>
        <Button
          onClick={() => {
            setChoice({ ...choice, area: "", columns: {}, year: null });
            setForms(read.map(({ form }) => form));
          }}
        >
          {mapping.reset}
        </Button>
        <Button appearance="subtle" onClick={() => store.dispatch({ type: "screen", screen: "start" })}>
          {mapping.cancel}
        </Button>
      </div>
    </form>
  );
}
