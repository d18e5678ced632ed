/** A pair that no careful reader divides without asking. */
export interface DishonestPair {
  readonly plan: string;
  readonly actual: string;
  readonly indicator?: string;
  readonly unit?: string;
}

const pair = (plan: string, actual: string, indicator?: string, unit?: string) => ({
  plan,
  actual,
  ...(indicator === undefined ? {} : { indicator }),
  ...(unit === undefined ? {} : { unit }),
});

/** Written for this test: two things that only look as if one were the plan of the other. */
export const dishonestPairs: readonly DishonestPair[] = [
  // Stages of one business.
  pair("着工5棟", "竣工3棟"),
  pair("相談件数100件", "解決件数85件"),
  pair("発送1,000通", "回収420通"),
  pair("応募30件", "採択12件"),
  pair("申請30件", "交付決定25件"),
  pair("募集20人", "応募35人、採用18人"),
  pair("参加者100人", "修了者45人"),
  pair("点検50橋", "修繕12橋"),
  pair("認知件数100件", "検挙件数45件"),
  pair("求職者120人", "内定者50人"),
  pair("受診率60%", "精検受診率82%"),
  pair("貸出冊数10,000冊", "蔵書冊数9,800冊"),
  pair("設計3件", "工事2件"),
  // Antonyms.
  pair("転入者120人", "転出者95人"),
  pair("市内企業50社", "市外企業12社"),
  pair("常勤10人", "非常勤12人"),
  pair("上水道普及率98%", "下水道普及率75%"),
  pair("開設3か所", "閉鎖2か所"),
  pair("入所者30人", "退所者12人"),
  pair("有料入場者1,000人", "無料入場者1,500人"),
  pair("平日開館250日", "休日開館100日"),
  pair("市立園10園", "私立園8園"),
  pair("小学校10校", "中学校5校"),
  pair("未受診者100人", "受診者80人"),
  // Two of one sort.
  pair("A地区 100m", "B地区 90m"),
  pair("第1回 100人", "第2回 95人"),
  pair("港区50人", "北区40人"),
  pair("65歳以上の参加者100人", "75歳以上の参加者80人"),
  pair("3級以上の生徒50%", "準2級以上の生徒35%"),
  pair("認知度50%", "満足度82%"),
  pair("普及率50%", "接続率92%"),
  // What the indicator counts, and what the label says.
  pair("50人", "相談者120人", "就職者数"),
  pair("60%", "精検受診率82%", "がん検診受診率"),
  pair("85%", "回答率72%", "満足度"),
  pair("100人", "申込者120人", "修了者数"),
  pair("申請30件", "25件", "交付件数"),
  // A group against one that holds it, or against another.
  pair("50人（市内）", "48人（市内外）", "来訪者数"),
  pair("100人（小学生）", "95人（小中学生）", "参加者数"),
  pair("満足 80%", "満足・やや満足 85%"),
  pair("80%（「大変満足」の割合）", "85%（「満足」以上の割合）", "講座満足度"),
  pair("80%（市民アンケート）", "85%（利用者アンケート）", "満足度"),
  pair("100人（65歳以上）", "95人（全年齢）", "利用者数"),
  pair("100人（正規）", "95人（会計年度任用職員を含む）", "採用者数"),
  pair("受理100件", "処理95件"),
  pair("Ⅰ期 100人", "Ⅱ期 95人"),
  pair("4月 100人", "5月 95人"),
  pair("100人", "95人＋オンライン30人", "参加者数"),
  // A part against the whole.
  pair("新規50社", "268社"),
  pair("新規登録20人", "320人"),
  pair("300社", "新規登録20社", "登録企業数"),
  pair("500人", "午前230人"),
  pair("500人", "男性230人"),
  pair("250社", "うち新規60社"),
  pair("参加者500人", "女性参加者180人"),
  // Kinds.
  pair("80点以上", "4.2点(5点満点)"),
  pair("4.0以上", "82点(100点満点)"),
  pair("3段階評価で2", "5段階評価で4"),
  pair("転入超過50人", "転出超過12人"),
  pair("黒字500千円", "赤字320千円"),
  pair("黒字500千円", "△320千円"),
  pair("△500千円", "△320千円"),
  pair("50人", "転出超過12人", "社会増減"),
  pair("5ポイント増", "52%"),
  pair("3割減", "70%"),
  pair("100人増", "120人"),
  pair("3クラスに1クラス分", "2.5クラスに1クラス分"),
  pair("1位", "3校"),
  pair("10件", "達成率95%"),
  // Scale.
  pair("85", "0.82", "満足度", "%"),
  pair("0.85", "82", "満足度", "%"),
  pair("80%", "0.85"),
  pair("400万人泊", "447"),
  // How it was counted, of what time, of how many.
  pair("延べ1,000人", "実人数312人"),
  pair("延べ1,000人", "856人"),
  pair("年間1,200人", "月平均95人"),
  pair("1人当たり2.5回", "延べ350回"),
  pair("100件/5年", "23件"),
  pair("定員30人以内", "25人"),
  pair("100人", "90～100人"),
  pair("100人", "50世帯"),
  // Digits and words that nobody can be sure of.
  pair("12O人", "114人"),
  pair("100人", "90,人"),
  pair("1..5人", "2人"),
  pair("100人", "90人か"),
  pair("100人", "90人かもしれない"),
  // Stages and sides that are told behind the figure.
  pair("3路線着工", "3路線竣工"),
  pair("100人申込", "90人参加"),
  pair("100件受理", "90件終結"),
  pair("10人が申請", "8人に交付"),
  pair("100人(申込)", "参加90人"),
  pair("100千円(税込)", "90千円(税抜)"),
  pair("100人申込", "90人", "参加者数"),
  pair("100人", "90人申込", "参加者数"),
  pair("100人(実人数)", "120人(延べ人数)"),
  // What is no result: a bound, what is to come, what is missing.
  pair("100人", "90人以下"),
  pair("100人", "90人以上"),
  pair("30分以内", "40分以内"),
  pair("100人", "90人を予定"),
  pair("100人", "90人(見込み)"),
  pair("100人", "90人の参加を予定"),
  pair("100人", "あと90人"),
  pair("100人", "90人まで達せず"),
  // Scores against the maximum that the unit tells; a balance that fell below 0.
  pair("4.5点", "80点", "満足度", "点(5点満点)"),
  pair("4.5点/5点満点", "80点/100点満点"),
  pair("500万円", "△320万円", "経常収支"),
  pair("100", "20/20校", "整備率", "%"),
  pair("◎", "○"),
];
