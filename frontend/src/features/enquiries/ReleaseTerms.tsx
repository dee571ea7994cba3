import type { Thread } from '../../api/types';
import { TermsView } from '../agreements';

/** What the home head is asked to release the leader for. */
export function ReleaseTerms({ thread: { releases, proposals }, releaseId }: { thread: Thread; releaseId: string }) {
  const release = releases.find(({ id }) => id === releaseId);
  const proposal = proposals.find(({ id }) => id === release?.proposalId);
  return proposal ? <TermsView terms={proposal} /> : null;
}
