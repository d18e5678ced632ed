import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { anyCharacter } from "../../../tools/any-character.ts";

type Case = readonly [name: string, sense: string, sure?: boolean];

const rules: Readonly<Record<string, readonly Case[]>> = {
  "the rightmost head decides": [
    ["交通事故死者数", "lower"],
    ["犯罪の検挙率", "higher"],
    ["受診勧奨後の未受診者数", "lower"],
    ["温室効果ガス排出量の削減率", "higher"],
    ["認知症サポーター数", "higher"],
  ],
  "the longest word of those that end there": [
    ["不登校児童数", "lower"],
    ["満足度", "higher"],
    ["不満足度", "lower"],
    ["財政調整基金残高", "higher"],
    ["市債残高", "lower"],
  ],
  "words are cut so that least is left over": [
    ["CO2排出削減量", "higher"],
    ["施設入所者数", "lower"],
    ["不法投棄回収量", "ambiguous"],
    ["長期入院患者数", "lower"],
  ],
  "a prefix turns round": [
    ["未受診者数", "lower"],
    ["無事故日数", "higher"],
    ["不採用者数", "lower"],
    ["低所得世帯の割合", "lower"],
    ["未解消件数", "lower"],
    ["未検診数", "lower"],
    ["未講習者数", "lower"],
  ],
  "未 is always a lack, the others only before words that are known": [
    ["未対象地区数", "lower", true],
    ["非対象地区数", "lower", false],
    ["未マンホール数", "lower", false],
    ["受講の未", "higher"],
    ["無", "unknown"],
  ],
  "tails carry nothing": [
    ["年間平均苦情件数の推移", "lower"],
    ["人口10万人当たり死者数", "lower"],
    ["延べ受講者数合計", "higher"],
  ],
  "a predicate decides, turned round by ない": [
    ["朝食を毎日食べる児童の割合", "higher"],
    ["朝食を食べない児童の割合", "lower"],
    ["授業がわかると答えた生徒の割合", "higher"],
    ["授業がわからないと答えた生徒の割合", "lower"],
    ["不安を感じない市民の割合", "higher"],
    ["差別を受けたことがない市民の割合", "higher"],
    ["住み続けたくないと思う市民の割合", "lower"],
    ["いじめはいけないことだと思う児童の割合", "higher"],
  ],
  "only what stands after the last circumstance": [
    ["困ったとき、相談できる人がいる市民の割合", "higher"],
    ["災害のため、避難訓練に参加した人の割合", "higher"],
  ],
  "a predicate that nobody listed is a doubt": [
    ["声を荒げそうになる親の割合", "ambiguous"],
    ["帽子をかぶる児童の割合", "ambiguous"],
    ["帽子をかぶらない児童の割合", "ambiguous"],
    ["祭りのとき、帽子をかぶる児童の割合", "ambiguous"],
    ["事故のとき帽子をかぶる児童の割合", "ambiguous"],
    ["事故のとき帽子の数", "lower", false],
  ],
  "a number of those is silence": [["帽子をかぶる児童の数", "unknown"]],
  "反対, 下回る, 以下の turn round": [
    ["性別役割分担意識に反対する人の割合", "higher"],
    ["被害額が平均を下回った件数の割合", "higher"],
    ["睡眠時間が6時間未満の者の割合", "lower"],
    ["血圧140mmHg以上の者の割合", "lower"],
  ],
  "a willed reduction that is counted": [
    ["経費削減額", "higher"],
    ["待機児童の解消率", "higher"],
    ["放置自転車の撤去台数", "higher"],
    ["耕作放棄地の解消面積", "higher"],
    ["3割削減", "higher"],
  ],
  "a reduction as an aim": [
    ["死者数の減少", "lower"],
    ["休養がとれていない人の割合の減少", "lower"],
    ["有病者の増加の抑制", "lower"],
    ["地域格差の縮小", "lower"],
    ["労働災害の減少", "lower"],
    ["経費の削減", "ambiguous"],
    ["時間外勤務縮減", "ambiguous"],
    ["人口の減少", "ambiguous"],
    ["帽子をかぶる児童の割合の減少", "lower"],
    ["5%減少", "higher"],
  ],
  "an aim that nobody can be sure of": [
    ["帽子をかぶる児童の割合の削減", "lower", true],
    ["帽子の数の削減", "lower", false],
    ["帽子の削減", "ambiguous"],
    ["受講者数の削減", "ambiguous"],
    ["事故減少", "ambiguous"],
    ["満足度低下", "lower"],
    ["事故の減少", "lower", true],
    ["事故シミュレータの減少率", "ambiguous"],
    ["講座シミュレータの増加", "higher"],
    ["満足シミュレータの増加率", "higher", false],
  ],
  "減少率 turns its noun round, 増加率 keeps it": [
    ["人口減少率", "lower"],
    ["交通事故減少率", "higher"],
    ["空き店舗の減少数", "higher"],
    ["満足度の低下率", "lower"],
    ["帽子の減少数", "ambiguous"],
    ["人口増加率", "higher"],
    ["死亡者増加数", "lower"],
    ["死亡者の増加", "ambiguous"],
    ["帽子の増加", "higher"],
    ["帽子をかぶる児童の割合の増加", "higher"],
    ["給付費の増加", "ambiguous"],
    ["売上が増加した企業の割合", "higher"],
    ["売上が増加していない企業の割合", "lower"],
    ["講習会の増加", "higher"],
    ["ブンタンの増加率", "unknown"],
  ],
  "a clause that undoes": [
    ["削減された二酸化炭素排出量", "higher"],
    ["国内で削減される年間あたりの二酸化炭素排出量", "higher"],
    ["減少した施設入所者数", "higher"],
    ["浸水被害が解消された家屋数", "higher"],
    ["湛水被害が防止されるハウス数", "higher"],
    ["改善されていない苦情件数", "lower"],
    ["削減された、苦情件数", "lower"],
    ["解消された満足度", "higher"],
    ["削減された苦情のない地区", "higher"],
  ],
  "のない turns its noun round, の差 falls": [
    ["むし歯のない3歳児の割合", "higher"],
    ["耐震性のない住宅の割合", "lower"],
    ["一般世帯の進学率と保護世帯の進学率の差", "lower"],
  ],
  "a neutral head shields": [
    ["事故防止の講習会", "unknown"],
    ["犯罪被害者支援センター数", "unknown"],
    ["感染症対策の技術数", "unknown"],
  ],
  "work on a bad thing is a question, a share of it done work": [
    ["虐待対応件数", "ambiguous"],
    ["苦情の処理件数", "ambiguous"],
    ["苦情の処理率", "higher"],
    ["人工妊娠中絶実施率", "ambiguous"],
    ["認定日数", "ambiguous"],
    ["施設の利用時間", "higher"],
    ["認定件数", "higher"],
    ["立入検査件数", "higher"],
  ],
  "some nouns are as theirs is": [
    ["刑法犯認知件数", "lower"],
    ["認知件数", "ambiguous"],
    ["未処理人口", "lower"],
    ["総人口", "higher"],
    ["農薬の使用量", "lower"],
    ["使用量", "ambiguous"],
    ["人口10万対", "unknown"],
    ["人口10万対死亡率", "lower"],
  ],
  "others take the sense of what stands right before them": [
    ["参加児童数", "higher"],
    ["参加した児童数", "higher"],
    ["児童数", "ambiguous"],
    ["待機児童数", "lower"],
    ["いじめを受けた児童数", "lower"],
    ["財政調整基金の残高", "higher"],
    ["残高", "ambiguous"],
    ["創業の相談件数", "higher"],
    ["虐待の相談件数", "ambiguous"],
  ],
  "a doubtful noun is none where a clause selects": [
    ["職員数", "ambiguous"],
    ["時間外勤務を行った職員数", "lower"],
    ["国費参列者数", "unknown"],
  ],
  "an unlisted noun behind a head leaves it a proposal": [
    ["事故シミュレータ数", "lower", false],
    ["受講パスポート数", "higher", false],
    ["防犯に取り組むパスポート数", "higher", true],
  ],
  "an amount of an unlisted noun is a question, a number is silence": [
    ["ブンタン糖度", "ambiguous"],
    ["ブンタン率", "ambiguous"],
    ["ブンタン日数", "ambiguous"],
    ["窓口のブンタン日数", "ambiguous"],
    ["窓口のブンタン数", "unknown"],
    ["ブンタン数", "unknown"],
    ["ブンタンの児童の率", "unknown"],
  ],
  "a letter of harm in an unlisted noun is a question": [
    ["ブンタン朽損数", "ambiguous"],
    ["受講朽損数", "ambiguous"],
  ],
  "formulas and notes are cut off": [
    ["有効回答数/配布数", "higher", false],
    ["参加者数×満足度", "higher", false],
    ["苦情件数※前年比減", "lower", true],
    ["適中率(計算式)事故=件数", "higher"],
    ["LDLコレステロール160mg/dl以上の者の割合", "lower", true],
    ["死者数。ただし寄港しない船を除く。", "lower", false],
  ],
  "brackets speak only where nothing else does": [
    ["児童の割合(不登校)", "lower", false],
    ["件数(講習会)", "unknown"],
    ["満足度(苦情を除く)", "higher", true],
    ["ブンタン(不登校)", "unknown"],
    ["待機児童数(4月1日", "lower", true],
    ["待機児童数)", "lower", true],
    ["件数((不登校)児童)", "lower", false],
  ],
  "sentences only propose": [
    ["苦情の件数を成果指標とする", "lower", false],
    ["訓練を実施すること", "higher", false],
    ["死者数を半減させる", "lower", false],
    ["「役に立たない」と回答した割合を10%以下とすること", "lower", false],
    ["苦情を10件に抑える", "lower", false],
    ["事故を3件以内にする技術者の参加者数", "higher", true],
    ["寄港した船の事故を含む、乗客の訓練を実施した", "ambiguous"],
  ],
  "numbers, width, quotation marks and spaces do not matter": [
    ["①待機児童数", "lower"],
    ["(2)ＣＯ２排出量", "lower"],
    ["アンケートで「不満」と回答した割合", "lower"],
    ["「男は仕事、女は家庭」という考え方に同感しない人の割合", "higher"],
    ["待 機 児 童 数", "lower"],
  ],
  "two-sided quantities": [
    ["執務室の室温", "range"],
    ["保育士の過不足数", "range"],
    ["ラスパイレス指数", "range"],
  ],
};

