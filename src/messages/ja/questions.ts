import type { QuestionWords } from "../../domain/report/question-words.ts";

/** Words of the sheet on which people place what an earlier run knew. */
export const questions: QuestionWords = {
  title: "引継ぎ候補",
  none: "確かめていただく判断はありません。",
  notes: [
    "前回までの判断のうち、今回の表のどの指標のものか決められないものです。黄色の欄で選ぶと、次の点検で反映します。",
  ],
  answers: {
    "take-1": "引き継ぐ①",
    "take-2": "引き継ぐ②",
    "take-3": "引き継ぐ③",
    refuse: "引き継がない",
    keep: "保留",
    a: "A",
    b: "B",
  },
  questions: {
    title: "引継ぎ先を選ぶ判断",
    note: "引き継いだ判断は「要再確認」になります。空欄は保留と同じです。「引き継がない」を選んだ判断は、下の「行き先のない判断」に残します。",
    headings: {
      line: "以前の指標",
      texts: "以前の記載",
      said: "記入されていた判断",
      first: "候補①",
      second: "候補②",
      third: "候補③",
      answer: "扱い",
    },
  },
  conflicts: {
    title: "二つの写しで異なる記入（要調整）",
    note: "どちらの記入を採るか選んでください。決まるまでAの記入を表示し、判断済みには数えません。",
    headings: {
      line: "指標",
      texts: "記載",
      fields: "異なる欄",
      a: "Aの記入",
      b: "Bの記入",
      comment: "コメント",
      choice: "採る方",
    },
  },
  waiting: {
    title: "行き先のない判断",
    note: "該当する指標が今回の表にない判断です。消さずに残し、指標が表に戻れば自動で「判定明細」に戻します。",
    headings: {
      line: "以前の指標",
      texts: "以前の記載",
      said: "判断",
      comment: "コメントの記入",
      correction: "修正",
      review: "査閲",
      follow: "措置",
    },
  },
  texts: (plan, actual) => `計画：${plan}\n実績：${actual}`,
  place: (cell) => `所在：${cell}`,
  score: (percent, { name, texts, label, no, section }) =>
    `一致度 ${percent}％（名称 ${name}、数値 ${texts}、指標・単位 ${label}、番号 ${no}、区分 ${section}）`,
  said: (field, text) => `${field}：${text}`,
  partSeparator: "／",
};
