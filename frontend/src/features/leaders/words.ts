import { terms } from '../../api/terms';
import type { Designation, Leader, LeaderRecord, LeaderService } from '../../api/types';
import { halfDaysText, moneyText } from '../../ui/format';
import type { Tone } from '../../ui/Status';

type Named = Pick<Designation, 'kind' | 'title'>;
type Word = { tone: Tone; word: string };

/** The kinds of designation, in the order in which people read them. */
export const designationKinds = terms.designations.map(({ code, label }) => ({ value: code, label }));

/** "Specialist leader of education", or what a partnership calls its own. */
export function designationName({ kind, title }: Named): string {
  if (kind === 'partnership' && title) return title;
  return terms.designations.find(({ code }) => code === kind)?.label ?? kind;
}

/** "9½ days of support signed off, in 4 schools"; for somebody new, that there is none here yet. */
export function recordText({ halfDays, schools }: Pick<LeaderRecord, 'halfDays' | 'schools'>): string {
  if (halfDays === 0) return 'No support signed off here yet';
  return `${halfDaysText(halfDays)} of support signed off, in ${schools} ${schools === 1 ? 'school' : 'schools'}`;
}

/** Where a claim or a designation stands. */
export function designationStatus({ state, lapsed }: Pick<Designation, 'state' | 'lapsed'>): Word {
  switch (state) {
    case 'claimed':
      return { tone: 'waiting', word: 'Waits to be verified' };
    case 'verified':
      return lapsed ? { tone: 'bad', word: 'Lapsed' } : { tone: 'good', word: 'Verified' };
    case 'refused':
      return { tone: 'bad', word: 'Not verified' };
    case 'revoked':
      return { tone: 'bad', word: 'Ended by the broker' };
  }
}

/** Whether other schools find the leader. */
export function leaderStatus({ state, designations }: Pick<Leader, 'state' | 'designations'>): Word {
  switch (state) {
    case 'listed':
      if (designations.length === 0) return { tone: 'waiting', word: 'No designation in force' };
      return { tone: 'good', word: 'Schools can find you' };
    case 'paused':
      return { tone: 'waiting', word: 'Paused' };
    case 'retired':
      return { tone: 'plain', word: 'Retired' };
  }
}

/** Whether other schools see the service. */
export function serviceStatus({ state, hidden }: Pick<LeaderService, 'state' | 'hidden'>): Word {
  switch (state) {
    case 'draft':
      return { tone: 'plain', word: 'Draft' };
    case 'listed':
      return hidden ? { tone: 'waiting', word: 'Hidden for now' } : { tone: 'good', word: 'Listed' };
    case 'withdrawn':
      return { tone: 'plain', word: 'Withdrawn' };
  }
}

/** "£350.00 a day", "Free", or what is taken in return. */
export function priceText({ dayRate, mutual }: Pick<LeaderService, 'dayRate' | 'mutual'>): string {
  const price = dayRate.pence === 0 ? 'Free' : `${moneyText(dayRate)} a day`;
  return mutual ? `${price}, or days in return` : price;
}

/** "In person up to 25 miles, or remote" */
export function whereText({
  inPerson,
  remote,
  travelKm,
}: Pick<LeaderService, 'inPerson' | 'remote' | 'travelKm'>): string {
  if (!inPerson) return 'Remote only';
  return `In person up to ${milesText(travelKm)}${remote ? ', or remote' : ''}`;
}

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
