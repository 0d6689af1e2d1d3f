/** Version 6: what every change of the calendar moved. No version before wrote a row of it. */
export const version = 6;

export const stores = {
  calendarChange: 'id',
} as const;
