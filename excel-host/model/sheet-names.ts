/** 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export const isSheetName = (name: string): boolean =>
  name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
