/** Strict workbooks may write dates out: "2023-03-15T09:00:00" → 45000.375 (1900 calendar); null where it is none. */
export function serialOfIsoDate(text: string): number | null {
  const timeOnly = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text);
  if (timeOnly !== null) {
    return (Number(timeOnly[1]) * 3600 + Number(timeOnly[2]) * 60 + Number(timeOnly[3] ?? 0)) / 86_400;
  }
  const milliseconds = Date.parse(
    /[zZ]$|[+-]\d{2}:\d{2}$/.test(text) ? text : `${text.length <= 10 ? `${text}T00:00:00` : text}Z`,
  );
  if (Number.isNaN(milliseconds)) return null;
  const days = milliseconds / 86_400_000;
  return days + (days < -25_508 ? 25_568 : 25_569);
}
