import type { FieldName } from "../../domain/sheet/words/field.ts";
import type { errors as ja, ErrorWords } from "../ja/errors.ts";
import { fields } from "./fields.ts";
import { fiscalYear, fiscalYears } from "./years.ts";

type Params = Readonly<Record<string, string | number>>;

const file = (params: Params) => (params["file"] === undefined ? "the file" : `"${params["file"]}"`);
const sheet = (params: Params) => (params["sheet"] === undefined ? "the sheet" : `sheet "${params["sheet"]}"`);
const detail = (params: Params, otherwise: string) =>
  params["detail"] === undefined || params["detail"] === "" ? otherwise : `${params["detail"]}`;

const reasons: Readonly<Record<string, string>> = {
  EACCES: "access is denied",
  EPERM: "the operation is not permitted (another program may have it open)",
  EBUSY: "another program is using it",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "a folder on the way to it is missing",
  ENOENT: "the folder does not exist",
  EEXIST: "something of that name is already there",
  ENOSPC: "the disk is full",
  EROFS: "the place is read-only",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
};

function reason(params: Params, otherwise: string): string {
  const code = params["reason"];
  if (code === undefined) return detail(params, otherwise);
  return reasons[code] ?? `the system answered ${code}`;
}

const fieldTitles = (list: string): string =>
  list
    .split(",")
    .map((name) => (Object.hasOwn(fields, name) ? fields[name as FieldName].title : name))
    .join(", ");

const missing = (p: Params): string =>
  p["missing"] === undefined || p["missing"] === ""
    ? "no table has headings for plan and actual"
    : `no heading says ${fieldTitles(`${p["missing"]}`)}`;

const nearest = (p: Params): string =>
  p["nearestSeen"] === undefined
    ? ""
    : `the nearest is row ${p["nearestRow"]}${p["nearestSheet"] === undefined ? "" : ` of sheet "${p["nearestSheet"]}"`} (${p["nearestSeen"]})`;

const transposed = (p: Params): string =>
  p["isTransposed"] === undefined
    ? ""
    : "there seems to be a table with programs side by side and plans and actuals in rows, rows and columns exchanged";

const transposedTodo = (p: Params): string =>
  p["isTransposed"] === undefined
    ? ""
    : "copy the table, paste it with Paste Special, Transpose, and check that one, or ";

const notCalculated = (p: Params): string =>
  p["notCalculated"] === undefined
    ? ""
    : `${p["notCalculated"]} formulas were never calculated, and headings may be among them`;

const hidden = (p: Params): string =>
  p["hidden"] === undefined ? "" : `hidden sheets (${p["hidden"]}) are looked at only when named`;

const millions = (bytes: string | number): string => `${Math.round(Number(bytes) / 1e6).toLocaleString("en")} MB`;

function tooLarge(p: Params): string {
  if (p["bytes"] !== undefined)
    return `unpacked ${p["part"] === undefined ? "it" : `its part ${p["part"]}`} is ${millions(p["bytes"])} or more, beyond the limit of ${millions(p["limit"] ?? 0)}`;
  if (p["elements"] !== undefined) return "it has more styles, merged cells and other settings than can be handled";
  if (p["cell"] !== undefined) return `its used range reaches to ${p["cell"]}, more cells than can be handled`;
  return "unpacked it is larger than can be handled";
}

function damage(p: Params): string {
  if (p["sharedPart"] !== undefined) return "several of its sheets share one part, so it is damaged";
  if (p["cell"] !== undefined) return `it has a cell where no sheet has one (${p["cell"]}), so it is damaged`;
  return detail(p, "it is cut off or damaged");
}

const otherOutput = "choose another name with --out, or replace it with --force, which keeps a copy of what is there";

function unreadable(p: Params): string {
  const code = p["because"];
  if (code === undefined) return reason(p, "reading failed");
  const said: Readonly<Record<string, (params: Params) => ErrorWords>> = errors;
  return said[code]?.(p).why ?? `${code}`;
}

