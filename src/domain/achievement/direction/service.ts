/**
 * 相談者数 of a 相談事業 is what the program offers, and the more come the better; 消費生活相談件数 by itself may be a
 * measure of trouble. Source: 就労支援, 子育て and 健康 programs of municipal plans, which set targets for their use.
 * Not so: 苦情相談, いじめ相談 as mere counts without a program of that name.
 */
const offered =
  /(?:相談|支援|利用|派遣)(?:事業|窓口|会|室|所|センター|コーナー|ダイヤル|支援|体制|機能|員)|窓口相談|相談の?(?:実施|充実|強化|推進|開催)/u;
const used = /相談|利用|支援/u;

/** Whether a farther name says that what the nearer counts is a service offered. */
export const isServiceUse = (counted: string, farther: readonly string[]): boolean =>
  used.test(counted) && farther.some((name) => offered.test(name));
