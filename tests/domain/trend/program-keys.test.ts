import { expect, it } from "vitest";
import { programKeys } from "../../../src/domain/trend/program-keys.ts";
import { program, type ProgramSketch } from "./sketch.ts";

const keys = (...programs: readonly ProgramSketch[]): readonly string[] =>
  programKeys(programs.map((one) => program(2022, one)));

it("a name that no other has is enough, whatever number and row it has", () => {
  expect(keys({ no: "1", name: "就労 支援（新規）" }, { no: "2", name: "図書館" })).toEqual([
    "2022|就労支援新規",
    "2022|図書館",
  ]);
  expect(keys({ no: "7", name: "就労支援(新規)", section: "9 雇用" })).toEqual(["2022|就労支援新規"]);
});

it("namesakes are told apart by department, section and indicators before their figures and numbers", () => {
  const [one, other] = keys(
    { no: "1", name: "事務費", section: "1 福祉" },
    { no: "2", name: "事務費", section: "2 産業" },
  );
  expect([one, other]).toEqual(["2022|事務費||福祉", "2022|事務費||産業"]);
  const alike = keys({ no: "1", name: "事務費" }, { no: "2", name: "事務費" });
  expect(new Set(alike).size).toBe(2);
});

it("without a name all that tells it is a part of its key, so that another one never has its answers", () => {
  const [hundred] = keys({ indicators: [{ plan: 100 }] });
  const [other] = keys({ indicators: [{ plan: 200 }] });
  const [elsewhere] = keys({ section: "2 産業", indicators: [{ plan: 100 }] });
  expect(new Set([hundred, other, elsewhere]).size).toBe(3);
});
