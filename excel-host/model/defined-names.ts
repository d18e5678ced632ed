/** What Excel takes for a defined name or table name: no spaces, not like a cell's address, at most 255 characters. */
export const isDefinedName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^[rRcC]$/.test(name);
