export { writtenOut } from "../../src/domain/written-out.ts";
export { SheetJudge } from "./sheetJudge.ts";
