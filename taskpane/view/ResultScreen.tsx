import { Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactElement } from "react";
import type { Review } from "../../src/domain/review.ts";
import { decidedReview } from "../state/decided.ts";
import type { Tab as TabName } from "../state/state.ts";
import { Detail } from "./Detail.tsx";
import { Findings } from "./Findings.tsx";
import { Overview } from "./Overview.tsx";
import { ProgramList } from "./ProgramList.tsx";
import { ReportBar } from "./ReportBar.tsx";
import { Settings } from "./Settings.tsx";
import { useArrival } from "./useArrival.ts";
import { usePaneState, useWorld } from "./useWorld.ts";
import { lineKey } from "../../src/domain/sheet/records/line-key.ts";

const tabs: readonly TabName[] = ["overview", "programs", "findings", "changes", "settings"];

/** Wanted only where there was an earlier run. */
const Changes = lazy(async () => ({ default: (await import("./Changes.tsx")).Changes }));

/** `judged` as the sheet alone says; what is shown is as people decided it on the ledger. */
export function ResultScreen({ judged }: { readonly judged: Review }): ReactElement {
  const { store, words } = useWorld();
  const { tab, detail, entered } = usePaneState();
  const review = useMemo(() => decidedReview(judged, entered), [judged, entered]);
  const heading = useArrival<HTMLHeadingElement>();
  const { pane } = words;
  const counts: Partial<Record<TabName, number>> = {
    programs: review.totals.programs,
    findings: review.findings.length,
  };
  const row = detail === null ? undefined : review.rows.find(({ line }) => lineKey(line) === detail);
  return (
    <>
      <h1 className="unseen" tabIndex={-1} ref={heading}>
        {pane.title}
      </h1>
      <TabList
        className="tabs"
        size="small"
        aria-label={pane.tabs.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) => store.dispatch({ type: "tab", tab: value as TabName })}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="tab-panel">
            {pane.tabs[name]}
            {counts[name] !== undefined && <span className="tab-count"> {counts[name]}</span>}
          </Tab>
        ))}
      </TabList>
      <div
        key={`${tab} ${detail ?? ""}`}
        className="body"
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${tab}`}
      >
        {row !== undefined ? (
          <Detail key={lineKey(row.line)} review={review} row={row} />
        ) : (
          <>
            {tab === "overview" && <Overview review={review} />}
            {tab === "programs" && <ProgramList review={review} />}
            {tab === "findings" && <Findings review={review} />}
            {tab === "changes" && (
              <Suspense>
                <Changes review={judged} />
              </Suspense>
            )}
            {tab === "settings" && <Settings review={review} />}
          </>
        )}
      </div>
      <ReportBar review={judged} />
    </>
  );
}