describe.each(Object.entries(rules))("%s", (_, cases) => {
  it.each(cases.map(([name, sense, sure]) => ({ name, sense, sure })))("$name: $sense", ({ name, sense, sure }) =>
    expect(senseOfName(name, null)).toMatchObject(sure === undefined ? { sense } : { sense, sure }),
  );
});

describe("the proof", () => {
  it.each([
    ["交通事故死者数", "死者"],
    ["未受診者数", "未受診"],
    ["無事故日数", "無事故"],
    ["未講習者数", "未講習"],
    ["未解消件数", "未解消"],
    ["未対象数", "未"],
    ["人口減少率", "人口減少率"],
    ["人口増加率", "人口増加率"],
    ["市債の残高", "市債残高"],
    ["刑法犯認知件数", "刑法犯認知件数"],
    ["削減された排出量", "削減された排出量"],
    ["待機児童の解消率", "解消"],
    ["死者数の減少", "数の減少"],
    ["有病者の増加の抑制", "増加の抑制"],
    ["経費の削減", "の削減"],
    ["経費削減", "削減"],
    ["虐待の対応件数", "虐待対応"],
    ["認定日数", "認定日数"],
    ["講習会の回数", "講習会"],
    ["室温", "室温"],
    ["相談件数", "相談件数"],
    ["5%減少", "減少"],
    ["ブンタン朽損数", "損"],
    ["帽子をかぶる児童の割合", ""],
    ["帽子の数", ""],
  ])("of %s is %s", (name, proof) => expect(senseOfName(name, null).proof).toBe(proof));
});

