import { says, type Witness } from "./witness.ts";

/** Somebody chose for this line or its column. */
export const person: Witness = {
  whence: "person",
  weight: "decides",
  testify: ({ person }) => (person === null ? null : says(person, "")),
};
