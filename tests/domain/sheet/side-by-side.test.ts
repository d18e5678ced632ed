import { describe, expect, test } from "vitest";
import { areaAddress } from "../../../src/domain/grid.ts";
import { read, type Rows } from "./brief.ts";

/** Where plan and actual of the first row stand, and the tables beside that are not read. */
function readBeside(rows: Rows) {
  const { lines, layout, elsewhere = [] } = read(rows);
  const first = lines.at(0)!.row;
  return {
    pairs: lines.filter(({ row }) => row === first).map(({ plan, actual }) => `${plan?.address} ${actual?.address}`),
    name: layout.pages[0]?.columns.name,
    elsewhere: elsewhere.map(areaAddress),
  };
}

const left = ["番号", "事業名", "計画", "実績"];
const beside = (
  gap: boolean,
  headings: readonly string[],
  ...rows: readonly (readonly (string | number)[])[]
): Rows => [
  [...left, ...(gap ? [""] : []), ...headings],
  ...rows.map((row, at) => [at + 1, ["講座", "相談"][at]!, 10, 9, ...(gap ? [""] : []), ...row]),
];

describe("a table beside another one is none of its indicators", () => {
  test.each<[string, Rows, string]>([
    ["other names", beside(true, ["施策名", "目標", "実績"], ["図書館運営", 1000, 900], ["公園管理", 20, 22]), "F1:H3"],
    [
      "names and indicators, without a gap",
      beside(
        false,
        ["取組名", "指標", "目標", "実績"],
        ["図書館運営", "貸出冊数", 1000, 900],
        ["公園管理", "箇所数", 20, 22],
      ),
      "E1:H3",
    ],
    [
      "numbers of its own before what it does",
      beside(
        false,
        ["番号", "取組内容", "担当", "目標値", "実績値"],
        [1, "図書館運営", "図書館", 1000, 900],
        [2, "公園管理", "公園課", 20, 22],
      ),
      "E1:I3",
    ],
    [
      "indicators, where the first table has none of its own",
      beside(true, ["指標名", "単位", "目標", "実績"], ["貸出冊数", "冊", 1000, 900], ["公園数", "箇所", 20, 22]),
      "F1:I3",
    ],
    [
      "words under a heading that nobody knows, behind a gap",
      beside(true, ["対象施設", "目標", "実績"], ["中央館", 100, 90], ["西館", 20, 22]),
      "F1:H3",
    ],
    [
      "words under a heading that nobody knows, right before figures",
      beside(false, ["対象施設", "目標", "実績"], ["中央館", 100, 90], ["西館", 20, 22]),
      "E1:G3",
    ],
  ])("%s", (_what, rows, area) => {
    expect(readBeside(rows)).toEqual({ pairs: ["C2 D2"], name: 2, elsewhere: [area] });
  });
});

describe("what stands beside and is no other table", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "indicators with names of their own, a gap between them",
      [
        ["番号", "事業名", "指標名", "目標", "実績", "", "指標名", "目標", "実績"],
        [1, "講座", "回数", 10, 9, "", "参加者数", 100, 90],
        [2, "相談", "件数", 300, 290, "", "満足度", 80, 82],
      ],
      ["D2 E2", "H2 I2"],
    ],
    [
      "two indicators under their headings",
      [
        ["番号", "事業名", "活動目標", "活動実績", "成果目標", "成果実績"],
        [1, "講座", 10, 9, 100, 90],
        [2, "相談", 300, 290, 80, 82],
      ],
      ["C2 D2", "E2 F2"],
    ],
    [
      "a gap before figures alone",
      [
        ["番号", "事業名", "活動目標", "活動実績", "", "成果目標", "成果実績"],
        [1, "講座", 10, 9, "", 100, 90],
        [2, "相談", 300, 290, "", 80, 82],
      ],
      ["C2 D2", "F2 G2"],
    ],
    [
      "what somebody has to say of each program before next year's plan",
      [
        ["番号", "事業名", "目標", "実績", "見直した点", "目標（来年度）", "実績（来年度）"],
        [1, "講座", 10, 9, "申込みの方法を電話だけでなくインターネットからもできるようにした。", 12, ""],
        [2, "相談", 300, 290, "窓口の時間を午後七時までに延ばし、土曜日にも開くようにした。", 310, ""],
      ],
      ["C2 D2"],
    ],
  ])("%s", (_what, rows, pairs) => {
    expect(readBeside(rows)).toEqual({ pairs, name: 2, elsewhere: [] });
  });
});