describe("a rank", () => {
  it.each(["位", " 位", "番目"])("in %s falls, whatever is ranked", (unit) =>
    expect(senseOfName("観光客数", unit)).toEqual({ sense: "lower", sure: true, proof: unit }),
  );
  it("is none in 単位", () => expect(senseOfName("観光客数", "単位").sense).toBe("higher"));
});

describe("any text", () => {
  const words = [
    "事故",
    "受講",
    "の",
    "減少",
    "未",
    "ない",
    "残高",
    "(",
    ")",
    "「",
    "、",
    "割合",
    "児童",
    "ブ",
    "増加",
    "3",
    "=",
    "/",
  ];
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("is read without an error, twice the same", () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(senseOfName(name, null)).toEqual(senseOfName(name, null));
      }),
    );
  });
  it.each([
    "残高",
    "児童数",
    "認知件数",
    "相談件数",
    "人口",
    "減少",
    "の減少",
    "の増加",
    "の削減",
    "(",
    "「",
    "未",
    "1,",
  ])("is read in one go, however long (%s)", (part) => {
    expect(senseOfName(part.repeat(16_000), null).sense).toBeDefined();
  });
});

describe("for heads that are sure", () => {
  const heads = ["苦情", "事故", "不登校児童", "排出量", "受講者", "満足", "検挙率", "健康寿命"];
  const of = (name: string): string => senseOfName(name, null).sense;
  it.each(heads)("%s: a tail changes nothing", (head) => {
    for (const tail of ["件数", "の割合", "の延べ件数", "の年間平均", "数の合計"])
      expect(of(head + tail)).toBe(of(head));
  });
  it.each(heads)("%s: 未 and のない turn round", (head) => {
    const other = of(head) === "lower" ? "higher" : "lower";
    expect(of(`未${head}数`)).toBe(other);
    expect(of(`${head}のない地区数`)).toBe(other);
  });
  it.each(heads)("%s: what stands before it changes nothing", (head) => {
    for (const before of ["市内の", "ブンタンの", "講習会における", "事故のあった"])
      expect(of(before + head)).toBe(of(head));
  });
});
