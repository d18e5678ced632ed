/** Words of the package as a library. */
export const api = {
  failure: (what: string, why: string, todo: string) => `${what}。${why}。${todo}。`,
  bytes: "ブック",
};
