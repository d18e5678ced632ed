import type { ReactElement } from "react";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import { rateText } from "../../src/domain/achievement/rate-text.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { givenDirection, ruleFor } from "../state/directions.ts";
import { figureText } from "../state/figures.ts";
import { alternativeFormula, howJudged } from "../state/formula.ts";
import { DecideForm } from "./DecideForm.tsx";
import { DecisionPart } from "./DecisionPart.tsx";
import { DirectionSelect } from "./DirectionSelect.tsx";
import { EffectPart } from "./EffectPart.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";
import { VerdictMark } from "./VerdictMark.tsx";

interface IndicatorPartProps {
  readonly review: Review;
  readonly row: ReviewRow;
  readonly indicator: Indicator;
  /** 1-based among the row's. */
  readonly index: number;
}

/** Pairing, formula, verdict and other readings of one indicator. */
export function IndicatorPart({ review, row, indicator, index }: IndicatorPartProps): ReactElement {
  const { words } = useWorld();
  const { detail, programs } = words.pane;
  const title = detail.indicator(index, row.indicators.length);
  const reason = words.reason(indicator);
  const figure = (value: number | null): string =>
    value === null ? programs.noRate : figureText(value, indicator.unit);
  return (
    <section className="indicator card" aria-label={title}>
      <h3>
        {title}
        {indicator.label !== null && `${words.pane.colon}${indicator.label}`}
      </h3>
      {row.indicators.length > 1 && (
        <p>
          <VerdictMark verdict={indicator.verdict} />
        </p>
      )}
      <dl className="pair" aria-label={detail.pairing}>
        <dt>{programs.plan}</dt>
        <dd>{figure(indicator.plan)}</dd>
        <dt>{programs.actual}</dt>
        <dd>{figure(indicator.actual)}</dd>
        <dt>{programs.rate}</dt>
        <dd className="strong">
          {indicator.rate === null ? programs.noRate : rateText(indicator.rate, review.policy)}
        </dd>
      </dl>
      {reason !== "" && <p className="program-reason">{reason}</p>}
      <DecisionPart indicator={indicator} />
      <p className="formula">{howJudged(indicator, words, review.policy)}</p>
      {indicator.alternatives.length > 0 && (
        <>
          <h4>{detail.alternatives}</h4>
          <ul className="alternatives">
            {indicator.alternatives.map((alternative, at) => (
              <li key={at}>
                <span>{words.alternative(alternative, indicator.unit)}</span>
                <span className="quiet">
                  {alternative.rate === null
                    ? words.report.ledger.basis[alternative.basis.kind]
                    : `${alternativeFormula(alternative)} = ${rateText(alternative.rate, review.policy)}`}
                </span>
              </li>
            ))}
          </ul>
          <p className="hint">{detail.alternativesHint}</p>
        </>
      )}
      <DecideForm review={review} indicator={indicator} />
      <DirectionChoice review={review} row={row} indicator={indicator} />
    </section>
  );
}

function DirectionChoice({ review, row, indicator }: Omit<IndicatorPartProps, "index">): ReactElement | null {
  const { words } = useWorld();
  const { draft } = usePaneState();
  const { directions } = words.pane;
  if (indicator.plan === null) return null;
  const target = ruleFor(review, row, indicator);
  const policy = draft?.policy ?? review.policy;
  const isTouched = givenDirection(policy, target) !== givenDirection(review.policy, target);
  const { value } = indicator.direction;
  return (
    <>
      <p className="hint">{words.direction(indicator.direction)}</p>
      <DirectionSelect
        label={directions.label}
        automatic={directions.automatic(directions.values[value])}
        policy={policy}
        target={target}
      />
      {isTouched && <EffectPart review={review} />}
    </>
  );
}
