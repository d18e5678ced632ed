import type { Figure } from "../figure.ts";
import { apart, plainLabel } from "../label.ts";
import type { FigureCell } from "../../sheet/records/reading.ts";
import { isWider } from "../wider.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/**
 * 50人(市内) against 48人(市内外), 満足 80% against 満足・やや満足 85%, 80%(市民アンケート) against 85%(利用者アンケート), 4月 100人
 * against 5月 95人: of whom, or when, is told on both sides, and it is not the same.
 */
export const groupsDiffer: Objection = {
  code: "groups-differ",
  object: ({ plan, actual, both, context: { line }, told }) => {
    const [planned, achieved] = [toldOf(plan, line.plan), toldOf(actual, line.actual)];
    const isTimeKnown = told.plan !== null || told.actual !== null;
    const months = isTimeKnown ? null : differing(plan.quantity.asOf ?? "", actual.quantity.asOf ?? "");
    const found = months ?? pairOf(planned, achieved);
    if (found === null) return null;
    const [planLabel, actualLabel] = found;
    return { reason: "label-unmatched", reasonParams: { planLabel, actualLabel }, alternatives: asPaired(both) };
  },
};

interface Told {
  readonly label: string;
  readonly bracket: string;
}

type Two = readonly [plan: string, actual: string];

/** Digits in a bracket make a figure, unless they tell an age or a grade. */
const behind = /^\s?[^\d\s、。,;:・/()[\]【】「」〔〕]{0,8}\s?[([【〔]([^()[\]【】〔〕]{1,24})[)\]】〕]/u;
const ages = /\d+(?:\.\d+)?(?=歳|才|年生|学年|級|回生|代)/gu;

function toldOf({ label, quantity }: Figure, cell: FigureCell | null): Told {
  const end = quantity.evidence[1];
  const rest = (cell?.reading.text ?? "").slice(end, end + 36);
  const bracket = rest === "" ? "" : (behind.exec(rest.normalize("NFKC"))?.[1]?.trim() ?? "");
  return { label: label ?? "", bracket: /\d/u.test(bracket.replace(ages, "")) ? "" : bracket };
}

const tellsNothing = ({ label, bracket }: Told): boolean => label === "" && bracket === "";

function pairOf(plan: Told, actual: Told): Two | null {
  if (tellsNothing(plan) || tellsNothing(actual)) return null;
  const told: readonly Two[] = [
    [plan.label, actual.label],
    [plan.bracket, actual.bracket],
    ...(plan.bracket === "" || actual.bracket === ""
      ? ([
          [plan.label, actual.bracket],
          [plan.bracket, actual.label],
        ] as const)
      : []),
  ];
  const wider = told.find(([one, other]) => isWider(one, other));
  return wider ?? (areOtherGroups(plan.bracket, actual.bracket) ? [plan.bracket, actual.bracket] : null);
}

/** What happened or was to happen, and when, which says nothing of whom. */
const remark =
  /ため|により|から|中止|延期|増|減|未|済|超|達|を|込み?$|値$|予定|現在|参考|推計|速報|暫定|確定|年度|累計|延べ|当初|補正|変更|修正|見直|年間?$|[月期]/u;

const areOtherGroups = (one: string, other: string): boolean =>
  one !== "" && other !== "" && !remark.test(one) && !remark.test(other) && apart(one, other);

const differing = (one: string, other: string): Two | null =>
  one !== "" && other !== "" && plainLabel(one) !== plainLabel(other) ? [one, other] : null;
