/** 確定値, 確報: the result as it stands for good. */
const definite = /確定|確報|(?<![a-z])(?:final|definitive)(?![a-z])/iu;

/** 速報値, 暫定値, 実績見込: a result that another one takes the place of. */
const preliminary = /速報|暫定|見込|概数|概算|(?<![a-z])(?:preliminary|provisional)(?![a-z])/iu;

/** Which of several results a heading is of: the definite one, one before it, or, null, it does not say. */
export function resultStage(heading: string): "definite" | "preliminary" | null {
  const words = heading.normalize("NFKC");
  if (preliminary.test(words)) return "preliminary";
  return definite.test(words) ? "definite" : null;
}

const anew = "(?:変更|改定|改訂|見直し?|修正|補正)";

/** 変更後計画, 計画（改定後）, 修正目標: the plan in force where one that was made before stands beside it. */
const restated = new RegExp(
  `${anew}後|${anew}(?:後の?)?(?:目標|計画)|(?:目標|計画)[値数量]?[(]${anew}[)]|(?<![a-z])(?:revised|amended)(?![a-z])`,
  "iu",
);

/** 変更, 第2回変更, 補正: right behind 当初 the plan that took its place. */
const restatedAlone = new RegExp(`^(?:第?[0-9]{1,2}[回次])?${anew}(?:後|[0-9]{1,2})?(?:[(][^()]*[)])?$`, "u");

const lastLine = (heading: string): string =>
  (heading.split(" / ").at(-1) ?? "").normalize("NFKC").replace(/\s+/gu, "");

/** A heading that says no more than that its column is of a plan before or after it was set anew: 当初, 変更. */
export const saysStageAlone = (heading: string): boolean =>
  restatedAlone.test(lastLine(heading)) || /^当初$/u.test(lastLine(heading));

/** 当初計画, 計画（改定前）: what was planned at first. */
const first = new RegExp(`当初|${anew}前|(?<![a-z])(?:initial|original)(?![a-z])`, "iu");

/** Which of several plans a heading is of: the one that was set anew, the first, or, null, it does not say. */
export function planStage(heading: string): "restated" | "first" | null {
  const words = heading.normalize("NFKC");
  if (first.test(words)) return "first";
  return restated.test(words) || restatedAlone.test(lastLine(words)) ? "restated" : null;
}

const outlook = /(?:通[期年]|年間|年度[内末]?|期末|年末|着地|最終)の?見込み?[値数量額]?(?:[(][^()]*[)])?$/u;

/** 通期見込, 着地見込: what the year is expected to come to. Where a plan stands beside it, it is none. */
export const isOutlook = (heading: string): boolean =>
  outlook.test(heading.normalize("NFKC").replace(/\s+/gu, "").split("/").at(-1) ?? "");
