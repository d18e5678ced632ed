import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { headingOfIndicator } from "../../src/domain/sheet/records/line-told.ts";
import type { Words } from "../words/words.ts";

/** What a line is called in lists: its measure's or its program's name, with what stands over its indicator where that has none. */
export function lineTitle(
  { reading }: Review,
  { line }: ReviewRow,
  { pane: { programs } }: Pick<Words, "pane">,
): string {
  const heading = headingOfIndicator(reading.layout.pages, line);
  if (line.measure !== null) return line.measure === "" ? heading || programs.unnamed : line.measure;
  const name = line.name === "" ? programs.unnamed : line.name;
  return heading === "" ? name : programs.withIndicator(name, heading);
}
