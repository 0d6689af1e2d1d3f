/** Version 6: what every change of the calendar moved (no version before wrote a row of it); events of cases by their kind. */
export const version = 6;

export const stores = {
  calendarChange: 'id',
  // Which cases have ended: the rest is what a day of work is about.
  requestEvent: 'id, requestId, [kind+requestId]',
  objectionEvent: 'id, objectionId, [kind+objectionId]',
} as const;
