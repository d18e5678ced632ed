/**
 * Things among the words that settle a name (`shield`): unlike a lecture or a measure they can be in a bad state themselves.
 * Source: 備品台帳・施設台帳に載る物; not so 講習, 対策, 委員会.
 */
export const things: ReadonlySet<string> = new Set(
  `器具 用品 警報器 住宅用火災警報器 消火器 消火栓 消防水利 消防車 救急車 カメラ 防犯カメラ 防犯灯 街路灯 標識 ミラー ガードレール
   歩道 信号機 堤防 護岸 防潮堤 調整池 ポンプ場 処理場 処理施設 浄化槽 合併処理浄化槽 処理機 システム 台帳 図書 蔵書 書籍 住戸 病床
   ベッド ワクチン 教材`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/**
 * Words for a bad state that a thing is in, right before it: 期限切れ消火器, 故障信号機. Not what a thing is against: 火災警報器,
 * 事故防止ミラー, 災害備蓄品.
 * Source: 点検・更新計画の区分 (健全度, 不適合, 未更新).
 */
export const isBadState = (word: string): boolean =>
  /(?:切れ|超過|故障|破損|壊れた?|毀損|損傷|不良|欠陥|老朽|老朽化|劣化|腐食|腐朽|不適合|不適格|不要|不用|違反|違法|無許可|無届|放置|休止|遊休|滞納|危険|耐震不足|旧耐震|^未.+|^空き.*)$/u.test(
    word,
  );

/** Letters of the verbs for such states, beside those of harm: 切れた街路灯, 傷んだ図書. */
export const wornLetters: ReadonlySet<string> = new Set("切傷錆壊割古汚破");
