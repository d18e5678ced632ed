import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { address, columnName } from "../../src/domain/grid.ts";
import type { ExcelHost } from "../../excel-host/index.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";
import { drawnCells, linkAt } from "./cells.ts";
import { cellStyle } from "./cellStyle.ts";
import { CellEditor } from "./CellEditor.tsx";
import { Chart } from "./Chart.tsx";
import { box, geometry, indexAt } from "./geometry.ts";
import { formatAt, Rules } from "./rules.ts";

const headerWidth = 44;
const headerHeight = 22;
/** Rows drawn beyond the window on both sides. */
const overdraw = 12;

interface GridProps {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
  readonly version: number;
  readonly label: string;
}

/** One sheet, drawn as Excel would: only the rows in view. */
export function Grid({ host, sheet, version, label }: GridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [editing, setEditing] = useState<{
    readonly row: number;
    readonly column: number;
    readonly start: string | null;
  } | null>(null);
  const rules = useMemo(() => new Rules(), [host]);
  const lines = useMemo(() => geometry(sheet), [sheet, version]);
  const from = Math.max(1, indexAt(lines.rows, view.top) - overdraw);
  const to = Math.min(lines.rows.length - 1, indexAt(lines.rows, view.top + view.height) + overdraw);
  const columns = lines.columns.length - 1;
  const cells = useMemo(() => drawnCells(sheet, from, to, columns), [sheet, version, from, to, columns]);
  const formats = useMemo(() => rules.formats(host.workbook, sheet, from, to), [rules, host, sheet, version, from, to]);
  const selection = host.workbook.active === sheet ? host.workbook.selection : { top: 1, left: 1, bottom: 1, right: 1 };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const cell = box(lines, selection);
    const below = cell.top + Math.min(cell.height, 60) - (element.scrollTop + element.clientHeight - headerHeight);
    if (below > 0) element.scrollTop += below + 40;
    if (cell.top < element.scrollTop) element.scrollTop = Math.max(0, cell.top - 40);
    const right = cell.left + Math.min(cell.width, 200) - (element.scrollLeft + element.clientWidth - headerWidth);
    if (right > 0) element.scrollLeft += right + 20;
    if (cell.left < element.scrollLeft) element.scrollLeft = Math.max(0, cell.left - 20);
  }, [lines, selection.top, selection.left, sheet]);

  const choose = (row: number, column: number): void => {
    const link = linkAt(sheet, row, column);
    if (link !== null) return host.user.select(link.sheet, link.address);
    const merged = sheet.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    host.user.select(sheet.name, address(merged?.top ?? row, merged?.left ?? column));
  };
  const edit = (row: number, column: number, start: string | null): void => {
    host.user.startEdit();
    setEditing({ row, column, start });
  };
  const done = (input: string | null): void => {
    host.user.endEdit();
    const at = editing;
    setEditing(null);
    scroller.current?.focus();
    if (at === null || input === null) return;
    host.user.edit(sheet.name, address(at.row, at.column), input);
    choose(Math.min(at.row + 1, lines.rows.length - 1), at.column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] }[
      event.key
    ];
    const { top, left, bottom, right } = selection;
    if (event.key === "F2") edit(top, left, null);
    else if (event.key === "Delete") host.user.edit(sheet.name, address(top, left), "");
    else if (step !== undefined) {
      const row = (step[0] ?? 0) > 0 ? bottom + 1 : top + (step[0] ?? 0);
      const column = (step[1] ?? 0) > 0 ? right + 1 : left + (step[1] ?? 0);
      choose(Math.min(Math.max(1, row), lines.rows.length - 1), Math.min(Math.max(1, column), columns));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(top, left, event.key);
    else return;
    event.preventDefault();
  };
  const selected = box(lines, selection);
  const width = lines.columns.at(-1) ?? 0;
  const height = lines.rows.at(-1) ?? 0;
  return (
    <div
      className="grid"
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.rows.length - 1}
      tabIndex={0}
      onKeyDown={editing === null ? onKeyDown : undefined}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div className="column-headers" aria-hidden style={{ width: width + headerWidth, height: headerHeight }}>
        {Array.from({ length: columns }, (_, at) => {
          const left = lines.columns[at] ?? 0;
          return (
            <span
              key={at}
              className={selection.left <= at + 1 && at + 1 <= selection.right ? "on" : ""}
              style={{ left: left + headerWidth, width: (lines.columns[at + 1] ?? 0) - left }}
            >
              {columnName(at + 1)}
            </span>
          );
        })}
      </div>
      <div className="row-headers" aria-hidden style={{ height, width: headerWidth }}>
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((row) => {
          const top = lines.rows[row - 1] ?? 0;
          const size = (lines.rows[row] ?? 0) - top;
          return size === 0 ? null : (
            <span
              key={row}
              className={selection.top <= row && row <= selection.bottom ? "on" : ""}
              style={{ top, height: size }}
            >
              {row}
            </span>
          );
        })}
      </div>
      <div
        className={sheet.gridlines ? "cells lined" : "cells"}
        style={{ width, height, left: headerWidth, top: headerHeight }}
        onDoubleClick={() => edit(selection.top, selection.left, null)}
        onMouseDown={({ currentTarget, clientX, clientY }) => {
          const frame = currentTarget.getBoundingClientRect();
          const row = indexAt(lines.rows, clientY - frame.top);
          const column = indexAt(lines.columns, clientX - frame.left);
          if (editing === null) choose(row, column);
        }}
      >
        {sheet.gridlines && <Lines rows={lines.rows} columns={lines.columns} from={from} to={to} />}
        {cells.map((cell) => {
          const model = sheet.cells.at(cell.row, cell.column);
          const at = box(lines, cell.area);
          const style = cellStyle(
            model?.format ?? sheet.baseFormat,
            model?.value ?? null,
            formatAt(formats, cell.row, cell.column),
          );
          return (
            <div
              key={`${cell.row} ${cell.column}`}
              role="gridcell"
              aria-rowindex={cell.row}
              aria-colindex={cell.column}
              data-cell={address(cell.row, cell.column)}
              className={cell.spills ? "cell spills" : "cell"}
              style={{ ...at, ...style }}
            >
              <span>{cell.text}</span>
            </div>
          );
        })}
        <div className="selection" style={selected} aria-hidden />
        {sheet.charts.map((chart) => (
          <Chart key={chart.id} workbook={host.workbook} chart={chart} version={version} />
        ))}
        {editing !== null && (
          <CellEditor
            sheet={sheet}
            row={editing.row}
            column={editing.column}
            start={editing.start}
            box={box(lines, { top: editing.row, left: editing.column, bottom: editing.row, right: editing.column })}
            onDone={done}
          />
        )}
      </div>
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
}

const Lines = ({ rows, columns, from, to }: LinesProps): ReactElement => (
  <div className="lines" aria-hidden>
    {rows.slice(from, to + 1).map((top) => (
      <i key={`r${top}`} style={{ top: top - 1, left: 0, right: 0, height: 1 }} />
    ))}
    {columns.slice(1).map((left) => (
      <i
        key={`c${left}`}
        style={{ left: left - 1, top: rows[from - 1], height: (rows[to] ?? 0) - (rows[from - 1] ?? 0), width: 1 }}
      />
    ))}
  </div>
);
