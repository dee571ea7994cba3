import type { VatDecision, VatRow } from '../../api/types';
import { dateText } from '../../ui/format';

/** What is sold, as people read it. */
export const supplyWords: Record<VatRow['supply'], string> = {
  training: 'Training of people',
  consultancy: 'Consultancy',
  release: 'Release of staff',
  brokerage: 'Brokerage',
  travel: 'Travel and expenses',
  cancelling: 'Late cancellation',
};

/** Why something bears the VAT that it bears, as people read it. */
export const reasonWords: Record<VatDecision['reason'], string> = {
  standard: 'Standard rate, 20 %',
  reduced: 'Reduced rate, 5 %',
  zero: 'Zero rate',
  exempt: 'Exempt',
  outside: 'Outside the scope of VAT',
  reverse_charge: 'Reverse charge',
};

/** Documents must say why something is exempt or outside the scope. */
export function needsGround(reason: string): boolean {
  return reason === 'exempt' || reason === 'outside';
}

/** "From Tue 3 Feb 2026, without end" */
export function spanText({ from, until }: Pick<VatDecision, 'from' | 'until'>): string {
  return until ? `From ${dateText(from)} to ${dateText(until)}` : `From ${dateText(from)}, without end`;
}

/** What bears the VAT of the support until somebody decides otherwise. */
function goesWithSupport(supply: VatRow['supply']): boolean {
  return supply === 'travel' || supply === 'cancelling';
}

/** Whether nothing waits for a decision: what goes with support bears its VAT where nobody decided. */
export function settled({ supply, now, holds }: VatRow): boolean {
  return holds || (goesWithSupport(supply) && !now);
}

/** What counts today, or that nobody decided. */
export function nowText({ supply, now, whyNot }: VatRow): string {
  if (!now && goesWithSupport(supply)) return 'As the support that it goes with, until you decide otherwise';
  if (!now) return 'Nobody has decided';
  return whyNot ?? reasonWords[now.reason];
}
