/** Words of what deals with many files at once: --ledger, --work, --shard, gather. */
export const cliCollect = {
  commands: {
    gather: "分担して作業フォルダーに集めた結果を、1つの総括のブックや判定明細（Parquet）にまとめる",
  },
  arguments: {
    work: "--work で指定した作業フォルダー",
  },
  options: {
    ledger: "判定明細・事業・指摘・確認記録をParquetで書き出すフォルダー（年度と団体ごとに分ける）",
    work: "途中の結果を残すフォルダー。次に実行したとき、済んだファイルを飛ばす。既定は出力先の隣に作り、済んだら消す",
    shard:
      "分担（例: 0/4、auto）。auto はSlurm・Kubernetes・AWS Batchの配列ジョブの番号による。--work に集めるだけで、書き出しは gather で行う",
    shards: "分担の数。--shard auto で、環境変数から分からないとき",
    threads: "同時に使うスレッドの数。既定はコアの数",
    body: "団体名。既定は共通のフォルダーの下のフォルダー名、なければファイル名",
    partial: "結果のそろっていないファイルを除いてまとめる",
    summary: "総括のブック（.xlsx）",
  },
  examples: {
    gather: [
      "jisseki gather 作業/ --out 総括.xlsx",
      "jisseki gather 作業/ --ledger 明細/",
      "jisseki gather 作業/ --ledger 明細/ --partial",
    ],
    check: [
      'jisseki check "団体/*/*.xlsx" --ledger 明細/ --work 作業/',
      'jisseki check "団体/*/*.xlsx" --work 作業/ --shard 0/4',
    ],
  },
  progress: "ファイルの判定",
  writing: "判定明細の書き出し",
  files: (done: number, failed: number) =>
    failed === 0 ? `${done}個のファイルを読みました` : `${done}個のファイルを読み、${failed}個は読めませんでした`,
  wereThere: (count: number) => `うち${count}個は前に済んでいました`,
  lines: (count: number) => `指標${count}件`,
  summaryWritten: (file: string) => `総括を書き出しました: ${file}`,
  summaryOfNone: (file: string) => `読めたファイルがないので、総括は書き出していません: ${file}`,
  isSummary: (file: string) => `${file} は総括のブックなので、対象から除きました`,
  written: (folder: string) => `判定明細を書き出しました: ${folder}`,
  collected: (folder: string, shard: string | null) =>
    shard === null ? `結果を集めました: ${folder}` : `分担 ${shard} の結果を集めました: ${folder}`,
  kept: (folder: string) => `途中の結果を残しました（同じ指定でもう一度実行すると続きから行います）: ${folder}`,
  left: (count: number, files: string) => `結果のない${count}個のファイルを除きました: ${files}`,
  more: (count: number) => `ほか${count}個`,
  shardInvalid: (text: string) => ({
    what: `--shard の値 ${text} が正しくありません`,
    why: "何番目（0から）/いくつ の形です",
    todo: "4つに分けるなら 0/4、1/4、2/4、3/4 を指定してください",
  }),
  shardUnknown: {
    what: "--shard auto で分担が分かりません",
    why: "配列ジョブの番号（SLURM_ARRAY_TASK_ID、JOB_COMPLETION_INDEX、AWS_BATCH_JOB_ARRAY_INDEX）か分担の数が環境変数にないか、番号が数を超えています",
    todo: "--shards で数を指定するか、--shard 0/4 のように指定してください",
  },
  shardNeedsWork: {
    what: "--shard には --work が必要です",
    why: "分担した結果は、みなが使うフォルダーに集めます",
    todo: "--work でフォルダーを指定し、そろったら jisseki gather でまとめてください",
  },
  shardWritesNothing: {
    what: "--shard と、--ledger や総括の --out は同時に使えません",
    why: "1つの分担は一部のファイルしか知りません",
    todo: "--ledger や --out は、そろった後の jisseki gather に付けてください",
  },
  summaryShows: {
    what: "総括と --json・--decisions は同時に使えません",
    why: "複数のファイルと .xlsx の --out を指定すると、1つの総括を書き出します",
    todo: "--json や --decisions を使うときは、--out にフォルダーを指定してください",
  },
  summaryIsXlsx: (file: string) => ({
    what: `${file} には書き出せません`,
    why: "総括は .xlsx のブックです",
    todo: "--out に 総括.xlsx のような名前を指定してください",
  }),
};
