const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day of an instant in London, as the API writes days: "2026-07-01". */
export function dayOf(instant: Date): string {
  return london.format(instant);
}

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** A date so many days after another. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The instant at which it is that hour in London on that date. */
export function londonInstant(date: string, hour: number): string {
  const at = new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);
  const summer = Number(hours.format(at)) !== hour;
  if (summer) at.setUTCHours(at.getUTCHours() - 1);
  return at.toISOString();
}

/** The date itself, or the Monday after a weekend. */
export function weekday(date: string): string {
  const at = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (at === 6) return addDays(date, 2);
  return at === 0 ? addDays(date, 1) : date;
}

/** The first and the last day of the three whole months before a day. */
export function quarterBefore(day: string): { from: string; to: string } {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const to = new Date(first);
  to.setUTCDate(0);
  first.setUTCMonth(first.getUTCMonth() - 3);
  return { from: first.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}
