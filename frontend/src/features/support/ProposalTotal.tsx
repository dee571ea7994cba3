import { halfDaysText, moneyText } from '../../ui/format';
import { priceText, totalOf } from './terms';
import { draftProblems, termsOf, type Draft } from './proposalDraft';

/** What a draft comes to, said again whenever it changes. */
export function ProposalTotal({ draft }: { draft: Draft }) {
  return (
    <p role="status">
      <strong>{totalText(draft)}</strong>
    </p>
  );
}

/** "2½ days at £350.00 a day: £875.00 before brokerage and VAT" */
export function totalText(draft: Draft): string {
  const terms = termsOf(draft);
  if (terms.slots.length === 0) return 'No half-days chosen yet.';
  const days = halfDaysText(terms.slots.length);
  if (draft.pay !== 'paid') return `${days}. ${priceText(terms)}.`;
  if (draftProblems(draft)['dayRate']) return `${days}.`;
  return `${days} at ${priceText(terms)}: ${moneyText(totalOf(terms.slots.length, terms.dayRate))} before brokerage and VAT.`;
}
