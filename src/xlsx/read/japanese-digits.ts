interface Numerals {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly places: readonly [string, string, string];
  readonly myriads: readonly string[];
  /** 十 for 10, where 一十 is not written. */
  readonly dropsOne: boolean;
}

const places = ["十", "百", "千"] as const;
const myriads = ["", "万", "億", "兆", "京"];

/** How [DBNum1], [DBNum2] and [DBNum3] write digits and places in Japanese (ECMA-376 part 1, 18.8.31). */
const numerals: Readonly<Record<string, Numerals>> = {
  "1": { digits: "〇一二三四五六七八九", places, myriads, dropsOne: true },
  "2": {
    digits: "〇壱弐参四伍六七八九",
    places: ["拾", "百", "阡"],
    myriads: ["", "萬", "億", "兆", "京"],
    dropsOne: false,
  },
  "3": { digits: "０１２３４５６７８９", places, myriads, dropsOne: true },
};

/**
 * Writes the digits of a display as [DBNum1] 一二三, [DBNum2] 壱弐参 or [DBNum3] １２３ have them, under General with
 * their places (百二十三); gives a display back as it is where the code asks for none of these.
 */
export function withJapaneseDigits(code: string): (display: string) => string {
  const asked = numerals[/\[DBNum([123])\]/i.exec(code)?.[1] ?? ""];
  if (asked === undefined) return (display) => display;
  const inPlaces = /General/i.test(code);
  const each = (digits: string): string => [...digits].map((digit) => asked.digits[Number(digit)]).join("");
  return (display) =>
    display.replaceAll(/(?<!\.)(\d+)(\.\d+)?/g, (_, whole: string, decimals: string | undefined) => {
      const written = inPlaces && whole.length <= 20 ? placed(whole, asked) : each(whole);
      return decimals === undefined ? written : `${written}.${each(decimals.slice(1))}`;
    });
}

/** 12034 → 一万二千三十四. */
function placed(whole: string, asked: Numerals): string {
  const digits = whole.replace(/^0+(?=.)/, "");
  if (digits === "0") return asked.digits[0] as string;
  let written = "";
  for (let end = digits.length; end > 0; end -= 4) {
    const group = placedGroup(digits.slice(Math.max(0, end - 4), end), asked);
    if (group !== "") written = group + (asked.myriads[Math.ceil((digits.length - end) / 4)] ?? "") + written;
  }
  return written;
}

const placedGroup = (group: string, { digits, places: names, dropsOne }: Numerals): string =>
  [...group]
    .map((digit, at) => {
      const place = group.length - 1 - at;
      if (digit === "0") return "";
      const name = place === 0 ? "" : (names[place - 1] as string);
      return digit === "1" && name !== "" && dropsOne ? name : `${digits[Number(digit)]}${name}`;
    })
    .join("");
