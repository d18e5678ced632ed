import type { Bound } from "../quantity/quantity.ts";
import { readQuantities } from "../quantity/read.ts";
import { remembering } from "../remembering.ts";
import type { Figure } from "./figure.ts";
import { knownUnit, type KnownUnit } from "./unit.ts";

/** A name whose own end says what its figure is to keep to: 苦情件数10件以下, 待機児童ゼロ. */
export interface BoundedName {
  /** The name without it. */
  readonly name: string;
  /** null where the name bounds nothing, or only says which cases a share is of. */
  readonly bound: Bound | null;
  readonly isStrict: boolean;
}

interface Written {
  /** What stands before the bound. */
  readonly stem: string;
  readonly value: number;
  readonly unit: KnownUnit;
  readonly isStrict: boolean;
  readonly isBracketed: boolean;
  /** The name as that of a share: 待ち時間15分以下の割合. */
  readonly asShare: string;
}

const kept = /(?:を|に|と)?(?:する|抑える|抑制する|維持する?|の?維持|の?達成|目指す)?(?:こと)?/u.source;
const figure = /(?:月|年間?|週|日|平均|約|概ね)?(?=[0-9])(?<figure>[0-9.,]+[^0-9()]{0,8}?)/u.source;
const bound = /(?<bound>以下|未満|以内)/u.source;
/** 苦情件数10件以下, 苦情件数を10件以下にする. */
const behind = new RegExp(`^(?<stem>.*?[^0-9.,])[をはが:]?${figure}${bound}${kept}$`, "u");
/** 苦情件数(年間10件以下). */
const inBracket = new RegExp(`^(?<stem>.*)\\((?:目標:?)?${figure}${bound}\\)$`, "u");
const zero =
  /^(?<stem>.*[^0-9.,])(?:ゼロ|(?<![0-9.,])0[^0-9.,()]{0,3}?)(?:[をのへに]?(?:維持|継続|達成|実現|目指す|する)*)$/u;

/** Longer texts are sentences, whatever they end in. */
const longest = 80;
const plain = (name: string): string => name.normalize("NFKC").replace(/\s/gu, "").slice(-longest);

const written = remembering((name: string): Written | null => {
  const text = plain(name);
  const outside = behind.exec(text);
  const { stem = "", figure = "", bound = "" } = (outside ?? inBracket.exec(text))?.groups ?? {};
  const [quantity] = stem === "" ? [] : readQuantities(figure).quantities;
  if (quantity === undefined) return null;
  return {
    stem: stem.replace(/(?:を|は|が|:|月|年間?|週|日|平均|約|概ね)$/u, ""),
    value: quantity.value,
    unit: knownUnit(quantity.unit, null),
    isStrict: bound === "未満",
    isBracketed: outside === null,
    asShare: `${text.slice(0, text.lastIndexOf(bound) + bound.length).replace(/[()]|目標:?/gu, "")}の割合`,
  };
});

const zeroIn = remembering((name: string): string | null => zero.exec(plain(name))?.groups?.["stem"] ?? null);

const none = (name: string): BoundedName => ({ name, bound: null, isStrict: false });

/** Without one of these no name bounds its figure; most have none. */
const mayBound = /以下|未満|以内/u;

/** The name without the bound that the planned figure is to keep to; as it is where it has none. */
export function boundInName(name: string, plan: Figure): BoundedName {
  const stem = plan.value === 0 ? zeroIn(name) : null;
  if (stem !== null) return { name: stem, bound: "max", isStrict: false };
  const found = mayBound.test(name) ? written(name) : null;
  if (found === null) return none(name);
  if (isOfFigure(found, plan)) return { name: found.stem, bound: "max", isStrict: found.isStrict };
  return isShareOf(found, plan) ? none(found.asShare) : none(name);
}

/** What a share may be of, not what it is: 喫煙率20%以下 is a bound of 25%, HbA1c7.0%以下 none of 80%. */
const countsShare = /率|割合|比|度$/u;

function isOfFigure(
  { stem, value, unit, isBracketed }: Written,
  { value: planned, unit: plannedUnit }: Figure,
): boolean {
  const isSame = unit.dimension === plannedUnit.dimension;
  const isBare = unit.dimension === "" || plannedUnit.dimension === "";
  if (!isSame && !isBare) return false;
  const isEqual = isSame ? value * unit.factor === planned * plannedUnit.factor : value === planned;
  if (isEqual) return true;
  return isSame && !isBare && !isBracketed && (unit.dimension !== "%" || countsShare.test(stem));
}

/** 待ち時間15分以下 beside 80%: of how many it is true. */
const isShareOf = ({ unit }: Written, { unit: planned }: Figure): boolean =>
  planned.dimension === "%" && unit.dimension !== "%" && unit.dimension !== "";
