/** Words of the preview page, around the pane. */
export const preview = {
  title: "実績 プレビュー",
  notice: "これは Excel ではありません。アドインの動きを確かめるための画面です。",
  open: "xlsxを開く",
  save: "xlsxとして保存",
  notSaved: "この変更を含むブックは、プレビューでは保存できません。",
  sheets: "シート",
  pane: "実績の作業ウィンドウ",
  /** In samples/. */
  sample: "就労支援事業_令和4年度.xlsx",
};
