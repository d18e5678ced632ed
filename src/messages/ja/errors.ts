import type { FieldName } from "../../domain/sheet/words/field.ts";
import { fields } from "./fields.ts";
import { fiscalYear, fiscalYears } from "./years.ts";

type Params = Readonly<Record<string, string | number>>;

/** One failure in three short sentences: what happened, why, and what to do about it. */
export interface ErrorWords {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

const file = (params: Params) => (params["file"] === undefined ? "ファイル" : `「${params["file"]}」`);
const sheet = (params: Params) => (params["sheet"] === undefined ? "シート" : `シート「${params["sheet"]}」`);
const detail = (params: Params, otherwise: string) =>
  params["detail"] === undefined || params["detail"] === "" ? otherwise : `${params["detail"]}`;

/** Operating system's codes, as `params.reason`. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "アクセス権限がありません",
  EPERM: "操作が許可されていません（ほかのプログラムで開いている場合もあります）",
  EBUSY: "ほかのプログラムが使用しています",
  EISDIR: "ファイルではなくフォルダーです",
  ENOTDIR: "途中のフォルダーがありません",
  ENOENT: "保存先のフォルダーがありません",
  EEXIST: "同じ名前のものが既にあります",
  ENOSPC: "空き容量がありません",
  EROFS: "書き込み禁止の場所です",
  ENAMETOOLONG: "名前が長すぎます",
  EMFILE: "開いているファイルが多すぎます",
};

function reason(params: Params, otherwise: string): string {
  const code = params["reason"];
  if (code === undefined) return detail(params, otherwise);
  return reasons[code] ?? `システムの応答: ${code}`;
}

/** Titles of fields that come as "plan,actual". */
const fieldTitles = (list: string): string =>
  list
    .split(",")
    .map((name) => (Object.hasOwn(fields, name) ? fields[name as FieldName].title : name))
    .join("・");

const missing = (p: Params): string =>
  p["missing"] === undefined || p["missing"] === ""
    ? "計画と実績の見出しを持つ表がありません"
    : `${fieldTitles(`${p["missing"]}`)}の見出しがありません`;

const nearest = (p: Params): string =>
  p["nearestSeen"] === undefined
    ? ""
    : `最も近いのは${p["nearestSheet"] === undefined ? "" : `シート「${p["nearestSheet"]}」の`}${p["nearestRow"]}行目（${p["nearestSeen"]}）です`;

const transposed = (p: Params): string =>
  p["isTransposed"] === undefined ? "" : "事業が横に並び、計画と実績が行になった表（行と列が逆の表）のようです";

const transposedTodo = (p: Params): string =>
  p["isTransposed"] === undefined
    ? ""
    : "表を写し、「形式を選択して貼り付け」の「行/列の入れ替え」で行と列を入れ替えたものを指定するか、";

const notCalculated = (p: Params): string =>
  p["notCalculated"] === undefined
    ? ""
    : `計算結果のない数式が${p["notCalculated"]}個あり、見出しが読めていない可能性があります`;

const hidden = (p: Params): string =>
  p["hidden"] === undefined ? "" : `非表示のシート（${p["hidden"]}）は指定があるときだけ調べます`;

const millions = (bytes: string | number): string => `${Math.round(Number(bytes) / 1e6).toLocaleString("ja-JP")}MB`;

/** What is too large, where the reader says so: bytes after unpacking, elements, or cells up to the last one used. */
function tooLarge(p: Params): string {
  const part = p["part"] === undefined ? "" : `中の「${p["part"]}」が`;
  if (p["bytes"] !== undefined)
    return `${part}展開すると${millions(p["bytes"])}以上になり、扱える上限（${millions(p["limit"] ?? 0)}）を超えます`;
  if (p["elements"] !== undefined) return "書式や結合などの設定が多すぎ、扱える数を超えます";
  if (p["cell"] !== undefined) return `使われている範囲が${p["cell"]}まであり、扱えるセルの数を超えます`;
  return "展開後の大きさが扱える上限を超えています";
}

/** What is damaged, where the reader says so. */
function damage(p: Params): string {
  if (p["sharedPart"] !== undefined) return "複数のシートが同じ部品を指しており、壊れています";
  if (p["cell"] !== undefined) return `シートにない位置のセル（${p["cell"]}）があり、壊れています`;
  return detail(p, "途中で切れているか、壊れています");
}

const otherOutput =
  "--out で別の名前を指定してください。置き換えてよければ --force を付けてください（いまのファイルは控えとして残します）";

/** Why a file could not be read that stands where something is to be written: the failure by its code, or the system's. */
function unreadable(p: Params): string {
  const code = p["because"];
  if (code === undefined) return reason(p, "読み込みに失敗しました");
  const said: Readonly<Record<string, (params: Params) => ErrorWords>> = errors;
  return said[code]?.(p).why ?? `${code}`;
}

/** By `WorkbookErrorCode`. */
export const errors = {
  "file-not-found": (p: Params): ErrorWords => ({
    what: `${file(p)}が見つかりません`,
    why: "その場所に該当するファイルがありません",
    todo: "場所とファイル名を確かめてください",
  }),
  "file-unreadable": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: reason(p, "読み込みに失敗しました"),
    todo:
      p["reason"] === "EISDIR"
        ? "フォルダー内のファイルを指定してください（例: フォルダー/*.xlsx）"
        : "権限と、ほかで開いていないかを確かめてください",
  }),
  "file-empty": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "中身が空（0バイト）です",
    todo: "元のファイルを入手し直してください",
  }),
  "file-truncated": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: damage(p),
    todo: "コピーやダウンロードをやり直すか、Excelで「開いて修復する」を試してください",
  }),
  "file-encrypted": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "パスワードで暗号化されています",
    todo: "Excelでパスワードを解除して保存したものを指定してください",
  }),
  "file-old-format": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "古い形式（Excel 97-2003の.xlsなど）です",
    todo: "Excelで開き、「Excelブック（.xlsx）」で保存し直してください",
  }),
  "file-not-xlsx": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: detail(p, "Excelブック（.xlsx、.xlsm）ではありません"),
    todo: ".xlsxまたは.xlsmのファイルを指定してください",
  }),
  "file-is-binary-workbook": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "バイナリ形式のExcelブック（.xlsb）です",
    todo: "Excelで開き、「Excelブック（.xlsx）」で保存し直してください",
  }),
  "file-is-csv": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "中身はCSVなど、文字で区切ったテキストです（拡張子を変えてもブックにはなりません）",
    todo: "Excelの「データ」>「テキストまたはCSVから」で開き、「Excelブック（.xlsx）」で保存してください",
  }),
  "file-is-document": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "WordやPowerPointなどの文書です",
    todo: "元の表のExcelブック（.xlsx）を指定するか、表をExcelに貼り付けて保存してください",
  }),
  "file-is-html": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "中身はWebページ（HTML）です（システムの「Excel出力」に見られます）",
    todo: "Excelで開き、「Excelブック（.xlsx）」で保存し直してください",
  }),
  "file-is-ods": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "OpenDocument形式（.ods）の表計算ファイルです",
    todo: "ExcelまたはLibreOfficeで開き、「Excelブック（.xlsx）」で保存し直してください",
  }),
  "file-is-pdf": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "PDFです",
    todo: "元のExcelブック（.xlsx）を入手して指定してください",
  }),
  "file-is-text": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "中身はテキスト（JSONなど）で、表ではありません",
    todo: ".xlsxまたは.xlsmのファイルを指定してください",
  }),
  "file-is-xml": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "XML形式（XMLスプレッドシート2003など）のファイルです",
    todo: "Excelで開き、「Excelブック（.xlsx）」で保存し直してください",
  }),
  "file-is-zip": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: "圧縮フォルダー（ZIP）です",
    todo: "展開して、中のブック（.xlsx、.xlsm）を指定してください",
  }),
  "file-too-large": (p: Params): ErrorWords => ({
    what: `${file(p)}を読めません`,
    why: tooLarge(p),
    todo: "必要な範囲だけを新しいブックに値で貼り付けて保存し、そのブックを指定してください",
  }),
  "file-stopped": (p: Params): ErrorWords => ({
    what: `${file(p)}の処理が途中で終わりました`,
    why: "大きすぎてメモリーが足りないか、Jissekiの不具合です",
    todo: "もう一度実行してください。続くときは、このファイルだけを jisseki check で判定し、表示された内容をお知らせください",
  }),
  "output-unwritable": (p: Params): ErrorWords => ({
    what: `${file(p)}に書き込めません`,
    why: reason(p, "保存に失敗しました"),
    todo: "Excelで開いている場合は閉じ、権限と空き容量を確かめるか、--out で別の場所を指定してください",
  }),
  "output-is-input": (p: Params): ErrorWords => ({
    what: `${file(p)}には書き込みません`,
    why: "出力先が入力ファイルそのものです（元のファイルは書き換えません）",
    todo: "--out で別の名前を指定してください",
  }),
  "output-exists-not-file": (p: Params): ErrorWords => ({
    what: `${file(p)}に書き込めません`,
    why: "同じ名前のフォルダーなど、ファイルでないものが既にあります",
    todo: "--out で別の名前を指定してください",
  }),
  "output-exists": (p: Params): ErrorWords => ({
    what: `${file(p)}には書き込みません`,
    why: "別の内容のファイルが既にあります",
    todo: p["add"] === undefined ? otherOutput : `${p["add"]}。または、${otherOutput}`,
  }),
  "output-no-report": (p: Params): ErrorWords => ({
    what: `${file(p)}は置き換えません`,
    why: "既にあるブックに Jisseki の報告がなく、ほかの人のものかもしれません",
    todo: otherOutput,
  }),
  "output-unreadable": (p: Params): ErrorWords => ({
    what: `${file(p)}は置き換えません`,
    why: `既にあるファイルを読めず、記入された判断が入っているかもしれません（${unreadable(p)}）`,
    todo: `読める形に直すか、${otherOutput}`,
  }),
  "output-changed": (p: Params): ErrorWords => ({
    what: `${file(p)}は置き換えません`,
    why: "作成している間に、ほかから書き換えられました",
    todo: "編集を終えて保存してから、もう一度実行してください",
  }),
  "output-not-ours": (p: Params): ErrorWords => ({
    what: `${file(p)}に書き込めません`,
    why: "Jissekiが作成したものでない datapackage.json が既にあります",
    todo: "--out で別のフォルダーを指定してください",
  }),
  "ledger-not-ours": (p: Params): ErrorWords => ({
    what: `${file(p)}に判定明細を書き出せません`,
    why: "Jissekiが作成したものでないファイルが入っています",
    todo: "--ledger で、空のフォルダーか新しい名前を指定してください",
  }),
  "work-not-ours": (p: Params): ErrorWords => ({
    what: `${file(p)}を作業フォルダーにできません`,
    why: "Jissekiが作成したものでないファイルが入っています",
    todo: "--work で、空のフォルダーか新しい名前を指定してください",
  }),
  "work-missing": (p: Params): ErrorWords => ({
    what: `${file(p)}に集めた結果がありません`,
    why: "jisseki check --work で作られた作業フォルダーではありません",
    todo: "--work に指定したフォルダーを指定してください",
  }),
  "work-incomplete": (p: Params): ErrorWords => ({
    what: `${file(p)}の結果がそろっていません`,
    why: `${p["missing"]}個のファイルがまだです${p["shards"] === undefined ? "" : `（分担 ${p["shards"]}）`}: ${p["files"]}`,
    todo: "その分担をもう一度実行してください（済んだファイルは飛ばします）。そろった分だけでよければ --partial を付けてください",
  }),
  "sheet-missing": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "ブック" : file(p)}に${sheet(p)}がありません`,
    why: p["sheets"] === undefined ? "その名前のシートが見つかりません" : `あるシート: ${p["sheets"]}`,
    todo: "シート名を確かめてください",
  }),
  "sheet-exists": (p: Params): ErrorWords => ({
    what: `報告のシート「${p["sheet"]}」を追加できません`,
    why: "作成している間に、同じ名前のシートができました",
    todo: "もう一度実行してください。別の名前で作成します",
  }),
  "report-edited": (p: Params): ErrorWords => ({
    what: "報告を更新できませんでした",
    why: `更新している間に、${sheet(p)}へ入力がありました。入力はそのまま残っています`,
    todo: "入力が終わってから、もう一度更新してください",
  }),
  "report-unreadable": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}の`}前回の報告（${sheet(p)}）を読めないため、置き換えません`,
    why: "報告が使う非表示のセルが、ないか、書き換わっているか、計算されていません。記入された判断を引き継げません",
    todo:
      p["stays"] === undefined
        ? "非表示の列を元に戻すか、Excelで開いて保存し直してください。戻せないときは、記入を控えてから、そのシートを別のブックへ移し、もう一度実行してください"
        : "非表示の列と1行目を元に戻してください。戻せないときは、報告を取り除いてから（jisseki clear、または画面の「追加したものをすべて取り除く」。このシートは残ります）、もう一度実行してください",
  }),
  "entries-unreadable": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}の`}${sheet(p)}に引き継げない記入があるため、報告を置き換えません`,
    why: `セル ${p["cells"]} は、エラーか計算前か、選択肢にないか、同じ指標の別の行と食い違うか、どの指標の行でもありません`,
    todo: "記入を直すか、元からある行に移すか、消してから、もう一度実行してください",
  }),
  "no-program-table": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}の`}${p["sheet"] === undefined ? "どのシートにも" : `${sheet(p)}に`}事業の表が見つかりません`,
    why: [missing(p), nearest(p), transposed(p), notCalculated(p), hidden(p)].filter((part) => part !== "").join("。"),
    todo: `${transposedTodo(p)}${p["notCalculated"] === undefined ? "" : "Excelで開いて保存したものを指定するか、"}--sheet でシートを、--range で範囲を、--map plan=E,actual=F の形で列を指定してください`,
  }),
  "year-invalid": (p: Params): ErrorWords => ({
    what: `「${p["year"]}」は年度として読めません`,
    why: "判定できるのは1つの年度です",
    todo: "例: --year R4（令和4年度、2022、H30、元年 などの書き方もできます）",
  }),
  "year-missing": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}の`}${p["sheet"] === undefined ? "どの表にも" : `${sheet(p)}に`}${fiscalYear(Number(p["year"]))}の実績がありません`,
    why: p["years"] === "" ? "表に年度の記載がありません" : `ある年度: ${fiscalYears(p["years"])}`,
    todo: p["years"] === "" ? "年度を指定せずに実行してください" : "このうちの年度を指定してください",
  }),
  "policy-unreadable": (p: Params): ErrorWords => ({
    what: `判定基準${file(p)}を読めません`,
    why: p["reason"] === "ENOENT" ? "その場所に該当するファイルがありません" : reason(p, "JSONとして読めません"),
    todo:
      p["reason"] === undefined
        ? "JSONの書き方（かっこ、コンマ、引用符）と文字コード（UTF-8）を確かめてください"
        : "場所、ファイル名、権限を確かめてください",
  }),
  "policy-invalid": (p: Params): ErrorWords => ({
    what: `判定基準${file(p)}に誤りがあります`,
    why: detail(p, "値が正しくありません"),
    todo: "README の「判定基準」の例に合わせて直してください",
  }),
  "layout-unreadable": (p: Params): ErrorWords => ({
    what: `様式${file(p)}を読めません`,
    why: p["reason"] === "ENOENT" ? "その場所に該当するファイルがありません" : reason(p, "JSONとして読めません"),
    todo:
      p["reason"] === undefined
        ? "JSONの書き方（かっこ、コンマ、引用符）と文字コード（UTF-8）を確かめてください"
        : "場所、ファイル名、権限を確かめてください",
  }),
  "layout-invalid": (p: Params): ErrorWords => ({
    what: `様式${file(p)}に誤りがあります`,
    why: detail(p, "値が正しくありません"),
    todo: "jisseki layout が書き出す形に合わせて直してください（docs/layout.md）",
  }),
  "decisions-unreadable": (p: Params): ErrorWords => ({
    what: `判断のファイル${file(p)}を読めません`,
    why: p["reason"] === "ENOENT" ? "その場所に該当するファイルがありません" : reason(p, "JSONとして読めません"),
    todo:
      p["reason"] === undefined
        ? "jisseki decisions で書き出したファイルを、変えずに指定してください"
        : "場所、ファイル名、権限を確かめてください",
  }),
  "decisions-invalid": (p: Params): ErrorWords => ({
    what: `判断のファイル${file(p)}に誤りがあります`,
    why: detail(p, "値が正しくありません"),
    todo: "jisseki decisions で書き出したファイルを、変えずに指定してください",
  }),
  "report-missing": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "ブック" : file(p)}に報告がありません`,
    why:
      p["sheet"] === undefined
        ? "Jissekiが加えたシート（達成状況・判定明細など）が見つかりません"
        : `${sheet(p)}についての報告が見つかりません`,
    todo: "jisseki report で作った報告のブックを指定してください",
  }),
  "report-of-first-edition": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "報告" : file(p)}は、前の版で作られた報告です`,
    why: "判断を指標と結び付ける情報が、まだ報告にありません",
    todo: "一度 jisseki report で報告を更新してから実行してください（記入した判断は引き継がれます）",
  }),
  "names-too-few": (p: Params): ErrorWords => ({
    what: `--names の名前が足りません（${p["given"]}個）`,
    why: `報告には${p["names"]}人の氏名があります`,
    todo: `名前を${p["names"]}個、コンマで区切って指定してください`,
  }),
  "report-copied": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "ブック" : file(p)}には、報告のシートの写しがあります: ${p["sheets"]}`,
    why: "写しには氏名・コメント・隠した列が残るため、公表用の写しは作成していません",
    todo: "そのシートを除いたブックで、もう一度実行してください",
  }),
  "reports-several": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "ブック" : file(p)}には報告が複数あります`,
    why: `次のシートの報告です: ${p["sheets"]}`,
    todo: "--sheet でどのシートの報告かを指定してください",
  }),
  "log-missing": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "報告" : file(p)}に確認記録がありません`,
    why: "確認記録のシートが削除されたか、確認記録のない版で作られた報告です",
    todo: "jisseki report を実行すると、そのときからの記録が始まります。以前の記録は控えのファイルにあります",
  }),
  "log-broken": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "報告" : file(p)}の確認記録は、書かれたときのままではありません`,
    why: detail(p, "記録が変えられています"),
    todo: "jisseki verify で確かめ、変えられる前の控えを使ってください",
  }),
  "log-begins-later": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "報告" : file(p)}の${p["day"]}の状態は分かりません`,
    why: `確認記録は${p["first"]}の点検から始まっています`,
    todo: `${p["first"]}以後の日を --since に指定するか、それより前のファイルと jisseki diff 旧 新 で比べてください`,
  }),
  "log-not-common": (p: Params): ErrorWords => ({
    what: `${file(p)}と「${p["other"]}」は統合できません`,
    why: "確認記録に共通の行がなく、同じ報告の写しか分かりません",
    todo: `判断だけを取り込むには、jisseki decisions "${p["other"]}" --out 判断.json の後、jisseki report "${p["file"]}" --decisions 判断.json を実行してください`,
  }),
  "merge-same-file": (p: Params): ErrorWords => ({
    what: `${file(p)}を、それ自身とは統合できません`,
    why: "指定した2つが同じファイルです",
    todo: "別々に記入した2つの写しを指定してください",
  }),
  "merge-not-settled": (p: Params): ErrorWords => ({
    what: `${file(p)}と「${p["other"]}」は統合できません`,
    why: `一方で調整の済んでいない指標が、他方では別の判断になっています: ${p["lines"]}`,
    todo: "「引継ぎ候補」でどちらの判断かを選び、jisseki report を実行してから統合してください",
  }),
  "mapping-invalid": (p: Params): ErrorWords => ({
    what: "列または範囲の指定に誤りがあります",
    why: detail(p, "指定を読めません"),
    todo: "例: --map no=A,name=B,plan=E,actual=F --range A5:G80",
  }),
  "program-unknown": (p: Params): ErrorWords => ({
    what: `「${p["name"]}」という事業がありません`,
    why: "一覧に、その番号も、その言葉を含む名称もありません",
    todo: "番号か名称を確かめて、--program に指定してください",
  }),
  "no-program-fits": (p: Params): ErrorWords => ({
    what: "指定に当たる事業がありません",
    why: `一覧の${p["of"]}事業のどれも、--program と --pick に当たりません`,
    todo: "指定を減らすか、ほかの判定・状態・規則を指定してください",
  }),
  "papers-too-many": (p: Params): ErrorWords => ({
    what: `${p["count"]}事業の調書は一度に作れません`,
    why: `1つのブックに作る調書は${p["most"]}までです`,
    todo: "--program、--pick または --sample で事業を選んでください",
  }),
  "trend-year-unknown": (p: Params): ErrorWords => ({
    what: `${file(p)}の年度が分かりません`,
    why: `${sheet(p)}の表題と見出しに年度の記載がありません`,
    todo: "--years R3,R4 のように、ファイルの順に年度を指定してください",
  }),
  "trend-year-twice": (p: Params): ErrorWords => ({
    what: `${fiscalYear(Number(p["year"]))}のファイルが2つあります`,
    why: `「${p["other"]}」と「${p["file"]}」がどちらも${fiscalYear(Number(p["year"]))}の表です`,
    todo: "どちらかを外す（シートなら --sheet で選ぶ）か、年度が違うなら --years で指定してください。部署ごとのファイルなど、合わせて一つの一覧とするなら --join を付けてください",
  }),
  "trend-one-year": (p: Params): ErrorWords => ({
    what: "経年で比べられません",
    why: p["year"] === undefined ? "表がありません" : `${fiscalYear(Number(p["year"]))}の表しかありません`,
    todo: "比べる年度のファイルを2つ以上指定してください",
  }),
  "trend-years-invalid": (p: Params): ErrorWords => ({
    what: "--years を読めません",
    why: detail(p, `「${p["text"]}」は年度の並びではないか、ファイルの数（${p["files"]}）と合いません`),
    todo: "ファイルの順に、R3,R4 のように区切って指定してください",
  }),
  "answers-unreadable": (p: Params): ErrorWords => ({
    what: `${file(p)}から回答を読めません`,
    why: "「対応」のシートがないか、その隠した行と列が削除されています",
    todo: "jisseki trend で書き出したブックを指定してください",
  }),
  "file-is-summary": (p: Params): ErrorWords => ({
    what: `${file(p)}は、事業の一覧として読みません`,
    why: "Jisseki が書き出した総括のブックで、ほかのファイルの事業を重ねて数えることになります",
    todo: "対象から外してください",
  }),
  cancelled: (): ErrorWords => ({
    what: "中止しました",
    why: "利用者が中止を指示しました",
    todo: "書きかけのファイルは残っていません。もう一度実行できます",
  }),
  "check-stopped": (): ErrorWords => ({
    what: "点検が途中で終わりました",
    why: "大きな表を点検する処理が終了したか、始められませんでした（メモリー不足など）",
    todo: "もう一度点検してください。それでも終わるときは、ほかのブックを閉じるか、範囲を狭めてください",
  }),
  "cell-edit-mode": (): ErrorWords => ({
    what: "Excelに書き込めません",
    why: "セルの編集中です",
    todo: "Enter または Esc で編集を終えてから、もう一度実行してください",
  }),
  "read-only": (): ErrorWords => ({
    what: "このブックには書き込めません",
    why: "読み取り専用で開かれています",
    todo: "編集を有効にするか、名前を付けて保存してから、もう一度実行してください",
  }),
  "connection-lost": (): ErrorWords => ({
    what: "Excelと通信できません",
    why: "接続が切れました",
    todo: "接続を確かめて、もう一度実行してください。途中まで加えたものは次の実行で直します",
  }),
  "payload-too-large": (): ErrorWords => ({
    what: "一度に扱える量を超えました",
    why: "Excelの要求1回の上限を超えています",
    todo: "範囲を狭めて、もう一度実行してください",
  }),
  "workbook-protected": (p: Params): ErrorWords => ({
    what: `${p["file"] === undefined ? "" : `${file(p)}に`}シートを追加または削除できません`,
    why: "ブックの構成が保護されています",
    todo: "「校閲」タブの「ブックの保護」を解除してから、もう一度実行してください",
  }),
  "sheet-protected": (p: Params): ErrorWords => ({
    what: `${sheet(p)}を変更できません`,
    why: "シートが保護されています",
    todo: "「校閲」タブの「シート保護の解除」で保護を解除してから、もう一度実行してください",
  }),
  "not-supported": (p: Params): ErrorWords => ({
    what: "この操作は行えません",
    why:
      p["reason"] === "last-sheet"
        ? "ブックに報告のシートしかなく、すべて取り除くことはできません"
        : detail(p, "この環境では対応していません"),
    todo:
      p["reason"] === "last-sheet"
        ? "先に別のシートを追加してください"
        : "Excelを更新するか、別の環境で実行してください",
  }),
  "excel-failed": (p: Params): ErrorWords => ({
    what: "Excelの操作に失敗しました",
    why: detail(p, "Excelがエラーを返しました"),
    todo: "もう一度実行してください。続く場合はブックを保存して開き直してください",
  }),
};
