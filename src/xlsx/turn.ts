/** Lets events (a cancel button, a progress bar) happen between two pieces of long work. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
