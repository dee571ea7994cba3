const kmInMile = 1.609344;

/** How far somebody travels, in whole miles: the API counts kilometres, people read and type miles. */
export function milesOf(km: number): number {
  return Math.round(km / kmInMile);
}

/** "25 miles" */
export function milesText(km: number): string {
  const miles = milesOf(km);
  return `${miles} ${miles === 1 ? 'mile' : 'miles'}`;
}

/** Whole kilometres of whole miles, typed; null where it is no whole number. */
export function readMiles(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Math.round(Number(text.trim()) * kmInMile) : null;
}
