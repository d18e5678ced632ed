import { told } from "../head.ts";
import type { HeadRule } from "../place.ts";

/** 浸水被害が解消された家屋: whatever is counted, listed or not, it was undone. */
export const mended: HeadRule = ({ token, passed }) => told("higher", token.text, { ...passed, unknown: false });
