import { stateText, type CellValue, type Grid } from "../../../src/domain/grid.ts";
import { gridOf as gridOfRows } from "../../../src/domain/grid/grid-of.ts";
import type { EditCell, SheetEdit } from "../../../src/domain/report/edits.ts";

/** A sheet from its rows; what is not text is shown as it is. */
export function gridOf(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const text = rows.map((row) =>
    row.map((value) => (value === null ? "" : typeof value === "object" ? stateText(value) : String(value))),
  );
  return gridOfRows({ sheet, values: rows, text });
}

/** A made-up plan of a made-up city: every kind of line that the report treats differently. */
export const cityPlan: readonly (readonly CellValue[])[] = [
  ["令和5年度 あおぞら市 しごと応援計画 実施状況"],
  [null],
  ["番号", "事業名", "予算（千円）", "計画", "実績", "単位の説明"],
  [1, "窓口相談の充実", 12000, "200人", "231人", "相談者数"],
  [2, "職業訓練", 30000, "930人", "667人", "受講者数"],
  [3, '=HYPERLINK("http://example.test")', 500, "100回", "49回", "実施回数"],
  [4, "二年がかりの派遣", "約50億円", "5,000人", "2年間で5,000人計画規模の うち 令和5年度 3,757人", "派遣人数"],
  [
    5,
    "コース別の講座",
    2800,
    "930人",
    "初級コース:151人 中級コース:185人 オンライン講座:1,102人",
    "受講者数 (オンライン講座は延べ受講者数)",
  ],
  [6, "目標を置かない事業", 100, "-", "24社", "登録社数"],
  [7, "企業と従業員", 3400, "250社(500人)", "268社(465人)", "採択数"],
  [8, "惜しい事業", 1000, 10000, 9996, "参加人数"],
  [9, "大きく超えた事業", 700, 100, 260, "参加人数"],
  [10, "待機者の解消", 900, "30人以下", "41人", "待機者数"],
];

export const cityGrid = (): Grid => gridOf("しごと応援", cityPlan);

const valueOf = (cell: EditCell): CellValue => (cell === null || typeof cell !== "object" ? cell : cell.value);

/** What a later run reads from a report sheet: each cell's text, or what its formula came to. */
export function gridOfSheet(
  sheet: SheetEdit,
  changes: readonly { row: number; column: number; value: CellValue }[] = [],
): Grid {
  const rows: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] as CellValue[];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  };
  for (const block of sheet.blocks) {
    block.rows.forEach((cells, down) =>
      cells.forEach((cell, right) => {
        if (cell !== null) put(block.top + down, block.left + right, valueOf(cell));
      }),
    );
  }
  for (const { row, column, value } of changes) put(row, column, value);
  return gridOf(sheet.name, rows);
}
