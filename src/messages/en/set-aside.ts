import type * as ja from "../ja/set-aside.ts";

export const asideWhy: typeof ja.asideWhy = {
  "other-year": "is of another year",
  "part-of-year": "is of a part of the year",
  competing: "has a rival that was taken",
  "not-amounts": "holds codes or names, not amounts",
  money: "is money planned and spent, whose ratio is an execution rate and no achievement",
};
