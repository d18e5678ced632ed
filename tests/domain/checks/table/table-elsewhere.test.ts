import { testRule } from "../rule-test.ts";

const lines = [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }];

testRule("table-elsewhere", {
  accept: [["a sheet of one table", lines]],
  reject: [["a further one at its side", { lines, elsewhere: [{ top: 3, left: 11, bottom: 9, right: 14 }] }, ["K3"]]],
});
