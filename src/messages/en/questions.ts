import type { questions as source } from "../ja/questions.ts";

export const questions: typeof source = {
  title: "Decisions to carry over",
  none: "There is nothing to place.",
  notes: [
    "Decisions of earlier runs of which nobody can tell for sure whose they are now. Choose in the yellow cells; the next run follows.",
  ],
  answers: {
    "take-1": "Carry over to ①",
    "take-2": "Carry over to ②",
    "take-3": "Carry over to ③",
    refuse: "Do not carry over",
    keep: "Later",
    a: "A",
    b: "B",
  },
  questions: {
    title: "Decisions that need a line",
    note: "What is carried over has to be looked at again. A blank cell means later. What is not carried over is kept below.",
    headings: {
      line: "Earlier indicator",
      texts: "Earlier figures",
      said: "What was decided",
      first: "Candidate ①",
      second: "Candidate ②",
      third: "Candidate ③",
      answer: "What to do",
    },
  },
  conflicts: {
    title: "What two copies say differently",
    note: "Choose which one counts. Until then A's stands in the ledger, and the line does not count as decided.",
    headings: {
      line: "Indicator",
      texts: "Figures",
      fields: "Fields",
      a: "A says",
      b: "B says",
      comment: "Comment",
      choice: "Which counts",
    },
  },
  waiting: {
    title: "Decisions without a line",
    note: "Their indicators are not on the sheet now. They are kept, and go back to the ledger by themselves once the indicator is there again.",
    headings: {
      line: "Earlier indicator",
      texts: "Earlier figures",
      said: "Decision",
      comment: "Comment",
      correction: "Correction",
      review: "Review",
      follow: "Follow-up",
    },
  },
  texts: (plan, actual) => `Plan: ${plan}\nActual: ${actual}`,
  place: (cell) => `At: ${cell}`,
  score: (percent, { name, texts, label, no, section }) =>
    `Alike ${percent}% (name ${name}, figures ${texts}, indicator and unit ${label}, number ${no}, section ${section})`,
  said: (field, text) => `${field}: ${text}`,
  partSeparator: " / ",
};
