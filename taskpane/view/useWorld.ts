import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "../session/session.ts";
import type { Store } from "../session/store.ts";
import type { State } from "../state/state.ts";
import type { Words } from "../words/words.ts";

/** What every part of the pane has at hand. `save` hands the user a file. */
export interface World {
  readonly session: Session;
  readonly store: Store;
  readonly words: Words;
  readonly save: (name: string, type: string, content: string) => void;
}

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === null) throw new Error("no WorldContext above this component");
  return world;
}

export const usePaneState = (): State => {
  const { store } = useWorld();
  return useSyncExternalStore(store.subscribe, store.state);
};
