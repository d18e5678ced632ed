import { statedDirection } from "../../../quantity/stated-direction.ts";
import { says, type Witness } from "./witness.ts";

/** A column of the sheet says it: ↑, ↓, 低いほど良い. */
export const column: Witness = {
  whence: "column",
  weight: "decides",
  testify: ({ column }) => {
    const stated = statedDirection(column);
    return stated === null || stated === "level" ? null : says(stated, column.trim());
  },
};
