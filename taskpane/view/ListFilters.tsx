import { Field, Input, Select } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useMemo, type ReactElement } from "react";
import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import type { Review } from "../../src/domain/review.ts";
import { departmentsOf, sorts, type ListChoice, type Sort } from "../state/programs.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

const verdicts: readonly Verdict[] = ["achieved", "nearly", "under", "far-under", "review", "not-assessed"];

/** No office is called so: a cell's text is trimmed. */
const anyDepartment = " ";

/** Search, verdict, section, office in charge, order. */
export function ListFilters({ review }: { readonly review: Review }): ReactElement {
  const { store, words } = useWorld();
  const { list } = usePaneState();
  const { programs, overview } = words.pane;
  const set = (choice: Partial<ListChoice>): void => store.dispatch({ type: "list", choice });
  const { sections } = review.reading;
  const departments = useMemo(() => departmentsOf(review), [review]);
  const unsectioned = review.rows.some(({ line }) => line.section === null);
  return (
    <search className="filters">
      <Input
        className="filter-search"
        type="search"
        value={list.query}
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={programs.search}
        aria-label={programs.search}
        onChange={(_, { value }) => set({ query: value })}
      />
      <Field label={programs.verdict} size="small">
        <Select
          size="small"
          value={list.verdict ?? ""}
          onChange={(_, { value }) => set({ verdict: value === "" ? null : (value as ListChoice["verdict"]) })}
        >
          <option value="">{programs.all}</option>
          <option value="underperforming">{overview.underperforming}</option>
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {words.verdicts[verdict]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={programs.sort} size="small">
        <Select size="small" value={list.sort} onChange={(_, { value }) => set({ sort: value as Sort })}>
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {programs.sorts[sort]}
            </option>
          ))}
        </Select>
      </Field>
      {sections.length > 0 && (
        <Field label={programs.section} size="small" className="filter-section">
          <Select
            size="small"
            value={list.section ?? ""}
            onChange={(_, { value }) => set({ section: value === "" ? null : Number(value) })}
          >
            <option value="">{programs.all}</option>
            {unsectioned && <option value={-1}>{programs.noSection}</option>}
            {sections.map((section, at) => (
              <option key={section.row} value={at}>
                {section.no === null ? section.name : `${section.no} ${section.name}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {departments.length > 0 && (
        <Field label={programs.department} size="small" className="filter-section">
          <Select
            size="small"
            value={list.department === null ? anyDepartment : list.department}
            onChange={(_, { value }) => set({ department: value === anyDepartment ? null : value })}
          >
            <option value={anyDepartment}>{programs.all}</option>
            {departments.map((department) => (
              <option key={department} value={department}>
                {department === "" ? programs.noDepartment : department}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </search>
  );
}
