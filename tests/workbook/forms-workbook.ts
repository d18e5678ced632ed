import * as XLSX from "@e965/xlsx";

type Cell = string | number | null;

/** A one-program form: two indicators, a result and a plan in a row each, of two years. */
export const form = (name: string, section: string, actual: Cell, department = "担当課"): Cell[][] => [
  ["令和5年度 事務事業評価シート"],
  ["事務事業名", name, "施策", section],
  [department, "福祉課", "事業費", "1,200千円"],
  ["指標名", "単位", null, "令和4年度", "令和5年度"],
  [`${name}の利用者数`, "人", "目標", 100, 110],
  [null, null, "実績", 95, actual],
  [`${name}の回数`, "回", "目標", 10, 12],
  [null, null, "実績", 9, 12],
];

/** Sheets by name. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Three forms behind a cover; the second one's name needs quoting. */
export const threeForms = {
  表紙: [["令和5年度 事務事業評価"]],
  "101_配食": form("配食", "1 高齢者", 60),
  "102 学習's": form("学習", "2 こども", 120),
  "103_体操": form("体操", "1 高齢者", 108, "所管部署"),
};
