import { openWorkbook, type XlsxWorkbook } from "../../xlsx/index.ts";
import { inflate } from "./inflate.ts";

/** A workbook file, unpacked by Node's own zlib. */
export const openFile = (bytes: Uint8Array, file: string): Promise<XlsxWorkbook> => openWorkbook(bytes, file, inflate);
