// What the readers of figures are tried with: a file's own words where figures stand, and known texts changed in a place.
import { chooser } from "./chance.mjs";

const frames = [
  (x) => x,
  (x) => `100人${x}`,
  (x) => `${x}100人`,
  (x) => `100人${x}90人`,
  (x) => `100人(${x})`,
  (x) => `100人(${x}90人)`,
  (x) => `100人(90人${x})`,
  (x) => `(${x})100人`,
  (x) => `100${x}`,
  (x) => `${x}100`,
  (x) => `100人、${x} 50人`,
  (x) => `100人、50人${x}`,
  (x) => `相談${x}5回`,
  (x) => `100人\n${x}`,
  (x) => `${x}\n100人`,
  (x) => `5${x}10人`,
  (x) => `約${x}以上`,
];
const characters = [
  ..."0123456789０１２９一二三五十百千万億兆〇零○半人社件回円割%％月日年時分個歳名か所",
  ..."  　\n、。,，.．・:：()（）[]【】/／-－―~〜～→①⑤▲△※約延計数+×*=OlI'’&\"“",
];
/** Characters that are another one typed otherwise. */
const odd = [
  ..."ｶﾞﾊﾟヶｹｰ㌔㍉㎡㎥㎞㏊①⑩⑳㉑㊿⓪❶⑴⒈Ⅳⅷ㈱㍻㋿℃㌫％‰＋－ー―‐‑–—−～〜∼､｡｢｣（）［］｛｝〔〕【】\u00a0\u3000\t\r\n\u200b\ufeff\u3099𠮷😀",
];
const counts =
  `0 1 2 3 4 5 6 7 9 10 11 12 13 15 19 20 21 24 25 28 29 30 31 32 50 59 60 61 62 64 65 99 100 101 999 1000 1001 1,000 1,234 12,345
  1.5 2.5 0.5 3.14 1868 1989 1999 2000 2018 2019 2022 2023 2100 一 二 三 十 十二 二十 百 千 万 ５ １２ 半 数 数十 〇 3百 2千 4万 5億 6兆 3千万 2百万
  1万5千 2億3,000万 1.2億 十万 5.5万 10 20 5 6 7 8`
    .split(/\s+/u)
    .filter(Boolean);
const measures =
  `人 件 時間 分 分間 秒 割 割5分 割5分3厘 割三分 割半 % 年 年半 か月 ヶ月半 時間半 時間半期 日 日半 円 万円 千円 百万円 ポイント 回 点 位 倍 人/日 人日 週 週間 度 号 km m
  百人 千人 万人 億円 兆円 か所 名 社 年度 月 歳 段階 点満点 年間 年目 分の1 冊 校`
    .split(/\s+/u)
    .concat("", "", "", "");
const joints = [
  ..."~〜-－、,・/×÷+-=→＝:→⇒ ()".split(""),
  ..."から ないし 乃至 又は または か ～ と 及び のうち 中 に対し 対 以上 未満 より あたり 当たり につき ごとに もしくは うち 、うち 計 合計 まで".split(
    " ",
  ),
  " ~ ",
  "~ ",
  "  ~",
  " 、",
  "、 ",
  "　",
  "\n",
  "",
  "",
  " + ",
  " = ",
  "×",
  " × ",
  "人×",
  "回×",
];
const digits = [..."001123456789,,..、 ０５，．一二十百千万億〇○-~/:年月日'(Ol半第強余"];

/** Figures and dates in all the ways that they may stand beside each other. */
function builder({ below, one }) {
  const figure = () => `${one(counts)}${one(measures)}`;
  const year = () =>
    one([
      "令和4",
      "令和元",
      "R4",
      "R5.",
      "H30",
      "平成31",
      "S63",
      "昭和64",
      "2022",
      "2023",
      "22",
      "大正15",
      "明治45",
      "令和0",
      "R 4",
    ]);
  const month = () => one([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, "３", "十二"]);
  const day = () => one([0, 1, 15, 28, 29, 30, 31, 32, "末", "初", "上旬"]);
  const date = () =>
    one([
      () => `${year()}年度`,
      () => `${year()}年${month()}月${day()}日`,
      () => `${year()}年${month()}月末`,
      () => `${year()}.${month()}.${day()}`,
      () => `${year()}/${month()}/${day()}`,
      () => `${year()}-${month()}-${day()}`,
      () => `${year()}年${month()}月`,
      () => `${year()}.${month()}`,
      () => `${month()}月${day()}日`,
      () => `${month()}/${day()}`,
      () => `${month()}月末`,
      () => `${year()}`,
      () => `${month()}月`,
      () => `${day()}日`,
      () => `${year()}年`,
      () => `${one(counts)}時${one(["", "半", "30分", "60分", "5分"])}`,
      () => `${below(25)}:${one(["00", "30", "59", "60", "5"])}`,
      () => `第${one(counts)}${one(["回", "期", "次", "四半期", "位", ""])}`,
    ])();
  const tail = () =>
    one([
      "",
      "",
      "現在",
      "時点",
      "末",
      "まで",
      "から",
      "以降",
      "に",
      "の",
      "は",
      "(",
      ")",
      " ",
      "、",
      "度",
      "頃",
      "開催",
      "実施",
      "公表",
      "予定",
      "完了",
    ]);
  const text = () =>
    one([
      () => `${figure()}${one(joints)}${figure()}`,
      () => `${figure()}${one(joints)}${figure()}`,
      () => `${one(counts)}${one(joints)}${figure()}`,
      () => `${figure()}${one(joints)}${figure()}${one(joints)}${figure()}`,
      () => `${figure()}(${figure()})`,
      () => `${figure()}(${figure()}${one(joints)}${figure()})`,
      () => `${date()}${tail()}${figure()}`,
      () => `${date()}${tail()}`,
      () => `${date()}${one(joints)}${date()}${tail()}`,
      () => `${date()}${one(joints)}${date()}${tail()}${figure()}`,
      () => `${figure()}(${date()}${tail()})`,
      () => `(${date()}${tail()})${figure()}`,
      () => `${figure()}${one(joints)}${date()}${tail()}${one(joints)}${figure()}`,
    ])();
  return { figure, date, text };
}

