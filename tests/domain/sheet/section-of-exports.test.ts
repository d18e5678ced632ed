import { describe, expect, test } from "vitest";
import { read, type Rows } from "./brief.ts";

const columnsOf = (rows: Rows) => read(rows).layout.pages[0]!.columns;

describe("the section of an export among its codes", () => {
  const rows = (
    headings: readonly string[],
    first: readonly (string | number)[],
    second: readonly (string | number)[],
  ): Rows => [
    ["事業コード", "事務事業名", ...headings, "目標", "実績"],
    ["0102", "子育て支援", ...first, 10, 9],
    ["0203", "会員の援助", ...second, 20, 21],
    ["0304", "学童クラブ", ...second, 5, 5],
  ];

  test.each<[string, Rows, number]>([
    [
      "words behind codes",
      rows(["款", "項", "施策コード", "施策名"], ["03", "01", "12", "子育て"], ["04", "02", "13", "健康"]),
      6,
    ],
    ["with a digit in them", rows(["款", "施策名"], ["03", "基本目標１　子育て"], ["04", "基本目標２　健康"]), 4],
    ["a heading of sections that holds words", rows(["款", "分野"], ["03", "子育て"], ["04", "健康"]), 4],
    ["a heading of sections before a name", rows(["分野", "施策名"], ["福祉", "子育て"], ["福祉", "健康"]), 3],
    ["codes where nothing else is", rows(["款"], ["03"], ["04"]), 3],
  ])("%s", (_name, table, section) => {
    expect(columnsOf(table)).toMatchObject({ name: 2, section });
  });
});

describe("words before the names under a heading that nobody knows", () => {
  const table = (heading: string, words: readonly string[]): Rows => [
    [heading, "指標", "目標", "実績"],
    ...words.map((word, index) => [word, `受講者数${"甲乙丙丁戊己"[index]}`, 10 + index, 9]),
  ];

  test.each<[string, readonly string[]]>([
    ["方針", ["資料の充実", "資料の充実", "利用の促進", "利用の促進"]],
    ["めざす姿", ["まなび", "まなび", "まなび", "くらし"]],
  ])("%s: %j", (heading, words) => {
    expect(columnsOf(table(heading, words))).toMatchObject({ section: 1, name: 2 });
  });

  test.each<[string, readonly string[]]>([
    ["ひとりひとり", ["甲の話", "乙の話", "丙の話", "丁の話"]],
    ["性質", ["ソフト面", "ハード面", "ソフト面", "ハード面"]],
    ["おなじ", ["まなび", "まなび", "まなび", "まなび"]],
    ["符号", ["1", "1", "2", "2"]],
  ])("none: %s: %j", (heading, words) => {
    expect(columnsOf(table(heading, words)).section).toBeUndefined();
  });
});
