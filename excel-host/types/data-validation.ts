import type { HostContext } from "../host-context.ts";
import { intersection } from "../../src/domain/grid.ts";
import { contains } from "../model/area.ts";
import type { ValidationModel, ValidationRule } from "../model/validation.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { hostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

const kinds: Readonly<Record<string, string>> = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};

const at = ({ sheet, area }: RangeTarget): ValidationModel | undefined =>
  sheet.validations.find((validation) => contains(validation.area, area));

const kindOf = (validation: ValidationModel | undefined): string =>
  kinds[Object.keys(validation?.rule ?? {})[0] ?? ""] ?? "None";

function needed(range: RangeTarget, host: HostContext, member: string): ValidationModel {
  host.guard.sheetChange(range.sheet, member);
  const same = range.sheet.validations.find(({ area }) => contains(area, range.area) && contains(range.area, area));
  if (same) return same;
  if (range.sheet.validations.some(({ area }) => intersection(area, range.area) !== null))
    throw invalidArgument(member);
  const added: ValidationModel = { area: range.area, rule: {}, ignoreBlanks: true, prompt: {}, errorAlert: {} };
  range.sheet.validations.push(added);
  return added;
}

export const dataValidationType = hostType("DataValidation", {
  scalars: {
    ErrorAlert: {
      get: (range) => at(range)?.errorAlert ?? {},
      set: (range, value, host, member) => {
        needed(range, host, member).errorAlert = value as Record<string, unknown>;
        host.changed();
      },
    },
    IgnoreBlanks: {
      get: (range) => at(range)?.ignoreBlanks ?? true,
      set: (range, value, host, member) => {
        needed(range, host, member).ignoreBlanks = value === true;
      },
    },
    Prompt: {
      get: (range) => at(range)?.prompt ?? {},
      set: (range, value, host, member) => {
        needed(range, host, member).prompt = value as Record<string, unknown>;
        host.changed();
      },
    },
    Rule: {
      get: (range) => at(range)?.rule ?? {},
      set: (range, value, host, member) => {
        const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
        if (names.length !== 1 || kinds[names[0]!] === undefined) throw invalidArgument(member);
        needed(range, host, member).rule = value as ValidationRule;
        host.changed();
      },
    },
    Type: { get: (range) => kindOf(at(range)) },
  },
  methods: {
    Clear: ({ sheet, area }, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.validations = sheet.validations.filter((validation) => intersection(validation.area, area) === null);
      host.changed();
    },
  },
});