export function textsFor(pieces, { corpus, numerals, units, before, after }, seed) {
  const chance = chooser(seed);
  const { below, one, some } = chance;
  const { figure, text: built } = builder(chance);
  const framed = frames.flatMap((frame) => pieces.map(frame));
  const fronts = [...before, ...pieces];
  const backs = [...after, ...pieces];
  const many = (count, make) => Array.from({ length: count }, make);
  const word = () => many(1 + below(9), () => one(digits)).join("");
  const edited = () => {
    const text = [...one(corpus)];
    text.splice(below(text.length + 1), below(3), ...many(below(3), () => one(characters)));
    return text.join("");
  };
  return [
    ...some(framed, 5000),
    ...many(600, () => `${one(fronts)}${one(numerals)}${one(units)}${one(backs)}`),
    ...many(
      300,
      () => `${one(fronts)}${one(numerals)}${one(units)}${one(backs)}${one(numerals)}${one(units)}${one(backs)}`,
    ),
    ...many(300, () => `${one(pieces)}${one(pieces)}${one(numerals)}${one(units)}`),
    ...many(300, () => `12${one(units)}${one(pieces)}${one(pieces)}`),
    ...many(900, () => `${word()}${one(["", "人", "%", "円", "年度", "回"])}`),
    ...many(900, edited),
    ...many(1800, built),
    ...many(500, () => `${one(pieces)}${built()}`),
    ...many(500, () => `${built()}${one(pieces)}`),
    ...many(400, () => `${figure()}${one(pieces)}${one(joints)}${figure()}`),
    ...many(300, () => `${one(odd)}${figure()}${one(odd)}${one(characters)}`),
  ];
}

const around = [
  (x) => x,
  (x) => `予算(${x})`,
  (x) => `単位:${x}`,
  (x) => `実績 ${x}`,
  (x) => `${x}数`,
  (x) => `[${x}]`,
  (x) => `（単位：${x}）`,
];

export function wordsFor(pieces, { shortTexts, units, numerals }, seed) {
  const { below, one, some } = chooser(seed);
  const edited = () => {
    const text = [...one(shortTexts)];
    text.splice(below(text.length + 1), below(2), ...Array.from({ length: 1 + below(2) }, () => one(characters)));
    return text.join("");
  };
  return [
    ...some(
      around.flatMap((frame) => pieces.map(frame)),
      1500,
    ),
    ...Array.from({ length: 300 }, () => `${one(pieces)}${one(units)}`),
    ...Array.from({ length: 300 }, () => `${one(units)}${one(pieces)}`),
    ...Array.from({ length: 200 }, () => `${one(numerals)}${one(pieces)}`),
    ...Array.from({ length: 500 }, edited),
  ];
}

const values = [
  0, 1, 5, 12, 99.5, 100, 1200, 12345.678, 290_000_000, -5, -1234.5, 0.05, 0.285, 0.975, 44_651, 45_016.5, 1e-7, 1e21,
];
const numbers = [
  "0",
  "#,##0",
  "0.0",
  "General",
  "0%",
  "0.00",
  "#,##0.0",
  "0.0%",
  "#,##0,",
  "00",
  "?0",
  "# ?/?",
  "@",
  "0E+00",
];
const marks = [...'"\\_*[];%,.#0?@-+/() 　人件%年月日'];

export function cellsFor(pieces, { units }, seed) {
  const { below, one } = chooser(seed);
  const words = [...pieces, ...units];
  const section = () =>
    one([
      (n, w) => `${n}"${w}"`,
      (n, w) => `"${w}"${n}`,
      (n, w) => `${n}_${w[0]}`,
      (n, w) => `${n}\\${w[0]}`,
      (n, w) => `${n}*${w[0]}`,
      (n) => n,
      (n) => `[Red]${n}`,
      (n, w) => `[>=${below(200)}]${n}"${w}"`,
      (n, w) => `[<${below(200)}]${n}${w}`,
      (n) => `[$¥-411]${n}`,
      (_, w) => `"${w}"`,
      () =>
        one([
          "yyyy/m/d",
          "m/d",
          "h:mm",
          "[h]:mm",
          'ggge"年"m"月"d"日"',
          "[$-411]ge.m.d",
          'yyyy"年度"',
          "mm:ss",
          "d",
          "e",
          "aaa",
          "",
        ]),
    ])(one(numbers), one(words));
  const format = () => {
    const text = [...Array.from({ length: 1 + below(4) }, section).join(";")];
    if (below(3) === 0) text.splice(below(text.length + 1), below(2), one(marks));
    return text.join("");
  };
  const shown = () =>
    one(["", "", "", one(words), `${below(2000)}${one(words)}`, "1,200人", "50%", "5割", "######", "集計中"]);
  return Array.from({ length: 2500 }, () => [one(values), shown(), format()]);
}
