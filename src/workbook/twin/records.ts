import { twinLines } from "../../domain/twin/lines.ts";
import type { Review } from "../../domain/review.ts";
import { twinRecord, type TwinRecord, type TwinSetting } from "./columns.ts";

/** The records of all of a workbook's program sheets, one sheet behind the other. */
export const twinRecords = (reviews: readonly Review[], setting: TwinSetting): readonly TwinRecord[] =>
  reviews.flatMap((review) => Array.from(twinLines(review), (line) => twinRecord(line, setting)));
