import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent, type ReactElement } from "react";
import { areaAddress, isCellError } from "../../src/domain/grid.ts";
import { attachFrame, type ExcelHost } from "../../excel-host/index.ts";
import type { Messages } from "../../src/messages/index.ts";
import { Grid } from "./Grid.tsx";

export interface WorkbenchProps {
  readonly host: ExcelHost;
  readonly words: Messages["preview"];
  readonly problem: string | null;
  readonly open: (file: File) => void;
  readonly save: () => void;
}

/** Counts the workbook's changes, so that React draws again; many in one go count once. */
function useVersion(host: ExcelHost): number {
  const version = useRef(0);
  const subscribe = useRef((redraw: () => void) => {
    let waiting = false;
    return host.onChange(() => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        version.current += 1;
        redraw();
      });
    });
  });
  return useSyncExternalStore(subscribe.current, () => version.current);
}

/** The workbook on the left, the add-in's pane on the right, and plainly said that this is not Excel. */
export function Workbench({ host, words, problem, open, save }: WorkbenchProps): ReactElement {
  const version = useVersion(host);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { active, sheets, selection } = host.workbook;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) open(file);
  };
  return (
    <div
      className={over ? "workbench over" : "workbench"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="toolbar">
        <strong>{words.title}</strong>
        <span className="notice">{words.notice}</span>
        <span className="file">{host.workbook.fileName}</span>
        <button type="button" onClick={() => picker.current?.click()}>
          {words.open}
        </button>
        <button type="button" onClick={save}>
          {words.save}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          aria-label={words.open}
          className="unseen"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file !== undefined) open(file);
          }}
        />
      </header>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <main className="workbook">
        <div className="formula-bar">
          <span>{areaAddress({ ...selection, bottom: selection.top, right: selection.left })}</span>
          <span className="content">{content(host)}</span>
        </div>
        <Grid key={active.id} host={host} sheet={active} version={version} label={active.name} />
        <div className="sheet-tabs" role="tablist" aria-label={words.sheets}>
          {sheets
            .filter(({ visibility }) => visibility === "Visible")
            .map((sheet) => (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                aria-selected={sheet === active}
                style={sheet.tabColor === "" ? undefined : { borderBlockStartColor: sheet.tabColor }}
                onClick={() => host.activate(sheet)}
              >
                {sheet.name}
              </button>
            ))}
        </div>
      </main>
      <PaneFrame host={host} title={words.pane} />
    </div>
  );
}

function content({ workbook: { active, selection } }: ExcelHost): string {
  const cell = active.cells.at(selection.top, selection.left);
  if (cell === undefined) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  return cell.value === null ? "" : isCellError(cell.value) ? cell.value.error : String(cell.value);
}

/** The very pane of the add-in, with unmodified office.js, in a frame beside the stand-in Excel. */
function PaneFrame({ host, title }: { readonly host: ExcelHost; readonly title: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const frame = document.createElement("iframe");
    frame.title = title;
    const pane = attachFrame(host, frame, new URL("./pane/index.html", location.href).href, parent);
    Object.assign(window, { jisseki: { host, pane } });
    return () => frame.remove();
  }, [host, title]);
  return <div className="pane-frame" ref={place} />;
}
