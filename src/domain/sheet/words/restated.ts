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

/** 当初計画, 計画（改定前）: what was planned at first. */
const first = new RegExp(`当初|${anew}前|(?<![a-z])(?:initial|original)(?![a-z])`, "iu");

/** Which of several plans a heading is of: the one that was set anew, the first, or, null, it does not say. */
export function planStage(heading: string): "restated" | "first" | null {
  const words = heading.normalize("NFKC");
  if (first.test(words)) return "first";
  return restated.test(words) ? "restated" : null;
}
