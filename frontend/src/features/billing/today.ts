const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const dayInMs = 86_400_000;

/** Today's date in London, as the API writes dates. */
export function today(now = new Date()): string {
  return london.format(now);
}

/** Days from one date to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);
}
