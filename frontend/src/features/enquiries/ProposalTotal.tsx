import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Quote, Thread } from '../../api/types';
import { halfDaysText } from '../../ui/format';
import { type Draft, draftProblems, termsOf } from './proposalDraft';
import { quoteText, priceText } from '../agreements';

/** What a draft comes to, said again whenever it changes. The API works it out. */
export function ProposalTotal({ draft, thread }: { draft: Draft; thread: Thread }) {
  const { data } = useQuote(thread.id, draft);
  return (
    <p role="status">
      <strong>{draftText(draft)}</strong> {data && isPriced(draft) && quoteText(data, thread.leader.homeName)}
    </p>
  );
}

function isPriced(draft: Draft): boolean {
  return draft.pay === 'paid' && draft.slots.length > 0 && !draftProblems(draft)['dayRate'];
}

function useQuote(enquiryId: string, draft: Draft) {
  const api = useApi();
  const { slots, dayRate } = termsOf(draft);
  const halfDays = slots.length;
  return useQuery<Quote>({
    queryKey: ['quote', enquiryId, halfDays, dayRate.pence],
    enabled: isPriced(draft),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/enquiries/{id}/quote', { params: { path: { id: enquiryId }, query: { halfDays, dayRate: dayRate.pence } }, signal })),
  });
}

/** "2½ days at £350.00 a day." */
export function draftText(draft: Draft): string {
  const terms = termsOf(draft);
  if (terms.slots.length === 0) return 'No half-days chosen yet.';
  const days = halfDaysText(terms.slots.length);
  if (draft.pay !== 'paid') return `${days}. ${priceText(terms)}.`;
  return draftProblems(draft)['dayRate'] ? `${days}.` : `${days} at ${priceText(terms)}.`;
}
