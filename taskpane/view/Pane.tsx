import { lazy, type ReactElement, Suspense } from "react";
import { isEmptyWorkbook } from "../state/candidates.ts";
import { isReview } from "../state/outcome.ts";
import type { State } from "../state/state.ts";
import { BusyBar } from "./BusyBar.tsx";
import { EmptyWorkbook } from "./EmptyWorkbook.tsx";
import { FailureBar } from "./FailureBar.tsx";
import { NoTableScreen } from "./NoTableScreen.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { RemovalBar } from "./RemovalBar.tsx";
import { StartScreen } from "./StartScreen.tsx";
import { usePaneState, useWorld } from "./useWorld.ts";

/** What the columns of a table hold is looked at where it was read otherwise than a person would. */
const MappingForm = lazy(async () => ({ default: (await import("./MappingForm.tsx")).MappingForm }));

/** A third of what is shown, wanted only once there is a result. */
const ResultScreen = lazy(async () => ({ default: (await import("./ResultScreen.tsx")).ResultScreen }));

export function Pane(): ReactElement {
  const state = usePaneState();
  return (
    <main className="pane" lang={useWorld().words.language}>
      <BusyBar />
      <FailureBar />
      <NoticeBar />
      <RemovalBar />
      <Screen state={state} />
    </main>
  );
}

function Screen({ state }: { readonly state: State }): ReactElement | null {
  const { survey, outcome, screen } = state;
  if (survey === null) return null;
  if (screen === "mapping")
    return (
      <Suspense>
        <MappingForm survey={survey} />
      </Suspense>
    );
  if (isEmptyWorkbook(survey)) return <EmptyWorkbook />;
  if (outcome === null) return null;
  if (!isReview(outcome)) return <NoTableScreen outcome={outcome} />;
  return screen === "result" ? (
    <Suspense>
      <ResultScreen judged={outcome} />
    </Suspense>
  ) : (
    <StartScreen review={outcome} />
  );
}
