const grade =
  /^(?:[◎○〇◯●△▲×✕☆★]{1,5}|[sabcdef][+-]?|(?:概ね|おおむね|ほぼ|一部|やや|大幅に?|目標|(?:計画|予定)(?:どおり|通り))?(?:達成|未達成?|順調|良好|遅れ|遅延|未実施|不十分|十分)(?:した|して(?:いる|いない)|でき(?:た|ず|なかった))?|achieved|not achieved|partly achieved|on track|delayed|good|fair|poor)$/u;

/** ○, B, 概ね達成: a grade that the sheet itself gives. */
export const isGrade = (text: string): boolean =>
  text.length <= 20 && grade.test(text.normalize("NFKC").trim().toLowerCase());
