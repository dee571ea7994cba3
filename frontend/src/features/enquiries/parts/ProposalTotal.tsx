import type { Thread } from '../../../api/types';
import { quoteText } from '../../agreements';
import { draftText, isPriced, termsOf, type Draft } from '../proposalDraft';
import { useQuote } from '../queries';

/** What a draft comes to, said again whenever it changes. The API works it out. */
export function ProposalTotal({ draft, thread }: { draft: Draft; thread: Thread }) {
  const priced = isPriced(draft);
  const { data } = useQuote(thread.id, termsOf(draft), priced);
  return (
    <p role="status">
      <strong>{draftText(draft)}</strong> {data && priced && quoteText(data, thread.leader.homeName)}
    </p>
  );
}
