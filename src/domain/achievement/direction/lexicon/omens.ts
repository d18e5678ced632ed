/**
 * Letters that make a noun which nobody listed a doubt: more of what is 紛失, 欠, 障 or 滞 is hardly wanted, and yet a
 * letter proves nothing (休館日案内, 病院). Only where the grammar knows no word for the head.
 * Source: 常用漢字表, letters of harm, lack, loss and delay.
 */
export const omens: ReadonlySet<string> = new Set(
  "破損失欠誤違犯罪害災毒殺死傷病症痛苦悪滞遅漏汚濁廃棄捨詐偽盗暴虐貧困弱劣腐枯倒崩壊落陥詰塞停止休断絶妨障拒否争訴債赤乏孤難危残余滅脱離減低衰患疾邪禍厄敗負逃逸却罰懲",
);
