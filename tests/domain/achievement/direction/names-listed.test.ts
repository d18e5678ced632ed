import { describe, expect, it } from "vitest";
import { namesListed } from "../../../../src/domain/achievement/direction/grammar/names-listed.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { judged } from "../../checks/table.ts";

describe("the names in one cell", () => {
  it.each([
    ["①喫煙率 ②特定健診受診率", ["喫煙率", "特定健診受診率"]],
    ["(1)喫煙率(2)受診率", ["喫煙率", "受診率"]],
    ["1.喫煙率 2.受診率", ["喫煙率", "受診率"]],
    ["ア 喫煙率 イ 受診率", ["喫煙率", "受診率"]],
    ["・苦情件数 ・講習会開催数", ["苦情件数", "講習会開催数"]],
    ["苦情件数\n講習会開催数", ["苦情件数", "講習会開催数"]],
    ["喫煙率、受診率（40歳以上）", ["喫煙率", "受診率（40歳以上）"]],
    ["死者数及び負傷者数", ["死者数", "負傷者数"]],
    ["がん検診受診率 ①胃がん ②肺がん", ["胃がんのがん検診受診率", "肺がんのがん検診受診率"]],
    ["市民の①喫煙率②受診率", ["市民の喫煙率", "市民の受診率"]],
  ])("of %s are %s", (text, names) => expect(namesListed(text)).toEqual(names));

  it.each([
    "苦情・要望件数",
    "特定健康診査\n受診率",
    "市民1人当たり業務量\n削減率",
    "講座数 の割合",
    "受診者数①÷対象者数②",
    "①受診者数 ②÷対象者数",
    "①喫煙率",
    "件数・人数",
    "困ったとき、相談できる人がいる市民の割合",
  ])("of %s is one", (text) => expect(namesListed(text)).toEqual([text]));
});

describe("what several names say", () => {
  it.each([
    ["①喫煙率 ②特定健診受診率", "ambiguous", true],
    ["講習会開催数\n苦情件数", "ambiguous", true],
    ["相談件数、苦情件数", "ambiguous", true],
    ["死者数、負傷者数", "lower", true],
    ["講座数、受講者数", "higher", true],
    ["講座数、教室数（大人）", "ambiguous", true],
    ["講座数、会議数", "unknown", true],
    ["がん検診受診率 ①胃がん ②肺がん", "higher", true],
  ])("%s is %s", (name, sense, sure) => expect(senseOfName(name, null)).toMatchObject({ sense, sure }));
});

describe("figures under several names", () => {
  const verdictsOf = (indicator: string, plan: string, actual: string, name = "事業") =>
    judged({ lines: [{ no: 1, name, indicator, plan, actual }] })
      .rows.at(0)
      ?.indicators.map(({ verdict }) => verdict);

  it.each([
    ["①喫煙率 ②特定健診受診率", "20%", "25%", ["review"]],
    ["①喫煙率 ②特定健診受診率", "20%\n60%", "25%\n65%", ["under", "achieved"]],
    ["特定健診受診率\n喫煙率", "①60%\n②20%", "①65%\n②25%", ["achieved", "under"]],
    ["苦情件数\n講習会開催数", "10件\n5回", "12件\n6回", ["under", "achieved"]],
    ["苦情件数\n講習会開催数", "10件\n5回", "6回\n12件", ["review", "review"]],
    ["苦情件数\n講習会開催数", "10件\n5回\n3回", "12件\n6回\n3回", ["review", "review", "review"]],
    ["苦情件数10件以下\n講習会開催数", "10件\n5回", "12件\n6回", ["under", "achieved"]],
    ["苦情件数\n講習会開催数", "苦情件数10件", "苦情件数12件", ["under"]],
  ])("%s: %j | %j", (indicator, plan, actual, verdicts) =>
    expect(verdictsOf(indicator, plan, actual)).toEqual(verdicts),
  );

  it("are asked about in a program that offers a service, too", () =>
    expect(verdictsOf("苦情件数\n相談者数", "100", "120", "若者相談窓口事業")).toEqual(["review"]));
});
