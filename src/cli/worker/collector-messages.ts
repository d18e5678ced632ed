import type { NamedInput } from "../../workbook/collected/input-names.ts";
import type { WorkbookError } from "../../workbook/errors.ts";
import type { Collected } from "../collect/collect-one.ts";

/** From a thread that collects; each answers a file. `ended`: what ends the run, and not the file alone. */
export type FromCollector =
  | { readonly type: "collected"; readonly collected: Collected }
  | ({ readonly type: "ended" } & Pick<WorkbookError, "code" | "params">);

/** To it: the next file. */
export type ToCollector = NamedInput | "stop";
