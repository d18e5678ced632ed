import type { Review } from "../../src/domain/review.ts";
import { formsOf } from "../../src/domain/sheet/records/form.ts";
import type { Form } from "../../src/domain/sheet/records/reading.ts";
import { shapeOf } from "../../src/domain/sheet/records/shape.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { type LayoutFile, layoutFileOf, readLayoutFile } from "../../src/workbook/layout-file.ts";

export { withForms } from "../state/form.ts";

/** Forms as they are kept: a layout file. What another version kept in another shape counts as none. */
export function readForms(value: unknown): readonly Form[] {
  try {
    return readLayoutFile(value);
  } catch (error) {
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}

export const formsToKeep = (forms: readonly Form[]): LayoutFile =>
  layoutFileOf(forms.map((form) => ({ name: "", form })));

/** The forms of the tables in view. */
export const formsIn = ({ reading: { layout } }: Review): readonly Form[] => formsOf(layout);

/** Those of the forms that tables in view are of; `isUsed`: that they were read by. */
export function formsOfView(forms: readonly Form[], { reading: { layout } }: Review, isUsed: boolean): readonly Form[] {
  const shapes = new Set(
    layout.pages.flatMap(({ form, headed = [] }) => (isUsed && form === undefined ? [] : [shapeOf(headed)])),
  );
  return forms.filter(({ columns }) => shapes.has(shapeOf(columns)));
}
