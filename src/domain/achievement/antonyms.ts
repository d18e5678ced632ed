import { remembering } from "../remembering.ts";

/** Sides of which a thing counted can be on one only. */
export interface Antonyms {
  /** Each side by the words that stand for it, none of them inside a word of another side. */
  readonly sides: readonly RegExp[];
  /** What is on all of them though it holds the words of none, or of one only: 市内外, 小中学生. */
  readonly all?: RegExp;
  /** The sides make up a whole, so that one of them is not the whole either: 新規50社 against 268社. */
  readonly divides?: true;
  /** Any figure may be called so (受理 120件): the words tell two figures apart and say by themselves what neither is. */
  readonly onlyApart?: true;
  /** A label that shows the sides, one each. */
  readonly example: readonly string[];
  /** What holds such a word and is on no side of it, or on all. */
  readonly counterExample: string;
}

/**
 * Antonyms and stages of one business: 転入 is no part of 転出, who asked (相談) is not who was helped (解決). Each row from
 * indicators that municipal plans and evaluation sheets print side by side; 計画 against 竣工 is not among them, for 計画
 * is what the column is called (計画50戸 | 竣工48戸 is plan and result of one thing).
 */
export const antonyms: readonly Antonyms[] = [
  {
    sides: [
      /男[性子児]|男(?=[者子]?$)|父親|夫(?=$)|(?<![a-z])males?(?![a-z])/u,
      /(?<!少)女[性子児]|(?<![少男])女(?=[者子]?$)|母親|妻(?=$)|females?/u,
    ],
    all: /男女/u,
    divides: true,
    example: ["男性委員", "女性委員"],
    counterExample: "男女共同参画講座",
  },
  {
    sides: [/名目/u, /実質/u],
    example: ["名目成長率", "実質成長率"],
    counterExample: "名目・実質",
  },
  { sides: [/転入/u, /転出/u], example: ["転入者数", "転出者数"], counterExample: "転入転出者数" },
  { sides: [/出生/u, /死亡/u], example: ["出生数", "死亡数"], counterExample: "出生死亡届" },
  { sides: [/歳入|収入/u, /歳出|支出/u], example: ["歳入額", "歳出額"], counterExample: "収入支出差引" },
  { sides: [/黒字/u, /赤字/u], example: ["黒字額", "赤字額"], counterExample: "黒字・赤字" },
  { sides: [/上水/u, /(?<!上)下水/u], example: ["上水道普及率", "下水道普及率"], counterExample: "上下水道" },
  {
    sides: [
      /(?:市|区|町|村|県|都|府|道|国|管|域|圏|庁|屋|学)内(?!外)/u,
      /(?:市|区|町|村|県|都|府|道|国|管|域|圏|庁|屋|学)外/u,
    ],
    all: /内外/u,
    divides: true,
    example: ["市内企業", "市外企業"],
    counterExample: "市内外の企業",
  },
  {
    sides: [/新規/u, /継続|既存/u],
    divides: true,
    example: ["新規採択", "継続採択"],
    counterExample: "新規・継続採択",
  },
  {
    sides: [/着工|起工/u, /竣工|しゅん工|完成|完工|供用開始/u],
    example: ["着工戸数", "竣工戸数"],
    counterExample: "着工竣工件数",
  },
  // Columns that stand beside each other in the same monitoring tables: 申込 and 参加 of a course, 受理 and 終結 of a case.
  {
    sides: [/申込|申し込み|応募|エントリー/u, /参加|受講|出席|来場/u],
    onlyApart: true,
    example: ["申込者数", "参加者数"],
    counterExample: "参加申込者数",
  },
  {
    sides: [/受理/u, /終結|処理/u],
    onlyApart: true,
    example: ["受理件数", "終結件数"],
    counterExample: "受理・終結件数",
  },
  {
    sides: [/着手|着工|起工/u, /完了|完成|竣工/u],
    onlyApart: true,
    example: ["着手箇所", "完了箇所"],
    counterExample: "着手・完了",
  },
  {
    sides: [/申請|申込|応募|出願|募集|エントリー/u, /採択|採用|交付|認定|許可|承認|合格|入選|当選|内定|給付/u],
    example: ["申請件数", "交付件数"],
    counterExample: "交付申請件数",
  },
  {
    sides: [/相談|問合せ|問い合わせ/u, /解決|成約|成立|就職|就農|移住(?!相談)|起業|創業/u],
    example: ["相談件数", "解決件数"],
    counterExample: "相談・解決件数",
  },
  {
    sides: [/参加|受講|入学|入校|入塾|履修/u, /修了|卒業|卒園|卒塾/u],
    example: ["受講者数", "修了者数"],
    counterExample: "受講修了者数",
  },
  {
    sides: [/(?<!精検|精密検査|二次検診)受診/u, /精検受診|精密検査受診|要精検|二次検診|がん発見/u],
    example: ["受診率", "精検受診率"],
    counterExample: "受診・要精検者",
  },
  {
    sides: [/発送|送付|配布|配付/u, /回収|回答|返送|返信/u],
    example: ["発送数", "回収数"],
    counterExample: "配布回収数",
  },
  {
    sides: [/開設|開園|開所|設立|開業|開店/u, /閉鎖|閉園|閉所|廃止|廃業|閉店|解散/u],
    example: ["開設数", "閉鎖数"],
    counterExample: "開設・廃止届",
  },
  { sides: [/入学|入園(?!料)/u, /卒業|卒園/u], example: ["入学者数", "卒業者数"], counterExample: "入学・卒業者" },
  {
    sides: [/就職|採用|入職|就業/u, /離職|退職|解雇|失業/u],
    example: ["就職者数", "離職者数"],
    counterExample: "離職者の就職",
  },
  { sides: [/求人/u, /求職/u], example: ["求人数", "求職者数"], counterExample: "求人・求職の登録" },
  {
    sides: [/年少人口/u, /生産年齢人口/u, /老年人口|高齢者人口/u],
    divides: true,
    example: ["年少人口", "生産年齢人口", "老年人口"],
    counterExample: "年少人口・老年人口",
  },
  { sides: [/貸出|貸し出し/u, /返却|蔵書/u], example: ["貸出冊数", "返却冊数"], counterExample: "貸出返却冊数" },
  {
    sides: [/入院|入所|入居|入館/u, /(?<!入)退[院所居館]/u],
    example: ["入所者数", "退所者数"],
    counterExample: "入退所者数",
  },
  { sides: [/認知|発生/u, /検挙|解消/u], example: ["認知件数", "検挙件数"], counterExample: "認知・検挙件数" },
  { sides: [/輸出(?!入)|(?<!入)出荷/u, /輸入|入荷/u], example: ["輸出額", "輸入額"], counterExample: "輸出入額" },
  { sides: [/購入|買入/u, /販売|売却|売上/u], example: ["購入額", "売却額"], counterExample: "購入販売額" },
  {
    sides: [/契約(?!解除)|加入/u, /解約|契約解除|脱退/u],
    example: ["加入世帯", "脱退世帯"],
    counterExample: "加入脱退届",
  },
  { sides: [/受入|受け入れ/u, /派遣|送り出し/u], example: ["受入人数", "派遣人数"], counterExample: "派遣受入人数" },
  {
    sides: [/点検|調査|診断/u, /修繕|補修|改修|耐震化/u],
    example: ["点検橋数", "修繕橋数"],
    counterExample: "点検修繕",
  },
  { sides: [/設計/u, /工事|施工/u], example: ["設計件数", "工事件数"], counterExample: "設計施工一括" },
  {
    sides: [/(?<!非)常勤/u, /非常勤/u],
    divides: true,
    example: ["常勤職員", "非常勤職員"],
    counterExample: "常勤・非常勤",
  },
  {
    sides: [/(?<!非)正規/u, /非正規/u],
    divides: true,
    example: ["正規職員", "非正規職員"],
    counterExample: "正規・非正規",
  },
  {
    sides: [/対面|集合/u, /オンライン|リモート|ウェブ|web/u],
    divides: true,
    example: ["対面開催", "オンライン開催"],
    counterExample: "対面・オンライン",
  },
  { sides: [/午前/u, /午後/u], divides: true, example: ["午前の部", "午後の部"], counterExample: "午前・午後" },
  {
    sides: [/平日/u, /休日|土日|祝日/u],
    divides: true,
    example: ["平日開館", "休日開館"],
    counterExample: "平日・休日",
  },
  {
    sides: [/大人|成人|おとな/u, /子ども|子供|こども|児童|小人/u],
    divides: true,
    example: ["大人", "子ども"],
    counterExample: "大人と子ども",
  },
  {
    sides: [/小学/u, /(?<!小)中学/u, /高校|高等学校/u, /大学/u],
    all: /小・?中/u,
    divides: true,
    example: ["小学校", "中学校", "高校", "大学"],
    counterExample: "小中学校",
  },
  {
    sides: [/公立|市立|県立|国立/u, /私立/u],
    all: /公・?私立/u,
    divides: true,
    example: ["公立園", "私立園"],
    counterExample: "公立・私立",
  },
  {
    sides: [/有料|有償/u, /無料|無償/u],
    divides: true,
    example: ["有料入場者", "無料入場者"],
    counterExample: "有料・無料",
  },
  {
    sides: [/税込|内税/u, /税抜|税別|外税/u],
    onlyApart: true,
    example: ["税込額", "税抜額"],
    counterExample: "税込・税抜",
  },
  {
    sides: [/昼間/u, /夜間/u],
    onlyApart: true,
    example: ["昼間開館", "夜間開館"],
    counterExample: "昼間・夜間",
  },
  { sides: [/直営/u, /委託/u], onlyApart: true, example: ["直営分", "委託分"], counterExample: "直営・委託" },
  { sides: [/個人/u, /法人|団体/u], divides: true, example: ["個人会員", "法人会員"], counterExample: "個人・法人" },
];

