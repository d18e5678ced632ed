import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Edits } from "../../src/domain/report/edits.ts";
import type { WorkbookPort } from "../../src/workbook/port.ts";
import type { FaultPoint } from "../../excel-host/index.ts";
import { openExcel } from "../../src/excel/index.ts";
import { openSmallSetting, type Setting, writeReport } from "./setting.ts";
import { usersPart } from "./users-part.ts";

/** One of each kind: every member that the whole report touches is still touched. */
function oneOfEach(edits: Edits): Edits {
  const firstOf = <Item>(items: readonly Item[], kind: (item: Item) => string): Item[] => [
    ...new Map(items.toReversed().map((item) => [kind(item), item])).values(),
  ];
  return {
    ...edits,
    sheets: edits.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.slice(0, 30),
      rowHeights: sheet.rowHeights.slice(0, 2),
      styles: firstOf(sheet.styles, ({ style }) => `${Object.keys(style)} ${style.border?.sides}`),
      merges: sheet.merges.slice(0, 2),
      conditionalFormats: firstOf(sheet.conditionalFormats, ({ style }) => `${Object.keys(style)}`),
    })),
  };
}

const readingOf = (port: WorkbookPort) => ({
  survey: () => port.survey(),
  readGrid: (sheet: string) => port.readGrid(sheet),
  clear: () => port.clear(),
});

const source = "令和4年度";
const reportSheets = ["達成状況", "判定明細", "指摘事項", "確認記録"];

/** Some hundred reports each. */
const patience = 300_000;

