import * as XLSX from "@e965/xlsx";

/** A program sheet of so many lines, some of them to be checked, some with two figures in a cell. */
export function longList(lines: number): Uint8Array {
  const rows = Array.from({ length: lines }, (_, at) => [
    at + 1,
    `${at + 1}番目の地域振興事業`,
    `${(at % 90) + 10}百万円`,
    at % 7 === 0 ? `2年間で${(at % 50) + 100}件` : `${(at % 50) + 100}件`,
    `${(at % 60) + 90}件`,
  ]);
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ["令和4年度 事業一覧"],
    ["番号", "事業名", "予算額", "計画", "実績"],
    ...rows,
  ]);
  XLSX.utils.book_append_sheet(book, sheet, "事業一覧");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
