import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as XLSX from "@e965/xlsx";

export const departments = [
  "企画部",
  "総務部",
  "区民部",
  "福祉部",
  "保健部",
  "環境部",
  "土木部",
  "都市整備部",
  "子ども部",
  "教育委員会",
] as const;

const programs = ["相談窓口の運営", "講座の開催", "施設の整備", "助成金の交付", "広報の充実", "見守り訪問", "清掃活動"];

/** A department's programs of 令和4年度, other figures for each `seed`: some met, some not, some to be checked. */
export function department(name: string, seed: number): Uint8Array {
  const rows = programs.map((program, index) => {
    const plan = 100 + 10 * ((seed * 7 + index * 3) % 20);
    const share = [1.1, 1, 0.9, 0.7, 0.3, 1.4, 0.85][(seed + index) % 7]!;
    const actual = index === 6 && seed % 2 === 0 ? "集計中" : `${Math.round(plan * share)}人`;
    return [index + 1, `${name}${program}`, "参加者数", `${plan}人`, actual, 1000 * (seed + 1) + 100 * index];
  });
  const sheet = XLSX.utils.aoa_to_sheet([
    [`令和4年度 ${name} 事業一覧`],
    ["No.", "事業名", "指標", "計画", "実績", "予算額（千円）"],
    ...rows,
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "事業一覧");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Writes files with their folders. */
export async function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** The ten, a file each. */
export const writeDepartments = (folder: string): Promise<void> =>
  writeFiles(folder, Object.fromEntries(departments.map((name, index) => [`${name}.xlsx`, department(name, index)])));
