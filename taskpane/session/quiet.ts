/** Calls `action` once nothing has asked for it for `milliseconds`. */
export class Quiet {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly action: () => void,
  ) {}

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.action, this.milliseconds);
  }

  drop(): void {
    clearTimeout(this.#timer);
  }
}