export const errors: typeof ja = {
  "file-not-found": (p: Params): ErrorWords => ({
    what: `Cannot find ${file(p)}`,
    why: "no such file is there",
    todo: "check the folder and the file name",
  }),
  "file-unreadable": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: reason(p, "reading failed"),
    todo:
      p["reason"] === "EISDIR"
        ? "name the files in it (for example folder/*.xlsx)"
        : "check its permissions and whether another program has it open",
  }),
  "file-empty": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is empty (0 bytes)",
    todo: "get the file again from where it came",
  }),
  "file-truncated": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: damage(p),
    todo: 'copy or download it again, or try "Open and Repair" in Excel',
  }),
  "file-encrypted": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is encrypted with a password",
    todo: "remove the password in Excel, save it, and use that file",
  }),
  "file-old-format": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is in an older format (such as the .xls of Excel 97-2003)",
    todo: 'open it in Excel and save it as "Excel Workbook (.xlsx)"',
  }),
  "file-not-xlsx": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: detail(p, "it is not an Excel workbook (.xlsx, .xlsm)"),
    todo: "name an .xlsx or .xlsm file",
  }),
  "file-is-binary-workbook": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is a binary Excel workbook (.xlsb)",
    todo: "open it in Excel and save it as an Excel Workbook (.xlsx)",
  }),
  "file-is-csv": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is delimited text (CSV), whatever its name says",
    todo: "open it in Excel by Data > From Text/CSV and save it as an Excel Workbook (.xlsx)",
  }),
  "file-is-document": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is a document, as of Word or PowerPoint",
    todo: "give the workbook (.xlsx) that its table comes from, or paste the table into one",
  }),
  "file-is-html": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is a web page (HTML), as some systems export to Excel",
    todo: "open it in Excel and save it as an Excel Workbook (.xlsx)",
  }),
  "file-is-ods": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is an OpenDocument spreadsheet (.ods)",
    todo: "open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx)",
  }),
  "file-is-pdf": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is a PDF",
    todo: "give the workbook (.xlsx) that it was made from",
  }),
  "file-is-text": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is text (JSON or the like) and no table",
    todo: "give an .xlsx or .xlsm file",
  }),
  "file-is-xml": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is XML, such as an XML Spreadsheet 2003",
    todo: "open it in Excel and save it as an Excel Workbook (.xlsx)",
  }),
  "file-is-zip": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: "it is a compressed folder (ZIP)",
    todo: "extract it and give a workbook (.xlsx, .xlsm) in it",
  }),
  "file-too-large": (p: Params): ErrorWords => ({
    what: `Cannot read ${file(p)}`,
    why: tooLarge(p),
    todo: "paste the range that matters as values into a new workbook, save it, and give that one",
  }),
  "file-stopped": (p: Params): ErrorWords => ({
    what: `The work on ${file(p)} ended before it was done`,
    why: "it is too large for the memory there is, or this is a bug in Jisseki",
    todo: "run it once more; if it happens again, run jisseki check on this file alone and report what it prints",
  }),
  "output-unwritable": (p: Params): ErrorWords => ({
    what: `Cannot write ${file(p)}`,
    why: reason(p, "saving failed"),
    todo: "close it in Excel if it is open there, check permissions and free space, or choose another place with --out",
  }),
  "output-is-input": (p: Params): ErrorWords => ({
    what: `Will not write ${file(p)}`,
    why: "the output is the input itself, and the input is never changed",
    todo: "choose another name with --out",
  }),
  "output-exists-not-file": (p: Params): ErrorWords => ({
    what: `Cannot write ${file(p)}`,
    why: "something that is not a file, such as a folder, has that name",
    todo: "choose another name with --out",
  }),
  "output-exists": (p: Params): ErrorWords => ({
    what: `Will not write ${file(p)}`,
    why: "a file with other content is already there",
    todo: p["add"] === undefined ? otherOutput : `${p["add"]}, or ${otherOutput}`,
  }),
  "output-no-report": (p: Params): ErrorWords => ({
    what: `Will not replace ${file(p)}`,
    why: "the workbook that is there bears no report of Jisseki's and may be somebody else's",
    todo: otherOutput,
  }),
  "output-unreadable": (p: Params): ErrorWords => ({
    what: `Will not replace ${file(p)}`,
    why: `what is there cannot be read and may hold decisions (${unreadable(p)})`,
    todo: `repair it, or ${otherOutput}`,
  }),
  "output-changed": (p: Params): ErrorWords => ({
    what: `Will not replace ${file(p)}`,
    why: "it was changed from elsewhere meanwhile",
    todo: "finish and save what is done there, then run this again",
  }),
  "output-not-ours": (p: Params) => ({
    what: `Cannot write ${file(p)}`,
    why: "a datapackage.json that Jisseki did not make is there already",
    todo: "choose another folder with --out",
  }),
  "ledger-not-ours": (p: Params): ErrorWords => ({
    what: `Cannot write the ledger into ${file(p)}`,
    why: "there are files in it that Jisseki did not make",
    todo: "give an empty folder, or a new name, with --ledger",
  }),
  "work-not-ours": (p: Params): ErrorWords => ({
    what: `Cannot work in ${file(p)}`,
    why: "there are files in it that Jisseki did not make",
    todo: "give an empty folder, or a new name, with --work",
  }),
  "work-missing": (p: Params): ErrorWords => ({
    what: `Nothing was collected in ${file(p)}`,
    why: "it is no working folder that jisseki check --work made",
    todo: "give the folder that --work named",
  }),
  "work-incomplete": (p: Params): ErrorWords => ({
    what: `Not all is there in ${file(p)}`,
    why: `files still to be done: ${p["missing"]}${p["shards"] === undefined ? "" : ` (of the shards ${p["shards"]})`}: ${p["files"]}`,
    todo: "run these shards once more (files that are done are skipped), or add --partial to go without them",
  }),
  "sheet-missing": (p: Params): ErrorWords => ({
    what: `There is no sheet${p["sheet"] === undefined ? "" : ` "${p["sheet"]}"`} in ${p["file"] === undefined ? "the workbook" : file(p)}`,
    why: p["sheets"] === undefined ? "no sheet has that name" : `its sheets are: ${p["sheets"]}`,
    todo: "check the sheet's name",
  }),
  "sheet-exists": (p: Params): ErrorWords => ({
    what: `Cannot add the report sheet "${p["sheet"]}"`,
    why: "another sheet got that name in the meantime",
    todo: "run it again: the report then takes another name",
  }),
  "report-edited": (p: Params): ErrorWords => ({
    what: "The report was not updated",
    why: `something was typed on ${sheet(p)} meanwhile; it is still there`,
    todo: "update again when the entries are done",
  }),
  "report-unreadable": (p: Params): ErrorWords => ({
    what: `The earlier report (${sheet(p)})${p["file"] === undefined ? "" : ` in ${file(p)}`} cannot be read and is not replaced`,
    why: "hidden cells that the report needs are gone, overwritten or not calculated, so the decisions entered there cannot be carried over",
    todo:
      p["stays"] === undefined
        ? "bring the hidden columns back, or open and save the file in Excel; failing that, note the entries, move the sheet to another workbook and run again"
        : 'bring the hidden columns and first row back; failing that, take the report out (jisseki clear, or "Remove everything that was added" in the pane: this sheet stays) and run again',
  }),
  "entries-unreadable": (p: Params): ErrorWords => ({
    what: `Entries on ${sheet(p)}${p["file"] === undefined ? "" : ` in ${file(p)}`} cannot be carried over, so the report is not replaced`,
    why: `cells ${p["cells"]}: an error, not calculated, none of the choices, at odds with another line of the same indicator, or on no indicator's line`,
    todo: "correct them, move them to a line of the report, or delete them, and run again",
  }),
  "no-program-table": (p: Params): ErrorWords => ({
    what: `No program table found on ${p["sheet"] === undefined ? "any sheet" : sheet(p)}${p["file"] === undefined ? "" : ` of ${file(p)}`}`,
    why: [missing(p), nearest(p), transposed(p), notCalculated(p), hidden(p)].filter((part) => part !== "").join("; "),
    todo: `${transposedTodo(p)}${p["notCalculated"] === undefined ? "" : "open the file in Excel and save it, or "}name the sheet with --sheet, the range with --range, or the columns with --map plan=E,actual=F`,
  }),
  "year-invalid": (p: Params): ErrorWords => ({
    what: `"${p["year"]}" cannot be read as a fiscal year`,
    why: "one fiscal year is judged at a time",
    todo: "for example --year R4 (also 令和4年度, 2022, H30, 元年)",
  }),
  "year-missing": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}: `}${p["sheet"] === undefined ? "no table" : sheet(p)} has results for ${fiscalYear(Number(p["year"]))}`,
    why: p["years"] === "" ? "the table names no year" : `years there: ${fiscalYears(p["years"])}`,
    todo: p["years"] === "" ? "leave the year out" : "name one of these years",
  }),
  "policy-unreadable": (p: Params): ErrorWords => ({
    what: `Cannot read the policy ${file(p)}`,
    why: p["reason"] === "ENOENT" ? "no such file is there" : reason(p, "it is not valid JSON"),
    todo:
      p["reason"] === undefined
        ? "check its brackets, commas and quotes, and that it is saved as UTF-8"
        : "check the folder, the file name and its permissions",
  }),
  "policy-invalid": (p: Params): ErrorWords => ({
    what: `The policy ${file(p)} is not valid`,
    why: detail(p, "a value is wrong"),
    todo: 'compare it with the example in the README under "policy"',
  }),
  "layout-unreadable": (p: Params): ErrorWords => ({
    what: `Cannot read the layout file ${file(p)}`,
    why: p["reason"] === "ENOENT" ? "no such file is there" : reason(p, "it is not valid JSON"),
    todo:
      p["reason"] === undefined
        ? "check its brackets, commas and quotes, and that it is saved as UTF-8"
        : "check the folder, the file name and its permissions",
  }),
  "layout-invalid": (p: Params): ErrorWords => ({
    what: `The layout file ${file(p)} is not valid`,
    why: detail(p, "a value is wrong"),
    todo: "compare it with what jisseki layout writes (docs/layout.md)",
  }),
  "decisions-unreadable": (p: Params): ErrorWords => ({
    what: `Cannot read the decisions ${file(p)}`,
    why: p["reason"] === "ENOENT" ? "no such file is there" : reason(p, "they are not valid JSON"),
    todo:
      p["reason"] === undefined
        ? "give a file as jisseki decisions wrote it"
        : "check the folder, the file name and its permissions",
  }),
  "decisions-invalid": (p: Params): ErrorWords => ({
    what: `The decisions ${file(p)} are not valid`,
    why: detail(p, "a value is wrong"),
    todo: "give a file as jisseki decisions wrote it",
  }),
  "report-missing": (p: Params): ErrorWords => ({
    what: `There is no report in ${p["file"] === undefined ? "the workbook" : file(p)}`,
    why: p["sheet"] === undefined ? "no sheet of Jisseki's was found" : `none is about ${sheet(p)}`,
    todo: "give a workbook that jisseki report wrote",
  }),
  "report-of-first-edition": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "The report" : file(p)} was made by an earlier edition`,
    why: "it does not say yet which indicator a decision belongs to for good",
    todo: "update it with jisseki report first (what was entered is kept)",
  }),
  "names-too-few": (p: Params): ErrorWords => ({
    what: `--names gives too few names (${p["given"]})`,
    why: `${p["names"]} people are named in the report`,
    todo: `give ${p["names"]} names, separated by commas`,
  }),
  "report-copied": (p: Params): ErrorWords => ({
    what: `There are copies of report sheets in ${p["file"] === undefined ? "the workbook" : file(p)}: ${p["sheets"]}`,
    why: "names, comments and hidden columns would stay in them, so nothing was written for publication",
    todo: "run it again on a workbook without these sheets",
  }),
  "reports-several": (p: Params): ErrorWords => ({
    what: `There are several reports in ${p["file"] === undefined ? "the workbook" : file(p)}`,
    why: `they are about these sheets: ${p["sheets"]}`,
    todo: "say with --sheet which one is meant",
  }),
  "log-missing": (p: Params): ErrorWords => ({
    what: `There is no log in ${p["file"] === undefined ? "the report" : file(p)}`,
    why: "its sheet was deleted, or the report was made by an edition that kept none",
    todo: "run jisseki report, which begins one; what was logged before is in copies that you kept",
  }),
  "log-broken": (p: Params): ErrorWords => ({
    what: `The log of ${p["file"] === undefined ? "the report" : file(p)} is not as it was written`,
    why: detail(p, "it was altered"),
    todo: "see jisseki verify, and use a copy from before",
  }),
  "log-begins-later": (p: Params): ErrorWords => ({
    what: `Nobody knows how ${p["file"] === undefined ? "the report" : file(p)} stood on ${p["day"]}`,
    why: `its log begins with the run of ${p["first"]}`,
    todo: `give a day from ${p["first"]} on to --since, or compare with an older file: jisseki diff OLD NEW`,
  }),
  "log-not-common": (p: Params): ErrorWords => ({
    what: `Cannot merge ${file(p)} and "${p["other"]}"`,
    why: "their logs have no line in common, so nobody can tell whether they are copies of one report",
    todo: `to import the decisions alone, run jisseki decisions "${p["other"]}" --out decisions.json, then jisseki report "${p["file"]}" --decisions decisions.json`,
  }),
  "merge-same-file": (p: Params): ErrorWords => ({
    what: `${file(p)} cannot be merged with itself`,
    why: "both are the same file",
    todo: "name two copies that people worked in",
  }),
  "merge-not-settled": (p: Params): ErrorWords => ({
    what: `Cannot merge ${file(p)} and "${p["other"]}"`,
    why: `what is not settled yet in one of them was decided otherwise in the other: ${p["lines"]}`,
    todo: "choose on the Carry-over sheet, run jisseki report, then merge",
  }),
  "mapping-invalid": (p: Params): ErrorWords => ({
    what: "The columns or the range given are not valid",
    why: detail(p, "they cannot be read"),
    todo: "for example: --map no=A,name=B,plan=E,actual=F --range A5:G80",
  }),
  "program-unknown": (p: Params): ErrorWords => ({
    what: `There is no program ${p["name"]}`,
    why: "No program of the list has that number, or those words in its name",
    todo: "Check the number or the name given to --program",
  }),
  "no-program-fits": (p: Params): ErrorWords => ({
    what: "No program fits what was asked for",
    why: `None of the ${p["of"]} programs fits --program and --pick`,
    todo: "Ask for less, or name another verdict, state or rule",
  }),
  "papers-too-many": (p: Params): ErrorWords => ({
    what: `Papers of ${p["count"]} programs are too many at once`,
    why: `A workbook holds at most ${p["most"]} papers`,
    todo: "Choose programs with --program, --pick or --sample",
  }),
  "trend-year-unknown": (p) => ({
    what: `The year of ${file(p)} is not known`,
    why: `neither title nor headings of ${sheet(p)} name one`,
    todo: "Say the years in the order of the files: --years R3,R4",
  }),
  "trend-year-twice": (p) => ({
    what: `There are two files of ${fiscalYear(Number(p["year"]))}`,
    why: `both "${p["other"]}" and "${p["file"]}" are of ${fiscalYear(Number(p["year"]))}`,
    todo: "Leave one out (of sheets, choose with --sheet), say their years with --years, or take them as one list (offices of one body, say) with --join",
  }),
  "trend-one-year": (p) => ({
    what: "There is nothing to compare",
    why: p["year"] === undefined ? "no table was found" : `all tables are of ${fiscalYear(Number(p["year"]))}`,
    todo: "Name the files of at least two years",
  }),
  "trend-years-invalid": (p) => ({
    what: "Cannot read --years",
    why: `"${p["text"]}" is no list of years, or not as many as there are files (${p["files"]})`,
    todo: "Write the years in the order of the files, as in R3,R4",
  }),
  "answers-unreadable": (p) => ({
    what: `Cannot read answers from ${file(p)}`,
    why: "it has no sheet of matches, or its hidden row and columns are gone",
    todo: "Name a workbook that jisseki trend wrote",
  }),
  "file-is-summary": (p) => ({
    what: `${file(p)} is not read as a list of programs`,
    why: "Jisseki wrote it as a summary, and programs of other files would be counted again",
    todo: "Leave it out",
  }),
  cancelled: (): ErrorWords => ({
    what: "Cancelled",
    why: "you asked for it",
    todo: "no half-written file is left; you can run it again",
  }),
  "check-stopped": (): ErrorWords => ({
    what: "The check ended before it was done",
    why: "the thread that checks large sheets was ended, or could not start (memory may have run out)",
    todo: "check again; where that does not help, close other workbooks or narrow the range",
  }),
  "cell-edit-mode": (): ErrorWords => ({
    what: "Cannot write to Excel",
    why: "a cell is being edited",
    todo: "finish with Enter or Esc, then run it again",
  }),
  "read-only": (): ErrorWords => ({
    what: "Cannot write to this workbook",
    why: "it is open read-only",
    todo: "enable editing or save a copy, then run it again",
  }),
  "connection-lost": (): ErrorWords => ({
    what: "Cannot reach Excel",
    why: "the connection was lost",
    todo: "check the connection and run it again; the next run repairs what was left half done",
  }),
  "payload-too-large": (): ErrorWords => ({
    what: "Too much at once",
    why: "it exceeds what Excel takes in one request",
    todo: "narrow the range and run it again",
  }),
  "workbook-protected": (p: Params): ErrorWords => ({
    what: `Cannot add or remove sheets${p["file"] === undefined ? "" : ` in ${file(p)}`}`,
    why: "the workbook's structure is protected",
    todo: 'turn off "Protect Workbook" on the Review tab, then run it again',
  }),
  "sheet-protected": (p: Params): ErrorWords => ({
    what: `Cannot change ${p["sheet"] === undefined ? "the sheet" : `the sheet "${p["sheet"]}"`}`,
    why: "the sheet is protected",
    todo: 'choose "Unprotect Sheet" on the Review tab, then run it again',
  }),
  "not-supported": (p: Params): ErrorWords => ({
    what: "This cannot be done here",
    why:
      p["reason"] === "last-sheet"
        ? "the workbook holds nothing but report sheets, and cannot be left without any"
        : detail(p, "it is not supported in this environment"),
    todo: p["reason"] === "last-sheet" ? "add another sheet first" : "update Excel, or run it elsewhere",
  }),
  "excel-failed": (p: Params): ErrorWords => ({
    what: "Excel reported a failure",
    why: detail(p, "Excel returned an error"),
    todo: "run it again; if it persists, save, close and reopen the workbook",
  }),
};
