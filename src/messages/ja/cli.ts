import { asideWhy } from "./set-aside.ts";
import { fiscalYear } from "./years.ts";
/** Words of the command line. */
export const cli = {
  description: "事業一覧（Excel）の計画と実績を照合し、達成状況をその根拠とともに判定します。",
  usageTitles: {
    "Usage:": "使い方:",
    "Arguments:": "引数:",
    "Options:": "オプション:",
    "Commands:": "コマンド:",
  } as Readonly<Record<string, string>>,
  optionsPlaceholder: "[オプション]",
  commandPlaceholder: "[コマンド]",
  defaultValue: (value: string) => `（既定: ${value}）`,
  choices: (values: string) => `（${values} のいずれか）`,
  help: "使い方を表示",
  version: "版数を表示",

  commands: {
    check: "事業一覧を判定し、表と指摘を表示",
    report: "達成状況・判定明細・指摘事項を加えた写しを作成（元のファイルは変更しません）",
    clear: "報告を取り除いた写しを作成（元のファイルは変更しません）",
    layout: "表の列を何として読んだかを示し、様式のファイル（--layout 用）を書き出す",
    parse: "標準入力の各行から数量を読み取る",
    schema: "事業一覧の項目定義（Frictionless Table Schema）を表示",
    rules: "点検の規則の一覧を表示",
  },
  arguments: {
    files: "Excelブック（.xlsx、.xlsm）。* などのワイルドカードも使えます",
    file: "Excelブック（.xlsx、.xlsm）",
  },
  options: {
    lang: "表示の言語。既定は環境変数LC_ALL、LC_MESSAGES、LANGによる。なければja",
    sheet: "判定するシート。繰り返し指定できます",
    allSheets: "事業の表があるすべてのシート",
    map: "列の指定（例: no=A,name=B,plan=E,actual=F）",
    range: "表の範囲（例: A5:G80）",
    year: "判定する年度（例: R4、令和4年度、2022）。既定は実績のある最新の年度",
    layout: "様式のファイル（jisseki layout で書き出したもの）。見出しが同じ表はその列のとおりに読む",
    policy: "判定基準などを書いたJSONファイル",
    failOn: "終了コードを1にする基準",
    json: "JSONで出力",
    jsonEdition: "JSONの版（1は旧形式）",
    csv: "判定明細をCSV（UTF-8、BOM付き）で出力",
    outText: "画面の代わりにこのファイルへ書き出す",
    outReport: "出力先のファイル。複数のブックのときはフォルダー",
    outClear: "出力先のファイル",
    force: "出力先にほかのファイルがあっても置き換える（いまのファイルは控えとして残す）",
    jsonLayout: "表の代わりに様式のファイルの内容を出力",
    outLayout: "様式のファイルを書き出す",
    limit: "表に示す行数の上限（0で無制限）。超えるときは達成率の悪い順",
  },
  examples: {
    title: "例:",
    lines: {
      root: [
        "jisseki check 事業一覧.xlsx",
        "jisseki report 事業一覧.xlsx --out 達成状況.xlsx",
        'jisseki check "各課/*.xlsx" --json --fail-on under',
        "echo 約2.9億円 | jisseki parse --json",
      ],
      check: [
        "jisseki check 事業一覧.xlsx",
        "jisseki check 事業一覧.xlsx --sheet 令和4年度 --sheet 令和5年度",
        "jisseki check 一覧.xlsx --map no=A,name=B,plan=E,actual=F --range A5:G80",
        'jisseki check "各課/*.xlsx" --policy policy.json --fail-on under',
        "jisseki check 事業一覧.xlsx --csv --out 判定明細.csv",
      ],
      report: [
        "jisseki report 事業一覧.xlsx",
        "jisseki report 事業一覧.xlsx --out 達成状況.xlsx",
        'jisseki report "各課/*.xlsx" --out 報告/',
      ],
      clear: ["jisseki clear 達成状況.xlsx --out 元の形.xlsx"],
      layout: [
        "jisseki layout 事業一覧.xlsx",
        "jisseki layout 事業一覧.xlsx --out 様式.json",
        'jisseki check "各課/*.xlsx" --layout 様式.json',
      ],
      parse: ['echo "250社(500人)" | jisseki parse --json', "jisseki parse < 実績.txt"],
      schema: ["jisseki schema > schema.json"],
      rules: ["jisseki rules", "jisseki rules --json"],
    },
  },
  exitCodes: [
    "終了コード:",
    "  0   実行でき、--fail-on に当たるものはなかった",
    "  1   実行でき、--fail-on に当たるものがあった",
    "  2   実行できなかった（理由と対処を1行で表示）",
    "  70  プログラムの不具合",
    "  130 中止した（Ctrl-C）",
  ],
  failLevels: [
    "--fail-on の基準（下のものは上のものを含みます）:",
    "  error      重さが「誤り」の指摘",
    "  far-under  大幅未達",
    "  under      未達",
    "  review     要確認",
    "  never      常に終了コード0",
  ],

  csv: { file: "ファイル", sheet: "シート" },
  table: {
    place: "様式",
    row: "行",
    no: "No.",
    program: "事業",
    plan: "計画",
    actual: "実績",
    rate: "達成率",
    verdict: "判定",
    reason: "理由",
    measureMark: "・",
    noName: "（名称なし）",
    empty: "―",
    none: "事業の行がありません",
    shortened: (shown: number, all: number) =>
      `達成率の悪い順に${shown}行だけを示しました（全${all}行）。すべて見るには --limit 0 または --csv`,
  },
  summary: {
    forms: (count: number) => `1事業1枚の様式${count}枚`,
    programs: (programs: number, measures: number) =>
      measures === 0 ? `${programs}事業` : `${programs}事業（取組${measures}）`,
    verdictCount: (verdict: string, count: number) => `${verdict} ${count}`,
    separator: "・",
    budget: (yen: string) => `予算計 ${yen}円`,
    year: (year: number, others: readonly number[]) =>
      `判定の年度 ${fiscalYear(year)}（ほかに ${others.map(fiscalYear).join("、")}。--year で選べます）`,
    layout: (range: string, percent: number) => `表 ${range}（確からしさ ${percent}%）`,
  },
  findings: {
    none: "指摘はありません",
    title: (count: number) => `指摘 ${count}件`,
    count: (severity: string, count: number) => `${severity} ${count}`,
    wholeTable: "表全体",
    rowOnly: (row: number) => `${row}行`,
    todo: "→ ",
    more: (count: number) => `ほか${count}件（--json ですべて表示）`,
  },
  report: {
    suffix: "_達成状況",
    written: (file: string) => `報告を書き出しました: ${file}`,
    skipped: {
      highlights: "判定の色分け",
      chart: "グラフ",
      page: "ページ設定",
      validation: "入力規則",
    },
    skippedWhy: {
      "sheet-protected": (what: string) =>
        `注意: シートが保護されているため、${what}は加えていません（ほかはすべて加えました）`,
      "not-supported": (what: string) => `注意: この環境では${what}を加えられません（ほかはすべて加えました）`,
    },
    signatureVoid:
      "注意: 電子署名のあるブックです。報告を加えたため、書き出したブックの署名は無効になります（元のファイルは変わりません）",
    thresholdsRefused: (lines: string) =>
      `注意: 前回の報告に入力された判定の基準（${lines}）は率でないか順序が正しくないため使わず、元の基準で判定しました。「超過 ≧ 達成 ≧ 概ね達成 ≧ 未達」となるように入力し直してください`,
    isOwn: (file: string, source: string) =>
      `${file}: Jisseki の報告です。元の ${source} も指定されているため、入力としては読みません`,
    carriedOver: (count: number) => `前回の報告に記入された判断${count}件を引き継ぎました`,
  },
  copies: {
    replaced: "_控え",
    previous: "_前回",
    kept: (copy: string) => `置き換える前のファイルを残しました: ${copy}`,
    keptFor: (copy: string, sheets: readonly string[]) =>
      `置き換える前のファイルを残しました: ${copy}（新しい報告にない内容が${sheets.length === 0 ? "名前の定義" : sheets.map((sheet) => `「${sheet}」`).join("、")}にあるため）`,
  },
  clear: {
    written: (file: string) => `報告を取り除いた写しを書き出しました: ${file}`,
    removed: (sheets: string) => `取り除いたシート: ${sheets}`,
    nothing: "このブックに報告のシートはありません",
    left: (sheets: string) =>
      `残したシート: ${sheets}（報告のシートの写しか、報告の印がなく報告かどうか分からないものです。不要ならExcelで削除してください）`,
  },
  layout: {
    headings: {
      column: "列",
      heading: "見出し",
      use: "項目",
      slot: "指標",
      time: "年度・時期",
      why: "根拠",
      cell: "セル",
      content: "内容",
    },
    frames: { list: "一覧", "row-pairs": "計画と実績が上下の行", card: "1事業1枚", wide: "横長の一覧" },
    place: (range: string, frame: string) => `表 ${range}（${frame}）`,
    none: "―",
    ignored: "読まない",
    figures: (plan: string, actual: string) => `${plan}と${actual}（行ごと）`,
    unitOf: (field: string, unit: string) => `${field}の${unit}`,
    ofAll: "共通",
    slot: (number: number, name: string) => (name === "" ? `${number}` : `${number} ${name}`),
    year: fiscalYear,
    otherTime: (said: string) => `${said}（判定の対象外）`,
    judged: (year: string) => (year === "" ? "判定の対象" : `${year}（判定の対象）`),
    basis: { heading: "見出し", content: "内容", given: "指定", carried: "前のページ" },
    why: asideWhy,
    setAside: (field: string, why: string) => `${field}に見えるが読まない: ${why}`,
    atTime: (field: string, said: string) => `${field}（${said}）`,
    otherCards: (count: number) => `ほか${count}枚も、1事業1枚の表です`,
    noneFits: (file: string, sheets: readonly string[], more: number) =>
      `${file} › ${sheets.join("、")}${more === 0 ? "" : ` ほか${more}枚`}: --layout のどの様式とも見出しが合わないため、自動で読みました`,
    notAll: "注意: 見出しのない表、2枚に分かれた表、1事業1枚の表は、様式として書き出せません",
    addTo: (file: string) => `その様式を残して加えるには --layout ${file} も付けてください`,
    written: (file: string, forms: number) => `様式${forms}件を書き出しました: ${file}`,
  },
  textWritten: (file: string) => `書き出しました: ${file}`,
  parse: {
    kinds: {
      quantities: "数量",
      blank: "空欄",
      "not-set": "設定なし",
      "see-elsewhere": "別欄参照",
      unreadable: "読めない数字",
      "not-calculated": "未計算の数式",
      pending: "集計中",
      cancelled: "中止",
      text: "文",
    },
    headings: { text: "文字列", kind: "種別", quantities: "読み取り" },
    waiting: "標準入力から読みます。1行に1件入力し、Ctrl-D（WindowsではCtrl-Z、Enter）で終わります",
  },
  rules: {
    scopes: { cell: "セル", row: "行", table: "表" },
    headings: { code: "規則", scope: "範囲", severity: "重さ", title: "内容" },
  },
  progress: { checking: "読み取りと判定", reporting: "判定と報告の作成" },
  failure: {
    line: (what: string, why: string, todo: string) => `エラー: ${what}。${why}。${todo}。`,
    forFile: (file: string, what: string) => `${file}: ${what}`,
    bug: (version: string) =>
      `Jisseki ${version} の不具合です。入力は変更していません。次の内容を添えてお知らせください:`,
    usage: {
      unknownOption: (name: string) => ({ what: `オプション ${name} はありません`, why: "名前を読めません" }),
      unknownCommand: (name: string) => ({
        what: `コマンド ${name} はありません`,
        why: "check・report・clear・layout・parse・schema・rules のいずれかです",
      }),
      missingArgument: (name: string) => ({ what: "ファイルが指定されていません", why: `${name} が必要です` }),
      optionMissingArgument: (name: string) => ({
        what: `${name} に値がありません`,
        why: "このオプションには値が必要です",
      }),
      missingMandatoryOption: (name: string) => ({ what: `${name} がありません`, why: "このコマンドには必要です" }),
      excessArguments: () => ({ what: "引数が多すぎます", why: "余分な引数があります" }),
      conflictingOption: (first: string, second: string) => ({
        what: `${first} と ${second} は同時に使えません`,
        why: "どちらか一方です",
      }),
      invalidArgument: (name: string, allowed: string) => ({ what: `${name} の値が正しくありません`, why: allowed }),
      other: (message: string) => ({ what: "コマンドを読み取れません", why: message }),
      todo: (command: string) => `使い方は ${command} --help`,
    },
    allowed: (values: string) => `${values} のいずれかです`,
    wholeNumber: "0以上の整数です",
    outNeedsOne: {
      what: "--out にファイルは指定できません",
      why: "入力が複数あります",
      todo: "--out に既にあるフォルダー（または末尾が / の名前）を指定してください",
    },
    csvNeedsOne: {
      what: "--csv は1つのシートだけを書き出します",
      why: "判定の対象が複数あります",
      todo: "--sheet でシートを1つ指定し、ブックごとに実行してください",
    },
    outSame: (file: string) => ({
      what: `「${file}」に2つの結果は書けません`,
      why: "同じ名前のファイルが別々のフォルダーにあります",
      todo: "1つずつ --out を付けて実行してください",
    }),
    policy: {
      notJson: (message: string) => `JSONとして読めません（${message}）`,
      unknownKey: (path: string) => `「${path}」という項目はありません`,
      missingKey: (path: string) => `「${path}」がありません`,
      oneOf: (path: string, seen: string, allowed: string) =>
        `「${path}」が ${seen} です。${allowed} のいずれかにしてください`,
      ratio: (path: string, seen: string, largest: number) =>
        `「${path}」が ${seen} です。割合（100%は1）を0から${largest}までの数で書いてください`,
      wrongType: (path: string, seen: string, type: string) =>
        `${path === "" ? "全体" : `「${path}」`}が ${seen} です。${type}を書いてください`,
      types: { number: "数", string: "文字列", Array: "配列 [ ]", Object: "かっこ { } で囲んだ項目" } as Readonly<
        Record<string, string>
      >,
      order: "overTarget ≧ achieved ≧ nearly ≧ under の順になっていません",
    },
    layout: {
      column: (path: string, seen: string) => `「${path}」の「${seen}」は列の名前（A～XFD）ではありません`,
      columnTwice: (path: string, column: string) => `「${path}」に${column}列が2回あります`,
      fieldTwice: (path: string, slot: string, field: string) =>
        `「${path}」${slot === "" ? "" : `（${slot}）`}に「${field}」の列が2つあります。1つを残し、ほかは "ignore" にしてください`,
      fieldLacks: (path: string, slot: string, field: string) =>
        `「${path}」${slot === "" ? "" : `（${slot}）`}に「${field}」の列がありません`,
      noHeadings: (path: string) => `「${path}」に見出し（heading）がなく、どの表のものか分かりません`,
      count: (path: string, seen: string) => `「${path}」が ${seen} です。1以上の整数にしてください`,
    },
    mapping: {
      pair: (part: string) => `「${part}」は 項目=列 の形ではありません`,
      field: (name: string, known: string) => `「${name}」という項目はありません（${known}）`,
      column: (name: string) => `「${name}」は列の名前（A～XFD）ではありません`,
      twice: (name: string) => `「${name}」が2回指定されています`,
      oneColumn: (column: string) => `計画と実績に同じ列「${column}」が指定されています`,
      range: (text: string) => `「${text}」は範囲（例: A5:G80）ではありません`,
    },
  },
};
