import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { ofYear, yearsToChoose } from "../state/years.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** Which of the sheet's years is judged; nothing where it has one only. */
export function YearSelect({ review }: { readonly review: Review }): ReactElement | null {
  const { session, words } = useWorld();
  const { busy, target } = usePaneState();
  const years = yearsToChoose(review);
  const [newest] = years;
  if (newest === undefined || target === null) return null;
  return (
    <Field label={words.pane.year.label} size="small" orientation="horizontal" className="year">
      <Select
        size="small"
        value={review.reading.year ?? newest}
        disabled={busy !== null}
        onChange={(_, { value }) => void session.look(ofYear(target, Number(value)))}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {words.pane.year.name(year)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
