/** The first and the last day of the month before a day. */
export function monthBefore(day: string): { from: string; to: string } {
  if (day === '') return { from: '', to: '' };
  const to = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  to.setUTCDate(0);
  const last = to.toISOString().slice(0, 10);
  return { from: `${last.slice(0, 7)}-01`, to: last };
}
