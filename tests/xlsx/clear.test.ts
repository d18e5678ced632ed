import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));

describe("clear after apply gives the workbook back byte for byte", () => {
  test("plain", async () => {
    const original = plainWorkbook();
    const workbook = await openWorkbook(original);
    expect(await workbook.apply(sampleEdits({ source: "事業一覧" }))).toEqual({ skipped: [] });
    const reported = await openWorkbook(await workbook.save());
    await reported.clear();
    expect(partsOf(await reported.save())).toEqual(partsOf(original));
  });
});
