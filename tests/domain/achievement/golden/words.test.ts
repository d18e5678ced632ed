import { antonyms, isDeed, opposed, sidesOfWholes } from "../../../../src/domain/achievement/antonyms.ts";
import { countedIn, deedOf } from "../../../../src/domain/achievement/counted.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { nameTokens } from "../../../../src/domain/achievement/direction/grammar/name-tokens.ts";
import { wordsOf } from "../../../../src/domain/achievement/direction/grammar/word-tree.ts";
import { lexicon } from "../../../../src/domain/achievement/direction/lexicon/registry.ts";
import { apart, likeness, plainLabel } from "../../../../src/domain/achievement/label.ts";
import { inOneWording, synonyms } from "../../../../src/domain/achievement/synonyms.ts";
import { type GoldenLine, goldenLines } from "../../../tools/golden-lines.ts";
import { words as written } from "../../sheet/golden/words.ts";

const file = (name: string): URL => new URL(`../../../golden/words/${name}.txt`, import.meta.url);

const sense = (name: string): string => {
  const { sense, sure, proof } = senseOfName(name, null);
  return `${sense}${sure ? "!" : ""} ${proof}`.trimEnd();
};

const tokens = (name: string): string =>
  nameTokens(name)
    .map(({ class: word, text }) => `${text}=${word}`)
    .join(" ");

/** A word by itself, counted, as a share, turned round, behind another thing and before one. */
const names = (word: string): readonly string[] => [
  word,
  `${word}数`,
  `${word}率`,
  `${word}の減少`,
  `児童${word}件数`,
  `${word}者への支援`,
  `未${word}`,
];

goldenLines(
  "every word of the lexicon, alone and in a name",
  file("lexicon"),
  lexicon.flatMap((group) =>
    wordsOf(group).map((word): GoldenLine => [
      `${group.class} ${word}`,
      () => [tokens(word), ...names(word).map((name) => sense(name))].join(" | "),
    ]),
  ),
);

const labels = [
  ...new Set([
    ...synonyms.flat(),
    ...antonyms.flatMap(({ example, counterExample }) => [...example, counterExample]),
    ...written,
    "参加者数",
    "65歳以上",
    "75歳以上",
    "A地区",
    "B地区",
    "新規登録企業",
    "登録企業",
  ]),
];

goldenLines(
  "labels by themselves",
  file("labels"),
  labels.map((label): GoldenLine => [
    label,
    () =>
      [
        plainLabel(label),
        inOneWording(plainLabel(label)),
        countedIn(`${label}数`),
        deedOf(label),
        isDeed(label),
        sidesOfWholes(label).length,
      ].join(" | "),
  ]),
);

goldenLines(
  "labels beside one another",
  file("label-pairs"),
  labels.map((label, index): GoldenLine => [
    label,
    () =>
      [1, 2, 3, 5, 8, 13, 21]
        .map((step) => labels[(index + step) % labels.length] ?? "")
        .map(
          (other) =>
            `${other} ${likeness(label, other).toFixed(3)}${apart(label, other) ? " apart" : ""}${opposed(plainLabel(label), plainLabel(other)) ? " opposed" : ""}`,
        )
        .join(" | "),
  ]),
);