/** Words for all the sides together. */
const whole = /^(?:(?:全体|全域|全市|全県|全国|全庁|全校)[分数計]?|(?:男女)?合?計|総[計数]|全数|total)$/u;

/** 全体, 合計: a label that says nothing but that all is meant. */
export const isWhole = (label: string): boolean => whole.test(label);

/** The only side of a row that labels are on; null where they are on none or on several. */
function sideOf(labels: readonly string[], { sides }: Antonyms): number | null {
  const on = sides.flatMap((words, index) => (labels.some((label) => words.test(label)) ? [index] : []));
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** 未受診者 against 受診者: what one says is denied by the other. */
const negated = /[未非不無](?=(\p{Script=Han}{2}))/gu;

const denies = (one: string, other: string): boolean =>
  [...one.matchAll(negated)].some(([mark, denied = ""]) => {
    const both = `${mark}${denied}`;
    return !one.replaceAll(both, "").includes(denied) && other.includes(denied) && !other.includes(both);
  });

/** Whatever is on a side of any row has one of these; most labels have none. */
const anySide = new RegExp(antonyms.flatMap(({ sides }) => sides.map(({ source }) => `(?:${source})`)).join("|"), "u");
const anyNegation = /[未非不無]/u;

/** Of each row the only side that a label is on; null where it is on none, or on several, of every row. */
const onlySides = remembering((label: string): readonly (number | null)[] | null => {
  const sides = anySide.test(label) ? antonyms.map((row) => sideOf([label], row)) : [];
  return sides.some((side) => side !== null) ? sides : null;
});

/** True where two labels are on different sides: 転入者数 and 転出者数, 受診者 and 未受診者. The same both ways. */
export function opposed(a: string, b: string): boolean {
  if (anyNegation.test(a) && denies(a, b)) return true;
  if (anyNegation.test(b) && denies(b, a)) return true;
  const one = onlySides(a);
  const other = one === null ? null : onlySides(b);
  if (one === null || other === null) return false;
  return one.some((side, row) => side !== null && other[row] !== null && other[row] !== side);
}

/** The same of labels that are each told in several words: 人 and 男 against 人 and 女. */
export function opposedAmong(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((one) => b.some((other) => denies(one, other) || denies(other, one)))) return true;
  return antonyms.some((row) => {
    const [one, other] = [sideOf(a, row), sideOf(b, row)];
    return one !== null && other !== null && one !== other;
  });
}

