/** The first and the last day of the three whole months before a day. */
export function quarterBefore(day: string): { from: string; to: string } {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const to = new Date(first);
  to.setUTCDate(0);
  first.setUTCMonth(first.getUTCMonth() - 3);
  return { from: first.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}