describe(
  "whatever fails, the user's sheets are what they were and the next run succeeds",
  { timeout: patience },
  () => {
    let setting: Setting;
    let edits: Edits;
    let before: unknown;
    /** Members that a first report and an update touch, and how many syncs each takes. */
    let first: { readonly members: readonly string[]; readonly syncs: number };
    let update: typeof first;

    const measured = async () => {
      setting.host.faults.reset();
      await setting.port.apply(edits);
      return { members: [...new Set(setting.host.faults.seen)], syncs: setting.host.faults.syncCount };
    };

    beforeAll(async () => {
      // Formulas are not what is tried here.
      setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
      const [reported] = await writeReport({ ...readingOf(setting.port), apply: async () => ({ skipped: [] }) });
      setting.host.faults.reset();
      await setting.port.apply(reported!.edits);
      const whole = [...new Set(setting.host.faults.seen)];
      edits = oneOfEach(reported!.edits);
      await setting.port.clear();
      before = usersPart(setting.host.workbook);
      first = await measured();
      expect(whole.filter((member) => !first.members.includes(member))).toEqual([]);
      update = await measured();
      await setting.port.clear();
    });
    afterAll(() => setting.office.close());
    beforeEach(() => setting.host.faults.reset());

    const decisionOf = () => setting.host.workbook.sheet("判定明細")!.cells.at(6, 20);

    /** A note that an auditor typed into the ledger: a failed update must not lose it. */
    const decide = () => setting.host.user.edit("判定明細", "T6", "現地で確認済み");

    async function expectRecovery(): Promise<void> {
      const { host, port } = setting;
      expect(usersPart(host.workbook)).toEqual(before);
      host.faults.clear();
      host.editingCell = false;
      await port.apply(edits);
      expect(usersPart(host.workbook)).toEqual(before);
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual([source, ...reportSheets]);
      expect(host.workbook.sheets[0]!.conditionalFormats).toHaveLength(edits.highlights.formats.length);
      expect(host.workbook.names.map(({ name }) => name).sort()).toEqual(edits.names.map(({ name }) => name).sort());
      expect((await port.survey()).reports).toEqual([
        { set: 1, source, sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項", log: "確認記録" } },
      ]);
    }

    const failure = (code: string) => expect.objectContaining({ name: "WorkbookError", code });

    describe("a first report", () => {
      beforeEach(async () => {
        setting.host.faults.reset();
        await setting.port.clear();
        setting.host.faults.reset();
      });

      it("at every sync, refused or carried out with its answer lost", async () => {
        const codes = { 5004: "cell-edit-mode", 5103: "payload-too-large", 5001: "excel-failed" } as const;
        for (let number = 1; number <= first.syncs; number++) {
          for (const [code, expected] of Object.entries(codes)) {
            for (const afterwards of [false, true]) {
              await setting.port.clear();
              setting.host.faults.reset();
              const strikes = (point: FaultPoint) => point.at === "sync" && point.number === number;
              setting.host.faults.add({ strikes, with: { code: Number(code) }, times: 1, afterwards });
              await expect(setting.port.apply(edits), `sync ${number}, ${code}, ${afterwards}`).rejects.toEqual(
                failure(expected),
              );
              expect(
                setting.host.workbook.sheets.map(({ name }) => name),
                `sync ${number}`,
              ).toEqual([source]);
              expect(setting.host.workbook.names).toEqual([]);
              expect(setting.host.workbook.sheets[0]!.conditionalFormats).toEqual([]);
              await expectRecovery();
            }
          }
        }
      });

      it("at every kind of action", async () => {
        for (const member of first.members) {
          await setting.port.clear();
          setting.host.faults.reset();
          const strikes = (point: FaultPoint) => point.at === "action" && point.member === member;
          setting.host.faults.add({ strikes, with: "AccessDenied", times: 1 });
          await expect(setting.port.apply(edits), member).rejects.toEqual(failure("read-only"));
          expect(
            setting.host.workbook.sheets.map(({ name }) => name),
            member,
          ).toEqual([source]);
          expect(setting.host.workbook.names, member).toEqual([]);
          expect(setting.host.workbook.sheets[0]!.conditionalFormats, member).toEqual([]);
          await expectRecovery();
        }
      });

      it("for good: everything from some action on fails, and so does taking it back", async () => {
        // Where something comes into being or goes; the other actions only shape what is there.
        const making = first.members.filter((member) =>
          /Collection\.add$|\.delete$|\.formula|\.visible$|^load /.test(member),
        );
        for (const member of making) {
          setting.host.faults.reset();
          await setting.port.clear();
          setting.host.faults.reset();
          let struck = false;
          const strikes = (point: FaultPoint) => {
            if (point.at === "action" && point.member === member) struck = true;
            return struck && point.at === "action";
          };
          setting.host.faults.add({ strikes, with: "ServiceNotAvailable" });
          await expect(setting.port.apply(edits), member).rejects.toEqual(failure("connection-lost"));
          await expectRecovery();
        }
      });
    });

    describe("an update", () => {
      beforeEach(async () => {
        setting.host.faults.reset();
        await setting.port.apply(edits);
        setting.host.faults.reset();
      });

      it("at every sync", async () => {
        for (let number = 1; number <= update.syncs; number++) {
          for (const afterwards of [false, true]) {
            decide();
            setting.host.faults.reset();
            const strikes = (point: FaultPoint) => point.at === "sync" && point.number === number;
            setting.host.faults.add({ strikes, with: { code: 5001 }, times: 1, afterwards });
            await expect(setting.port.apply(edits), `sync ${number}, ${afterwards}`).rejects.toEqual(
              failure("excel-failed"),
            );
            expect(decisionOf()?.value, `sync ${number}, ${afterwards}`).toBe("現地で確認済み");
            await expectRecovery();
          }
        }
      });

      it("at every kind of action", async () => {
        for (const member of update.members) {
          decide();
          setting.host.faults.reset();
          const strikes = (point: FaultPoint) => point.at === "action" && point.member === member;
          setting.host.faults.add({ strikes, with: "AccessDenied", times: 1 });
          await expect(setting.port.apply(edits), member).rejects.toEqual(failure("read-only"));
          expect(decisionOf()?.value, member).toBe("現地で確認済み");
          await expectRecovery();
        }
      });
    });

    describe("clearing", () => {
      it("at every kind of action: what is left is found and cleared by the next run", async () => {
        await setting.port.apply(edits);
        setting.host.faults.reset();
        await setting.port.clear();
        const members = [...new Set(setting.host.faults.seen)];
        for (const member of members) {
          await setting.port.apply(edits);
          setting.host.faults.reset();
          const strikes = (point: FaultPoint) => point.at === "action" && point.member === member;
          setting.host.faults.add({ strikes, with: "GeneralException", times: 1 });
          await expect(setting.port.clear(), member).rejects.toEqual(failure("excel-failed"));
          expect(usersPart(setting.host.workbook)).toEqual(before);
          await setting.port.clear();
          expect(
            setting.host.workbook.sheets.map(({ name }) => name),
            member,
          ).toEqual([source]);
          expect(setting.host.workbook.names, member).toEqual([]);
          expect(setting.host.workbook.sheets[0]!.conditionalFormats, member).toEqual([]);
        }
      });
    });
  },
);

describe("failures have their names", () => {
  it("a cell is being edited, the workbook is read-only, its structure or a report sheet is protected", async () => {
    const setting = await openSmallSetting();
    const { host, port } = setting;
    const [reported] = await writeReport(port);
    const { edits } = reported!;
    host.user.startEdit();
    await expect(port.survey()).rejects.toMatchObject({ code: "cell-edit-mode" });
    host.user.endEdit();
    host.workbook.readOnly = true;
    await expect(port.apply(edits)).rejects.toMatchObject({ code: "read-only" });
    host.workbook.readOnly = false;
    host.workbook.structureProtected = true;
    await expect(port.apply(edits)).rejects.toMatchObject({ code: "workbook-protected" });
    host.workbook.structureProtected = false;
    host.user.protect("判定明細");
    await expect(port.apply(edits)).rejects.toMatchObject({ code: "sheet-protected", params: { sheet: "判定明細" } });
    host.user.unprotect("判定明細");
    host.user.protect(source);
    await expect(port.clear()).rejects.toMatchObject({ code: "sheet-protected", params: { sheet: source } });
    host.user.unprotect(source);
    host.user.deleteSheet(source);
    await expect(port.apply(edits)).rejects.toMatchObject({ code: "sheet-missing" });
    setting.office.close();
  });

  it("a run that Excel never answers ends when it is cancelled, and the next one repairs what it left", async () => {
    const setting = await openSmallSetting();
    const { host, access } = setting;
    const port = openExcel({ ...access, patience: 20 });
    const [reported] = await writeReport(port);
    await port.clear();
    const before = usersPart(host.workbook);
    host.faults.reset();
    const stop = new AbortController();
    const strikes = (point: FaultPoint) => {
      if (point.at !== "sync" || point.number < 3) return false;
      stop.abort();
      return true;
    };
    host.faults.add({ strikes, with: { silent: true }, afterwards: true });
    await expect(port.apply(reported!.edits, { signal: stop.signal })).rejects.toMatchObject({
      code: "connection-lost",
    });
    expect(usersPart(host.workbook)).toEqual(before);
    host.faults.clear();
    await port.apply(reported!.edits);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([source, ...reportSheets]);
    await port.clear();
    expect(host.workbook.names).toEqual([]);
    setting.office.close();
  });

  it("a cancelled run leaves nothing", async () => {
    const setting = await openSmallSetting();
    const { host, port } = setting;
    const [reported] = await writeReport(port);
    await port.clear();
    const stop = new AbortController();
    stop.abort();
    await expect(port.apply(reported!.edits, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
    expect(host.workbook.sheets).toHaveLength(1);
    expect(host.workbook.names).toEqual([]);
    setting.office.close();
  });
});
