import { normalise } from "./normalise.ts";

const spellings: Readonly<Record<string, string>> = {
  パーセント: "%",
  "㎡": "m2",
  "m²": "m2",
  平方メートル: "m2",
  "㎥": "m3",
  "m³": "m3",
  立方メートル: "m3",
  "㎢": "km2",
  "km²": "km2",
  "k㎡": "km2",
  平方キロメートル: "km2",
  キロメートル: "km",
  メートル: "m",
  ヘクタール: "ha",
  トン: "t",
  キログラム: "kg",
  リットル: "L",
  l: "L",
  ℓ: "L",
  キロリットル: "kL",
  kl: "kL",
  kℓ: "kL",
  tCO2: "t-CO2",
  "t-CO₂": "t-CO2",
  "tCO₂": "t-CO2",
  kgCO2: "kg-CO2",
  ポイント: "pt",
  デシベル: "dB",
  "mg/l": "mg/L",
  "mg/ℓ": "mg/L",
  分間: "分",
  日間: "日",
};

/**
 * The same key for the same unit in its spellings: ヶ所, か所 and 箇所; ㎡ and m2; パーセント and %. 人 and 名 stay two
 * units, as do 社 and 件: whether they count the same thing is not for a spelling to say.
 */
export function unitKey(unit: string): string {
  const plain = normalise(unit).text.replaceAll(" ", "");
  return spellings[plain] ?? plain.replace(/^[かカヵヶケ箇个](?=[所国月年村町])/, "箇");
}
