/** Words of `jisseki paper`. */
export const cliPaper = {
  command: "選んだ事業の監査調書（A4縦、事業ごとに1シート）を、新しいブックに作成",
  options: {
    out: "監査調書のファイル（新しいブック）",
    program: "事業の番号または名称。繰り返し指定できます",
    pick: "判定（未達、under など）、状態（要再確認など）、または規則（jisseki rules）に当たる事業。繰り返すと、いずれかに当たる事業",
    sample: "当たる事業から無作為に抽出する数（--seed が必要です）",
    seed: "抽出の種（数字や語）。同じ種と同じ一覧なら、同じ事業になります",
    log: "抽出を確認記録に残した、報告の写しを書き出すファイル",
    signs: "確認欄の見出し（例: 確認者,査閲者,課長）。既定は 確認者,査閲者,課長,監査委員",
  },
  examples: [
    "jisseki paper 達成状況.xlsx --program 3 --out 監査調書.xlsx",
    "jisseki paper 達成状況.xlsx --pick 未達 --pick 大幅未達 --out 監査調書.xlsx",
    "jisseki paper 達成状況.xlsx --sample 10 --seed 20260701 --out 監査調書.xlsx --log 達成状況_抽出.xlsx",
  ],
  written: (file: string, programs: number) => `${programs}事業の監査調書を書き出しました: ${file}`,
  logged: (file: string, seq: number) =>
    `抽出を確認記録の${seq}番の行に残した報告を書き出しました: ${file}（以後はこのファイルを報告として使ってください）`,
  notLogged: "抽出は確認記録に残していません（残すには --log を付けてください）",
  head: (hash: string) => `調書に載せたハッシュ値: ${hash}`,
  pending: (events: number) =>
    `注意: 報告の後の記入または元の表の変更が${events}件、確認記録にまだありません（jisseki report で点検するか、--log を付けると記録されます）`,
  failure: {
    pick: (text: string) => ({
      what: `--pick の「${text}」がわかりません`,
      why: "判定、状態、規則のどれでもありません",
      todo: "未達・要確認などの判定、要再確認などの状態、または jisseki rules にある規則を指定してください",
    }),
    seed: {
      what: "--sample と --seed は一緒に指定します",
      why: "種がないと、同じ抽出を後からやり直せません",
      todo: "例: --sample 10 --seed 20260701",
    },
    size: {
      what: "--sample の値が正しくありません",
      why: "1以上の整数です",
      todo: "例: --sample 10 --seed 20260701",
    },
    twoFiles: {
      what: "--out と --log に同じファイルは指定できません",
      why: "監査調書と報告の写しは別々のブックです",
      todo: "別の名前を指定してください",
    },
  },
};
