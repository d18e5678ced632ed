import type { Alternative } from "../../domain/achievement/indicator.ts";
import type { Finding } from "../../domain/checks/rule.ts";

/** The words that a result carries; an implementation of ReportWords will do. */
export interface ResultWords {
  finding(finding: Finding): { readonly message: string };
  alternative(alternative: Alternative, unit: string | null): string;
}
