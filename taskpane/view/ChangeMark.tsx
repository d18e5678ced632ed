import {
  ArrowDownFilled,
  ArrowSwapFilled,
  ArrowUpFilled,
  BranchFilled,
  DataTrendingFilled,
  type FluentIcon,
  NumberSymbolFilled,
  PersonEditFilled,
  TextFontFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { ChangeClass } from "../../src/domain/changes/change-class.ts";
import type { VerdictTold } from "../../src/domain/changes/change.ts";

/** A class, or which way a verdict went. */
export type Marked = ChangeClass | Exclude<VerdictTold["turn"], "neither">;

/** A shape of its own for each: colour only adds to it. */
const icons: Record<Marked, FluentIcon> = {
  better: ArrowUpFilled,
  worse: ArrowDownFilled,
  verdict: ArrowSwapFilled,
  figure: NumberSymbolFilled,
  structure: BranchFilled,
  rate: DataTrendingFilled,
  finding: WarningFilled,
  decision: PersonEditFilled,
  wording: TextFontFilled,
};

export function ChangeMark({ of, children }: { readonly of: Marked; readonly children: ReactNode }): ReactElement {
  const Icon = icons[of];
  return (
    <span className={`change-mark ${of}`}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}
