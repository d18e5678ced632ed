/**
 * The nouns that names of indicators end in (出演団体数, 受診率, 開催回数), as plans and their reports write them. Names of
 * programs and sentences about them do not: 相談支援, 講座を開催する.
 */
const endsAsIndicator =
  /(?:数|率|割合|比率|量|額|高|時間|日数|面積|距離|延長|人口|件数|回数|人数|点数|度|指数|単価|実績)(?:\([^()]*\))?$/u;

/** 出演団体数: a text that names what is counted, by its last word. */
export const namesIndicator = (text: string): boolean =>
  text.length <= 30 && endsAsIndicator.test(text.normalize("NFKC").trim()) && !/[。、]/u.test(text);
