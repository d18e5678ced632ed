/** Numbers in circles, as the inside of a character class: ① to ⑳. */
export const circledNumbers = "①-⑳";

const circled = new RegExp(`^[${circledNumbers}]$`, "u");

/** ③, and nothing else. */
export const isCircledNumber = (text: string): boolean => circled.test(text);

/** Brackets around a section's name, as insides of character classes. */
export const openingFrames = "【〔<＜《";
export const closingFrames = "】〕>＞》";

/** Marks that stand before a section's name and before hardly anything else. */
export const sectionMarks = "■□◆◇▼●★☆";

/** All marks before a section's name. */
export const sectionBullets = `${sectionMarks}○◎▽▶►・〇`;

const broken = /[ \t　]*[\r\n]+[ \t　]*/gu;
const latin = /[A-Za-z0-9]/u;

/** Takes line breaks out; between Latin letters and digits a space stays. */
export const joinBroken = (text: string): string =>
  text.trim().replace(broken, (gap, at: number, whole: string) => {
    const before = whole.charAt(at - 1);
    const after = whole.charAt(at + gap.length);
    return latin.test(before) && latin.test(after) ? " " : "";
  });

/** Puts a space in place of each line break. */
export const onOneLine = (text: string): string => text.replace(broken, " ");
