import type { RollupWords } from "../../domain/rollup/words.ts";

/** Words of a summary of many files; verdicts, states, days and the footer have their own files. */
export type RollupOwnWords = Omit<RollupWords, "verdict" | "state" | "fiscalYear" | "date" | "footer">;

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))}%`;
const count = (value: number): string => value.toLocaleString("ja-JP");

export const rollup: RollupOwnWords = {
  sheetName: {
    summary: "総括",
    departments: "部局別",
    worst: "要確認・未達",
    ledger: "判定明細",
    names: "重複・同名",
    forms: "様式の違い",
    unread: "読めなかったファイル",
  },
  noName: "（名称なし）",
  noDepartment: "（部局の記載なし）",
  none: "ありません",
  total: "計",
  unknownYear: "年度の記載なし",
  program: (no, name) => (no === "" ? name : `${no} ${name}`),
  joined: (texts) => texts.join("、"),
  listCut: (shown, all) => `${count(all)}件のうち${count(shown)}件を載せています。すべては判定明細にあります。`,
  summary: {
    title: (year, bodies) =>
      `${year ?? ""}${year === null ? "" : " "}事業の達成状況 総括（${bodies.length === 1 ? bodies[0] : `${count(bodies.length)}団体・部署`}）`,
    source: ({ files, failed, tables }) =>
      `対象 ${count(files + failed)}ファイル（読めたもの${count(files)}、読めなかったもの${count(failed)}）、${count(tables)}表`,
    made: (date) => `判定日 ${date}`,
    headline: [
      "判定した",
      "事業のうち",
      "事業（",
      "）が概ね達成以上でした。未達は",
      "事業（うち大幅未達",
      "）です。",
      "",
    ],
    furtherReview: ["ほかに要確認が", "事業あります。"],
    furtherNotAssessed: ["判定対象外は", "事業です。"],
    warnings: {
      unread: (files) =>
        `読めなかったファイルが${count(files)}個あります。その事業は、この総括の数に入っていません（→「読めなかったファイル」）。`,
      left: (files, names) => `結果のそろっていない${count(files)}個のファイルを除いています: ${names}`,
      sameFiles: (files, names, { programs, millions }) =>
        `ほかと中身が同じファイルが${count(files)}個あり、${count(programs)}事業・${millions}百万円を重ねて数えています: ${names}（→「重複・同名」）`,
      repeated: (programs, millions) =>
        `名前も計画・実績も同じ事業が、複数のファイルにあります。1つを除いた${count(programs)}事業・${millions}百万円は、重ねて数えている疑いがあります（→「重複・同名」）。`,
      years: (years) => `年度の違う表が混じっています: ${years}（→「様式の違い」）`,
      cut: (shown, all) =>
        `判定明細は${count(all)}行のうち${count(shown)}行までです。数はすべての行のもので、式ではなく値です。`,
    },
    cards: {
      programs: "事業",
      programsNote: ["指標 ", "件"],
      assessed: "判定した事業",
      assessedNote: ["要確認 ", "・判定対象外 ", "を除く"],
      share: "概ね達成以上",
      shareNote: ["", " / 判定した", "事業"],
      under: "未達・大幅未達",
      underNote: ["判定した事業の ", "（大幅未達 ", "）"],
      budget: "予算の合計",
      budgetNote: ["未達・大幅未達 ", "百万円（", "）"],
      signed: "確認の済んだ指標",
      signedNote: ["指標 ", "件のうち ", "件"],
      unit: "事業",
      millions: "百万円",
    },
    mix: {
      title: "判定の内訳",
      verdict: "判定",
      programs: "事業",
      share: "判定した\n事業に\n占める割合",
      budget: "予算\n（百万円）",
      note: (thresholds) =>
        `事業の判定は、その指標のうち最も低いものです。${
          thresholds === null
            ? "判定の基準は、--policy とファイルの指定によります。"
            : `達成率${percent(thresholds.achieved)}以上が達成、${percent(thresholds.nearly)}以上が概ね達成、${percent(thresholds.under)}以上が未達、それより低いものが大幅未達です（報告で基準を変えたファイルは、その基準によります）。`
        }`,
    },
    contents: {
      title: "ほかのシート",
      count: {
        summary: () => "",
        departments: (rows) => `${count(rows)}行`,
        worst: (programs) => `${count(programs)}事業`,
        ledger: (lines) => `${count(lines)}行`,
        names: (groups) => (groups === 0 ? "なし" : `${count(groups)}件`),
        forms: (forms) => `${count(forms)}様式`,
        unread: (files) => (files === 0 ? "なし" : `${count(files)}個`),
      },
    },
    bodies: {
      title: (bodies) => `団体・部署別の判定（${count(bodies)}）`,
      no: "No.",
      body: "団体・部署",
      files: "読めた\nファイル",
      failed: "読めない\nファイル",
      programs: "事業",
      share: "概ね達成\n以上",
      budget: "予算\n（百万円）",
      underBudget: "うち未達・\n大幅未達\n（百万円）",
      lines: "指標",
      standing: { open: "未確認", act: "要対応", signed: "確認済" },
      notes: [
        "概ね達成以上は、要確認と判定対象外を除いた事業に占める割合です。予算は、記載のある事業を1度ずつ足したものです。",
        "未確認・要対応・確認済は指標の数です。要対応は要再確認・要調整・要説明・行の入替、確認済は修正・対象外を含みます。事業数・予算・指標の数は、判定明細を数える式です。",
      ],
      asValues: "行が多いため、団体・部署ごとの数は式ではなく値です（計は式です）。",
    },
    chart: {
      all: "団体・部署別の判定の割合（数字は事業数）",
      lowest: (bodies) => `概ね達成以上の割合が低い${bodies}の団体・部署（数字は事業数）`,
      departments: (body) => `${body}の部局別の判定の割合（数字は事業数）`,
      about: "団体・部署ごとに、判定別の事業数の割合を積み上げた横棒グラフ。数は団体・部署別の判定の表にある。",
      cells: "グラフのもと",
    },
  },
  departments: {
    title: "部局別の判定",
    department: "部局",
    notes: ["事業の数です。概ね達成以上は、要確認と判定対象外を除いた事業に占める割合です。判定明細を数える式です。"],
  },
  worst: {
    title: "要確認・未達の事業",
    notes: ({ under, review }) => [
      `大幅未達・未達${count(under)}事業を達成率の低い順に、続けて要確認${count(review)}事業を並べています。計画・実績は、判定のもとになった（最も低い）指標のものです。`,
    ],
    headings: {
      no: "No.",
      verdict: "判定",
      rate: "達成率",
      body: "団体・部署",
      department: "部局",
      program: "事業",
      indicator: "指標",
      plan: "計画",
      actual: "実績",
      budget: "予算\n（百万円）",
      reason: "理由・注記",
      state: "状態",
      place: "元の表",
    },
  },
  ledger: {
    title: "判定明細",
    notes: [
      "指標1件が1行です。数値は値で、ほかのシートの数はこの表を数えています。事業の判定と予算は、事業の最初の行だけにあります。",
    ],
    cut: (shown, all) =>
      `${count(all)}行のうち${count(shown)}行までです。すべての行は、同じコマンドに --ledger フォルダー を付けると、データ（Parquet）で書き出せます。`,
    headings: {
      no: "行",
      body: "団体・部署",
      department: "部局",
      section: "区分",
      programNo: "番号",
      program: "事業",
      indicator: "指標",
      plan: "計画",
      actual: "実績",
      rate: "達成率",
      verdict: "判定",
      reason: "理由・注記",
      state: "状態",
      place: "元の表",
      programVerdict: "事業の判定",
      budget: "予算（円）",
      bodyNo: "団体・部署No.",
      departmentNo: "部局No.",
      planValue: "計画（値）",
      actualValue: "実績（値）",
      unit: "単位",
      year: "年度",
      file: "ファイル",
    },
  },
  names: {
    title: "重複・同名の事業",
    notes: [
      "複数のファイルにある同じ名前の事業です（空白・記号・全角半角の違いは無視）。計画・実績まで同じものは、重ねて数えている疑いがあります。どれを数えるかを決め、余分なファイルを外してください。",
    ],
    headings: {
      group: "組",
      likeness: "同じもの",
      program: "事業",
      body: "団体・部署",
      department: "部局",
      plan: "計画",
      actual: "実績",
      verdict: "判定",
      budget: "予算\n（百万円）",
      place: "元の表",
    },
    likeness: { figures: "名前・計画・実績", name: "名前だけ" },
    sameFilesTitle: "中身の同じファイル",
    sameFile: (file, first) => `${file} は ${first} と同じ`,
  },
  forms: {
    title: "様式の違い",
    notes: [
      "見出しの並びが同じ表を1つの様式としています（幅・空白・年度の違いは無視）。「ない見出し」「加わる見出し」は、最も多い様式と比べたものです。",
    ],
    oddTitle: "最も多い様式と違う表、年度の違う表、使わなかった見出しのある表",
    form: (number) => `様式${number}`,
    usual: "（最も多い）",
    formHeadings: {
      form: "様式",
      tables: "表の数",
      bodies: "団体・部署の数",
      headings: "見出し",
      lacks: "ない見出し",
      adds: "加わる見出し",
    },
    oddHeadings: {
      body: "団体・部署",
      place: "元の表",
      title: "表題",
      year: "年度",
      form: "様式",
      setAside: "使わなかった見出し（使うときは jisseki layout か --map で指定）",
    },
  },
  unread: {
    title: "読めなかったファイル",
    notes: [
      "これらのファイルの事業は、どのシートの数にも入っていません。対処した後、同じコマンドをもう一度実行してください。",
    ],
    headings: { no: "No.", body: "団体・部署", file: "ファイル", what: "起きたこと", why: "理由", todo: "対処" },
    skippedTitle: "数えなかった報告（元のブックを数えています）",
    skipped: (file, source) => `${file} は ${source} の報告`,
    leftTitle: "結果のそろっていないファイル（まだ判定していません）",
  },
};
