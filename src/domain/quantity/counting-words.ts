import type { Counting } from "./quantity.ts";

const cumulative = /延べ|のべ|延(?:人|件数|回数|日数|参加|利用)|累計|累積|\(延\)/u;
const net = /実人[数員]|実数|実員|実利用者|純人数|\(実\)/u;

/** How words say that a thing is counted: every time (延べ利用者数) or once (実人数); null where they say both, or nothing. */
export function countingIn(words: string): Counting | null {
  const [every, once] = [cumulative.test(words), net.test(words)];
  if (every === once) return null;
  return every ? "cumulative" : "net";
}
