const planned = /計画|目標|予定|plan|target/iu;
const achieved = /実績|結果|報告|actual|result/iu;

/** Which side a sheet's name says that its figures are of (計画, R5実績); null where it says neither, or both. */
export function sideOfSheet(sheet: string): "plan" | "actual" | null {
  const text = sheet.normalize("NFKC");
  const [isPlanned, isAchieved] = [planned.test(text), achieved.test(text)];
  if (isPlanned === isAchieved) return null;
  return isPlanned ? "plan" : "actual";
}
