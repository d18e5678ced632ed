import type { ColumnMap } from "../../sheet/records/reading.ts";
import type { FieldName } from "../../sheet/words/field.ts";
import type { Params } from "../finding.ts";
import { tableRule } from "../rule.ts";

/** A form with what it lacks of the form that most of the others have, and what it has beyond it; as its labels say. */
export interface FormDifference {
  /** Which of the forms. */
  readonly index: number;
  readonly lacks: readonly string[];
  readonly further: readonly string[];
}

/** Fewer are no form that others could depart from. */
const fewestAlike = 2;

/** Fields whose labels tell one form from another; how many indicators it has, and of which years, tells nothing. */
const telling: readonly FieldName[] = ["name", "no", "department", "section", "overview"];

/** The last part of a heading is the word of its row: 目標値, 活動実績. */
const rowsWord = (heading: string | undefined): string => heading?.split(" / ").at(-1) ?? "";

/** The labels of a form: those of its fields, and the words of the rows of its grids. */
function labelsOf(pages: readonly ColumnMap[]): readonly string[] {
  const labels = new Set<string>();
  const [page] = pages;
  for (const field of telling) {
    const label = page?.headings[field];
    if (label !== undefined && label !== "") labels.add(plain(label));
  }
  for (const headings of [page?.headings, ...(page?.slots ?? []).map((slot) => slot.headings)]) {
    for (const word of [rowsWord(headings?.plan), rowsWord(headings?.actual)]) if (word !== "") labels.add(plain(word));
  }
  return [...labels].sort();
}

const plain = (label: string): string => label.normalize("NFKC").replace(/\s/gu, "");

/** Forms that are drawn otherwise than at least half of them, given the pages of each; none where no form is that common. */
export function formsThatDiffer(forms: readonly (readonly ColumnMap[])[]): readonly FormDifference[] {
  const labels = forms.map(labelsOf);
  const counts = new Map<string, number>();
  for (const own of labels) counts.set(own.join("|"), (counts.get(own.join("|")) ?? 0) + 1);
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (common === undefined || common[1] < fewestAlike || common[1] * 2 < forms.length) return [];
  const usual = new Set(labels.find((own) => own.join("|") === common[0]));
  return labels.flatMap((own, index): readonly FormDifference[] => {
    const lacks = [...usual].filter((label) => !own.includes(label));
    const further = own.filter((label) => !usual.has(label));
    return lacks.length === 0 && further.length === 0 ? [] : [{ index, lacks, further }];
  });
}

/** What a finding says of it. */
export const differenceParams = ({ lacks, further }: Pick<FormDifference, "lacks" | "further">): Params => ({
  lacks: lacks.join("、"),
  further: further.join("、"),
});

/** A one-program form that is drawn otherwise than most: it was read, and somebody may want to see whether rightly. */
export const cardFormDiffers = tableRule({
  code: "card-form-differs",
  severity: "info",
  check: ({ review }) => {
    const { frame, pages } = review.reading.layout;
    if (frame !== "card") return [];
    return formsThatDiffer(pages.map((page) => [page])).map((difference) => ({
      row: pages[difference.index]?.from ?? null,
      cell: null,
      params: differenceParams(difference),
    }));
  },
});
