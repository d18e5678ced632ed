import { reduce, type Action } from "../state/reduce.ts";
import { initialState, type State } from "../state/state.ts";

/** The pane's state and who looks at it; made for `useSyncExternalStore`. */
export class Store {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(state: State = initialState) {
    this.#state = state;
  }

  readonly state = (): State => this.#state;

  readonly dispatch = (action: Action): void => {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