/** Of each row that makes up a whole, the sides that a label is on; none where it is on none. */
export const sidesOf = remembering((label: string): readonly (readonly number[])[] =>
  antonyms.map(({ divides, sides, all }) => {
    if (divides !== true) return [];
    if (all?.test(label) === true) return [...sides.keys()];
    return [...sides.keys()].filter((side) => sides[side]?.test(label));
  }),
);

/** True where a label is nothing but the word of a stage or an antonym: 成約, 申請. One that divides a whole is a part. */
export const isDeed = remembering(
  (label: string): boolean =>
    anySide.test(label) &&
    antonyms.some(
      ({ divides, onlyApart, sides }) =>
        divides !== true && onlyApart !== true && sides.some((words) => label.replace(words, "") === ""),
    ),
);

/** One side of what makes up a whole. */
export interface SideOfWhole {
  /** The words that say so: 新規, 女性. */
  readonly words: RegExp;
  /** What is on any of the sides, or on all. */
  readonly all: readonly RegExp[];
}

/** The sides of a whole that a label is on: 新規 and 市内 of 市内の新規登録. */
export const sidesOfWholes = remembering((label: string): readonly SideOfWhole[] => {
  if (!anySide.test(label)) return [];
  return antonyms.flatMap((row): readonly SideOfWhole[] => {
    const side = row.divides === true ? sideOf([label], row) : null;
    const words = side === null ? undefined : row.sides[side];
    return words === undefined ? [] : [{ words, all: row.sides }];
  });
});
