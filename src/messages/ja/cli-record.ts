import type { Fault } from "../../domain/record/log/verify.ts";

/** Words of the commands that deal with what people decided: verify, decisions, merge, seal, publish. */
export const cliRecord = {
  commands: {
    verify: "確認記録が、書かれた後に変えられていないかを確かめる",
    seal: "点検し、そのときの状態を確認記録に確定として残した写しを作成",
    decisions: "判断と確認記録をファイル（JSON）に書き出す",
    merge: "2つの写しに分かれて記入された判断を、1つの報告に統合",
    publish: "公表用の写しを作成（確認記録・隠した列・コメント・氏名を除く）",
  },
  arguments: {
    one: "統合先の報告（Excelブック）。出力はこのブックの写しになります",
    other: "統合する報告（Excelブック）",
  },
  options: {
    head: "控えておいた行のハッシュ値（16桁以上）。その行までが当時のままかを確かめる",
    json: "JSONで出力",
    reportOf: "複数の報告があるとき、どのシートの報告か",
    outDecisions: "判断を書き出すファイル",
    outMerge: "統合した報告のファイル",
    outSeal: "確定した報告のファイル",
    outPublish: "公表用の写しのファイル",
    decisions: "取り込む判断のファイル（jisseki decisions で書き出したもの）",
    names: "氏名の代わりに出す名前（例: 担当1,担当2）。書かれた順に当てます。既定は氏名を空欄にする",
  },
  examples: {
    verify: ["jisseki verify 達成状況.xlsx", "jisseki verify 達成状況.xlsx --head 3f9a0c1d5e7b2468"],
    seal: ["jisseki seal 達成状況.xlsx --out 達成状況_確定.xlsx"],
    decisions: [
      "jisseki decisions 達成状況.xlsx --out 判断.json",
      "jisseki report 事業一覧.xlsx --decisions 判断.json",
    ],
    merge: ["jisseki merge 達成状況_佐藤.xlsx 達成状況_鈴木.xlsx --out 達成状況_統合.xlsx"],
    publish: [
      "jisseki publish 達成状況.xlsx --out 公表用.xlsx",
      "jisseki publish 達成状況.xlsx --out 公表用.xlsx --names 担当1,担当2",
    ],
  },
  seal: {
    written: (file: string) => `確定した報告を書き出しました: ${file}`,
    head: (seq: number, hash: string) => `確定の行（${seq}番）のハッシュ値: ${hash}`,
    meaning:
      "このハッシュ値を別に控えておくと、後日 jisseki verify --head で、この時点の記録のままかを確かめられます（電子署名ではありません）。",
  },
  merge: {
    written: (file: string, other: string, changed: number) =>
      `統合した報告を書き出しました: ${file}（「${other}」の判断を${changed}件の指標に加えました）`,
    conflicts: (count: number) =>
      `${count}件の指標で判断が食い違い、「要調整」になりました。「引継ぎ候補」でどちらかを選んでください`,
  },
  publish: {
    written: (file: string, sheets: readonly string[]) =>
      `公表用の写しを書き出しました: ${file}（${sheets.join("、")}）`,
    names: (count: number, aliased: boolean) =>
      count === 0
        ? "氏名の記入はありませんでした"
        : aliased
          ? `${count}人の氏名を、指定された名前に置き換えました`
          : `${count}人の氏名を取り除きました`,
    others: (sheets: readonly string[]) => `元のまま残したシート: ${sheets.join("、")}`,
    commented: (sheets: readonly string[]) => `注意: コメントやメモが残っているシート: ${sheets.join("、")}`,
    read: "根拠・措置内容の文章はそのまま載っています。公表の前に、残したシートとあわせて目を通してください。",
  },
  decisionsNeedsOne: {
    what: "--decisions は1つのブックにだけ使えます",
    why: "入力が複数あります",
    todo: "判断を取り込むブックを1つ指定してください",
  },
  imported: (changed: number, conflicts: number) =>
    `判断を${changed}件の指標に取り込みました${conflicts === 0 ? "" : `（${conflicts}件は食い違い、「要調整」になりました）`}`,
  erased: (lines: number) =>
    `注意: 判断のある${lines}件の行が、判定明細からなくなっていました。判断は引き継げず、確認記録にだけ残っています`,
  logBroken: (what: string) =>
    `注意: 確認記録が書かれたときのままではありません（${what}）。jisseki verify で確かめてください`,
  decisions: {
    written: (file: string, words: number, lines: number) => `判断${words}件と記録${lines}件を書き出しました: ${file}`,
    idTwice: (path: string, id: string) => `「${path}」の「${id}」は、別の行にもあります`,
    head: "記録（log）の最後のハッシュ値が、head と合いません（途中までしかないファイルです）",
  },
  verify: {
    fine: (sheet: string, lines: number) => `「${sheet}」の記録${lines}件は、書かれたときのままです`,
    head: (hash: string) => `最後の行のハッシュ値: ${hash}`,
    headAt: (at: number, lines: number) =>
      `控えのハッシュ値は${at}件目の行のもので、そこまでが当時のままです（この写しの記録は全${lines}件）`,
    broken: (sheet: string, what: string) => `「${sheet}」は書かれたときのままではありません: ${what}`,
    faults: {
      gone: (seq: number) => `${seq}番の行がありません`,
      twice: (seq: number) => `${seq}番の行が2つあります`,
      unnumbered: (seq: number) =>
        seq === 0 ? "1番の行の前に、番号のない行があります" : `${seq}番の行の後に、番号のない行があります`,
      altered: (seq: number) => `${seq}番の行の内容（隠れた列を含む）が変えられています`,
      unchained: (seq: number) => `${seq}番の行が、直前の行につながっていません（直前の行が書き直されています）`,
      "not-as-merged": (seq: number) => `${seq}番の行で統合した写しの記録が、統合したときのままではありません`,
      "cut-off": (seq: number) => `${seq}番から後の行がなくなっています`,
      "unknown-head": () =>
        "控えのハッシュ値の行がどこにもありません（記録が作り直されたか、別の報告のハッシュ値です）",
    } satisfies Readonly<Record<Fault, (seq: number) => string>>,
    noColumns: "列を見分ける行（見出しの上の隠れた行）が変えられていて、記録を読めません",
    without: (source: string) => `${source === "" ? "報告" : `「${source}」の報告`}には確認記録がありません`,
    meaning:
      "この検証で分かるのは後からの変更です。電子署名ではなく、誰が書いたかは示しません。記録全体の作り直しは、控えたハッシュ値を --head で照合したときだけ分かります。",
  },
};
