/** Blank, a dash of any kind, なし, 該当なし: nothing stands there on purpose. */
export const saysNothing = (text: string): boolean =>
  /^(?:[-－―‐ー–—…・/／*＊\s]*|なし|無し|無|該当なし|該当無し|設定なし)$/u.test(text.trim());
