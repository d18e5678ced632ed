const totals = /^(?:総?合計|総計|小計|計|集計|全体|全事業計|合計額|総額|(?:grand\s?)?total|subtotal|sub-total|sum)$/u;
const framedTotals = /^(?:小計|合計|総計|計)\s?[([【][^()[\]【】]{1,56}[)\]】]$/u;
const totalsEnding = /(?:小計|合計|総計|[部課局室所款項節章目別](?:の)?計|\s計|\(計\)| total| subtotal)$/u;

/** Cheap, and true of every text that can be a totals label. */
const totalsHint = /[計額体]|total|sum|[Ａ-Ｚａ-ｚ]/iu;

/** 合計, 小 計, 【計】, 産業労働局計, Total. */
export function isTotalsLabel(text: string): boolean {
  if (text.length > 64 || !totalsHint.test(text)) return false;
  const whole = text.normalize("NFKC").trim().toLowerCase();
  const key = whole.replace(/^[【[(〔<]+|[】\])〕>]+$/gu, "");
  const tight = key.replace(/\s/gu, "");
  return (
    totals.test(tight) ||
    framedTotals.test(whole) ||
    totals.test(key) ||
    (totalsEnding.test(key) && !/[。、]/u.test(key))
  );
}

export const isSubtotalLabel = (text: string): boolean => {
  const key = text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  return !/総|合計|全体|^計$|集計|^total$|grand|sum/u.test(key) || /小計|subtotal/u.test(key);
};
