import { senseOfMark } from "../sense-of-mark.ts";
import { says, type Witness } from "./witness.ts";

/** A column of the sheet says it: ↑, ↓, 低いほど良い. */
export const column: Witness = {
  whence: "column",
  weight: "decides",
  testify: ({ column }) => {
    const sense = senseOfMark(column);
    return sense === null ? null : says(sense, column.trim());
  },
};
