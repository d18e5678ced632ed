import {
  ArrowCircleDownFilled,
  CheckmarkCircleFilled,
  CircleHalfFillFilled,
  ErrorCircleFilled,
  QuestionCircleFilled,
  SubtractCircleRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import { useWorld } from "./useWorld.ts";

/** A shape of its own for each verdict: colour only adds to it. */
const icons: Record<Verdict, FluentIcon> = {
  achieved: CheckmarkCircleFilled,
  nearly: CircleHalfFillFilled,
  under: ArrowCircleDownFilled,
  "far-under": ErrorCircleFilled,
  review: QuestionCircleFilled,
  "not-assessed": SubtractCircleRegular,
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const Icon = icons[verdict];
  return (
    <span className={`verdict ${verdict}`}>
      <Icon aria-hidden />
      {useWorld().words.verdicts[verdict]}
    </span>
  );
}
