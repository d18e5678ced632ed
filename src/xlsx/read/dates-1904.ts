/** Days between the two starting points of Excel's calendars. */
export const days1904 = 1462;
