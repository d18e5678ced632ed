const two = (part: number): string => String(part).padStart(2, "0");

/** yyyy-mm-dd, where the user is. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** 20260715-0930, where the user is: for names of files. */
export const minuteStamp = (now = new Date()): string =>
  `${today(now).replaceAll("-", "")}-${two(now.getHours())}${two(now.getMinutes())}`;
/** yyyy-mm-ddThh:mm, where the user is. */
export const thisMinute = (now = new Date()): string => `${today(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
