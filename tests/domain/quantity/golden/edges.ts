import type { CellValue } from "../../../../src/domain/grid.ts";
import { readCell } from "../../../../src/domain/quantity/cell.ts";
import { statedDone } from "../../../../src/domain/quantity/done.ts";
import { headingUnit, unitNote } from "../../../../src/domain/quantity/heading-unit.ts";
import { readNumeral } from "../../../../src/domain/quantity/numeral.ts";
import { qualifiersIn } from "../../../../src/domain/quantity/qualifiers-in.ts";
import { readQuantities } from "../../../../src/domain/quantity/read.ts";
import { statedDay } from "../../../../src/domain/quantity/stated-day.ts";
import { statedDirection } from "../../../../src/domain/quantity/stated-direction.ts";
import { unitKey } from "../../../../src/domain/quantity/unit-key.ts";
import { isUnitOnly } from "../../../../src/domain/quantity/unit-only.ts";
import { readingLine, shown } from "./reading-line.ts";

const people = { unit: "人", multiplier: 1 };

/** What is asked of a line of tests/fixtures/edges, by the list's name; scripts/mutate/edges finds the lines. */
export const answers = {
  texts: (text: string): string => {
    const alone = readingLine(readQuantities(text));
    const underHeading = readingLine(readQuantities(text, people));
    return alone === underHeading ? alone : `${alone} || ${underHeading}`;
  },
  words: (text: string): string =>
    JSON.stringify([
      headingUnit(text),
      unitNote(text),
      isUnitOnly(text),
      unitKey(text),
      readNumeral(text),
      statedDay(text),
      statedDone(text),
      statedDirection(text),
      qualifiersIn(text),
    ]),
  cells: ([value, text, format]: readonly [CellValue, string, string]): string => {
    const reading = readCell(value, text, format, people);
    return `${shown(reading.text)} ${readingLine(reading)}`;
  },
};
