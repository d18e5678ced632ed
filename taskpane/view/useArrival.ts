import { useEffect, useRef, type RefObject } from "react";

/**
 * For the heading of a view that replaces the one before: takes over the focus that went down with the old
 * view's button, and only then; while the user works in the sheet, focus stays there.
 */
export function useArrival<Part extends HTMLElement>(key: unknown = null): RefObject<Part | null> {
  const part = useRef<Part | null>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && document.hasFocus()) part.current?.focus();
  }, [key]);
  return part;
}
