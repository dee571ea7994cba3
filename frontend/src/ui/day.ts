const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day of an instant in London, as the API writes days: "2026-07-01". */
export function dayOf(instant: Date): string {
  return london.format(instant);
}

/** Today in London, wherever the browser is. */
export function today(now = new Date()): string {
  return dayOf(now);
}
