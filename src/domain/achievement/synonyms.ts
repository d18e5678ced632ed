import { remembering } from "../remembering.ts";

/**
 * Words by which plan and result call one thing, the first of each list standing for all of it. Only words that count
 * the same heads or the same deeds belong together: who applied (応募) is not who took part (参加), what was begun
 * (着工) not what was finished (竣工), and 企業 and 団体 are counted apart.
 *
 * From pairs that public bodies print side by side: 「セミナー参加者 / セミナー受講者数」, 「来場者数 / 来館者数」,
 * 「講座の開催 / 講座実施」, 「企業開拓 / 事業者開拓」,
 * 「歯科検診 / 歯科健診」, 「空家の除却 / 空き家解体」.
 */
export const synonyms: readonly (readonly string[])[] = [
  [
    "参加",
    "受講",
    "出席",
    "出場",
    "来場",
    "来館",
    "来園",
    "来店",
    "来訪",
    "来庁",
    "来所",
    "入場",
    "入館",
    "入園",
    "入込",
    "利用",
    "聴講",
    "観覧",
    "視聴",
    "鑑賞",
  ],
  ["開催", "実施", "開講", "施行"],
  ["設置", "整備", "配置", "確保", "導入", "設営", "新設", "開設", "採用"],
  ["支援", "提供", "援助"],
  ["補助", "助成"],
  ["育成", "養成"],
  ["講座", "講習会", "講習", "セミナー", "研修会", "研修", "教室"],
  ["配布", "配付", "頒布"],
  ["発行", "刊行", "発刊"],
  ["訪問", "巡回"],
  ["応募", "申込み", "申し込み", "申込"],
  ["申請", "出願"],
  ["修了", "終了", "完了"],
  ["竣工", "しゅん工", "完成", "完工"],
  ["企業", "会社", "事業者"],
  ["就職", "就労", "就業"],
  ["受入れ", "受け入れ", "受入"],
  ["子ども", "子供", "こども"],
  ["高齢者", "シニア"],
  ["作成", "印刷", "制作", "製作"],
  ["植樹", "植栽", "植付"],
  ["閲覧", "アクセス"],
  ["更新", "布設替え", "布設替", "取替え", "取替", "入替"],
  ["修繕", "補修", "改修"],
  ["解体", "除却", "撤去"],
  ["清掃", "美化"],
  ["啓発", "周知"],
  ["見学", "視察"],
  ["貸出", "貸し出し", "貸与"],
  ["検診", "健診", "健康診査"],
  ["イベント", "催し", "行事"],
  ["広報紙", "広報誌"],
  ["お話し", "おはなし", "お話"],
  ["空き家", "空家"],
  ["障害", "障がい", "障碍"],
  ["ホームページ", "HP", "ウェブサイト", "Webサイト"],
];

const heads: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([head = "", ...others]) => others.map((word) => [word.toLowerCase(), head] as const)),
);

const anyOfThem = new RegExp([...heads.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");

/** The label with every such word put as the first of its list: 来館者数 → 参加者数. Expects lower case. */
export const inOneWording = remembering((label: string): string =>
  label.replace(anyOfThem, (word) => heads.get(word) ?? word),
);
