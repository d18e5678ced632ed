import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { roundRate } from "../../src/domain/achievement/rate.ts";
import { setCells, type CellChange } from "../tools/set-cells.ts";
import {
  cell,
  dropDowns,
  label,
  line,
  programs,
  recalculated,
  recheck,
  run,
  type Run,
  sample,
  source,
  state,
  states,
  statesNow,
  summary,
  typed,
  words,
  written,
} from "./audit.ts";

describe("an audit of 56 indicators", () => {
  let first: Run;
  let decided: Uint8Array;
  let second: Run;
  beforeAll(async () => {
    first = await run(await sample());
    decided = setCells(first.bytes, [
      ...typed(2, { decision: dropDowns.decision.confirmed, by: "確認 花子", on: 46327 }),
      ...typed(3, { decision: dropDowns.decision.explain, comment: "所管課に照会" }),
      ...typed(1, { reading: label(first, 1, 0), decision: dropDowns.decision.confirmed }),
      ...typed(4, { decision: dropDowns.decision.correct, corrected_actual: 168, ground: "実績報告書" }),
      ...typed(6, { decision: dropDowns.decision.exclude }),
    ]);
    second = await run(decided);
  }, 300_000);

  test("1: a first run: every line is open, and the log tells of the run alone", async () => {
    const book = await recalculated(first.bytes);
    expect(programs(book)).toEqual([12, 7, 10, 2, 2, 5]);
    expect(states(book)).toEqual({ [state.open]: 56 });
    expect(first.reported.record.events.map(({ kind, lineId }) => [kind, lineId])).toEqual([["run", ""]]);
  });

  test("2 to 6: what is typed takes effect at once, and is no reason to look again", async () => {
    const book = await recalculated(decided);
    const { confirmed, explain, correct, exclude } = dropDowns.decision;
    expect(states(book)).toEqual({ [state.open]: 51, [confirmed]: 2, [explain]: 1, [correct]: 1, [exclude]: 1 });
    expect(line(book, 1, "rate", "verdict", "state")).toEqual([0.7514, "未達", confirmed]);
    expect(line(book, 4, "actual", "rate", "diff")).toEqual([165, roundRate(168 / 180), -12]);
    expect(cell(book, source, "F10")).toBe("165人");
    expect(line(book, 6, "rate", "verdict")).toEqual(["", "判定対象外"]);
    expect(programs(book)).toEqual([11, 7, 11, 2, 1, 6]);
  });

  test("7: a run keeps them, logs each, and says what they stand on", () => {
    expect(second.reported.record.events.filter(({ kind }) => kind === "decide")).toHaveLength(5);
    expect(statesNow(second).slice(0, 6)).toEqual(["confirmed", "confirmed", "explain", "correct", "open", "exclude"]);
    expect(written(second, 1, "basis_rate", "basis_rank")).toEqual([0.7514, 2]);
    expect(written(second, 4, "basis_rate", "basis_rank")).toEqual([roundRate(168 / 180), 3]);
    expect(written(second, 6, "basis_rate", "basis_rank")).toEqual(["", 6]);
    expect(written(second, 2, "on", "by", "basis_rate")).toEqual(["2026-11-01", "確認 花子", roundRate(1559 / 1540)]);
  });

  test("8 to 10: a figure changed under a decision", async () => {
    const edited = setCells(second.bytes, [{ sheet: source, address: "F7", value: "1,500人" }]);
    const book = await recalculated(edited);
    expect(line(book, 2, "verdict", "rate", "state")).toEqual([recheck, roundRate(1559 / 1540), state.recheck]);
    expect(programs(book)).toEqual([10, 7, 11, 2, 1, 6]);
    expect(cell(book, summary, "A5")).toBe(38);
    const third = await run(edited);
    expect(written(third, 2, "rate", "verdict", "state", "plan_text", "actual_text", "basis_actual_text")).toEqual([
      roundRate(1500 / 1540),
      "概ね達成",
      state.recheck,
      "1,540人",
      "1,500人",
      "1,559人",
    ]);
    expect(programs(await recalculated(third.bytes))).toEqual([10, 8, 11, 2, 1, 6]);
    const fourth = await run(setCells(third.bytes, typed(2, { on: 46348 })));
    expect(written(fourth, 2, "state", "on", "basis_actual_text")).toEqual([
      dropDowns.decision.confirmed,
      "2026-11-22",
      "1,500人",
    ]);
    expect(fourth.reported.record.events.filter(({ kind }) => kind === "decide")).toHaveLength(1);
  });

  test("11: a space is no change", async () => {
    const edited = setCells(second.bytes, [{ sheet: source, address: "F7", value: "1,559 人" }]);
    expect(line(await recalculated(edited), 2, "changed", "state")).toEqual(["", dropDowns.decision.confirmed]);
    expect(statesNow(await run(edited))[1]).toBe("confirmed");
  });

  test("12 and 13: two rows change places", async () => {
    const sheet = XLSX.read(second.bytes).Sheets[source]!;
    const swapped = ["A", "B", "C", "D", "E", "F", "G"].flatMap((letter) =>
      [6, 7].map((row): CellChange => {
        const other = sheet[`${letter}${13 - row}`] as XLSX.CellObject | undefined;
        return { sheet: source, address: `${letter}${row}`, value: (other?.v ?? "") as string | number };
      }),
    );
    const edited = setCells(second.bytes, swapped);
    const book = await recalculated(edited);
    for (const number of [1, 2])
      expect(line(book, number, "state", "verdict", "rate")).toEqual([state["row-swapped"], recheck, ""]);
    const third = await run(edited);
    expect(written(third, 1, "program", "by", "state")).toEqual([
      "早期再就職緊急支援事業",
      "確認 花子",
      dropDowns.decision.confirmed,
    ]);
    expect(written(third, 2, "program", "rate", "state")).toEqual([
      "雇用創出・安定化支援事業",
      0.7514,
      dropDowns.decision.confirmed,
    ]);
  });

  test("19: a sheet that was renamed, by the name that follows it and by what it holds", async () => {
    const files_ = unzipSync(second.bytes);
    const rename = (part: string, from: string, to: string): void => {
      files_[part] = strToU8(strFromU8(files_[part]!).replaceAll(from, to));
    };
    rename("xl/workbook.xml", `<sheet name="${source}"`, '<sheet name="R4"');
    // A tool that renames the sheet and not what names it.
    const third = await run(zipSync(files_));
    expect(third.reported.edits.set).toBe(1);
    expect(statesNow(third)).toEqual(statesNow(second));
    for (const part of Object.keys(files_)) if (part.endsWith(".xml")) rename(part, `'${source}'!`, "'R4'!");
    const fourth = await run(zipSync(files_));
    expect([fourth.reported.edits.set, statesNow(fourth)]).toEqual([1, statesNow(second)]);
  });

  test("20: a tool that keeps no results of formulas loses nothing", async () => {
    const files_ = unzipSync(decided);
    for (const part of Object.keys(files_))
      if (/worksheets\/sheet\d+\.xml$/u.test(part))
        files_[part] = strToU8(strFromU8(files_[part]!).replaceAll(/<\/f><v>[^<]*<\/v>/gu, "</f>"));
    const third = await run(zipSync(files_));
    expect(third.reported.record.lines.map(({ entry }) => entry)).toEqual(
      second.reported.record.lines.map(({ entry }) => entry),
    );
    expect(statesNow(third)).toEqual(statesNow(second));
  });

  test("an update in English keeps everything, and one in Japanese after it", async () => {
    const english = await run(second.bytes, undefined, "en");
    expect(statesNow(english)).toEqual(statesNow(second));
    expect(written(english, 2, "decision", "verdict")).toEqual(["Confirmed", expect.stringMatching(/^[A-Z]/u)]);
    const japanese = await run(english.bytes);
    expect(japanese.reported.record.lines).toEqual(second.reported.record.lines);
    expect(japanese.reported.record.events.map(({ kind }) => kind)).toEqual(["run"]);
  });

  test("a second signature by another person, by the same one, and one that was given to something else", async () => {
    const signed = setCells(second.bytes, [
      ...typed(2, { reviewer: "確認 花子", reviewed: 46348 }),
      ...typed(3, { reviewer: "査閲 太郎", reviewed: 46348 }),
    ]);
    const third = await run(signed);
    const texts = third.reported.edits.sheets[2]!.blocks.flatMap(({ rows }) => rows.flat());
    expect(texts).toContain(words.findings.record["signoff-same-person"].name);
    expect(texts).not.toContain(words.findings.record["signoff-stale"].name);
    const fourth = await run(setCells(third.bytes, typed(3, { comment: "回答あり" })));
    const after = fourth.reported.edits.sheets[2]!.blocks.flatMap(({ rows }) => rows.flat());
    expect(after).toContain(words.findings.record["signoff-stale"].name);
    expect(written(fourth, 3, "signed_shown")).toEqual(["≠"]);
  });
});
