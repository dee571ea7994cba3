import type { Loaded, Unreached } from '../../api/types';
import { halfDaysText } from '../../ui/format';

/** "3½ of 10 days", "None opened" */
export function leftOfText({ free, opened }: Pick<Loaded, 'free' | 'opened'>): string {
  if (opened === 0) return 'None opened';
  return `${halfDaysText(free).replace(/ days?$/, '')} of ${halfDaysText(opened)}`;
}

/** The rules but the first, each with its leaders: "Only remotely: 2. Too far from the school: 1" */
export function otherCosts(costs: Unreached['costs']): string {
  return costs
    .slice(1)
    .map(({ reason, leaders }) => `${reason}: ${leaders}`)
    .join('. ');
}

/** "All 40 member schools were looked at." */
export function lookedText(looked: number, all: boolean): string {
  const schools = looked === 1 ? '1 member school' : `${looked} member schools`;
  const were = looked === 1 ? 'was' : 'were';
  return all && looked > 1 ? `All ${schools} were looked at.` : `${schools} ${were} looked at.`;
}
