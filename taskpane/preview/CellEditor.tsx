import { useEffect, useRef, type ReactElement } from "react";
import { isCellError } from "../../src/domain/grid.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";
import { choicesAt } from "./cells.ts";

interface CellEditorProps {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** The key that began it, which replaces what was there; null keeps what was there. */
  readonly start: string | null;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** null: given up. */
  readonly onDone: (input: string | null) => void;
}

function contentOf(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.cells.at(row, column);
  if (cell === undefined || cell.value === null) return "";
  if (cell.formula !== null) return `=${cell.formula}`;
  return isCellError(cell.value) ? cell.value.error : String(cell.value);
}

/** Typing into a cell: Enter keeps it, Escape gives it up; a cell with a list offers it. */
export function CellEditor({ sheet, row, column, start, box, onDone }: CellEditorProps): ReactElement {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const choices = choicesAt(sheet, row, column);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  const finish = (input: string | null): void => {
    if (over.current) return;
    over.current = true;
    onDone(input);
  };
  const common = {
    ref: field,
    className: "editor",
    defaultValue: start ?? contentOf(sheet, row, column),
    style: { left: box.left, top: box.top, minWidth: box.width, minHeight: box.height },
    onBlur: () => finish(field.current?.value ?? null),
    onMouseDown: (event: { stopPropagation(): void }) => event.stopPropagation(),
    onKeyDown: (event: {
      key: string;
      altKey: boolean;
      nativeEvent: { isComposing: boolean };
      preventDefault(): void;
      stopPropagation(): void;
    }) => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing || (event.key === "Enter" && event.altKey)) return;
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault();
      finish(event.key === "Enter" ? (field.current?.value ?? null) : null);
    },
  };
  if (choices === null) return <textarea {...common} rows={1} />;
  return (
    <>
      <input {...common} list="cell-choices" />
      <datalist id="cell-choices">
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  );
}
