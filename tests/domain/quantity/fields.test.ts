import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { documents } from "./documents.table.ts";
import * as fields from "./fields.table.ts";
import { notations } from "./notations.table.ts";

describe("cells of municipal plan and actual sheets", () => {
  for (const [field, cases] of Object.entries({ ...fields, notations })) {
    describe(field, () => {
      it.each(cases.map(([text, figures]) => ({ text, figures })))("$text", ({ text, figures }) => {
        expect(readQuantities(text).quantities.map(({ value, unit }) => [value, unit])).toEqual(figures);
      });
    });
  }
});

describe("figures of published documents", () => {
  for (const [source, cases] of Object.entries(documents)) {
    describe(source, () => {
      it.each(cases.map(([text, figures]) => ({ text, figures })))("$text", ({ text, figures }) => {
        expect(readQuantities(text).quantities.map(({ value, unit }) => [value, unit])).toEqual(figures);
      });
    });
  }
});
