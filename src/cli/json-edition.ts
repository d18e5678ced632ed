/** Which edition of the JSON is printed. */
export const jsonEditions = ["1", "2"] as const;
export type JsonEdition = (typeof jsonEditions)[number];
