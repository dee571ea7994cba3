import type { Proposal, Release, Thread } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { Status } from '../../../ui/Status';
import { ChangesView } from './ChangesView';
import { termsChanges } from '../terms';
import { TermsView } from '../../agreements';
import { proposalWord, releaseWord } from '../words';
import styles from '../enquiries.module.css';

/**
 * The proposals of a thread: the latest in full with what changed, the earlier ones folded. Once agreed, all are
 * folded.
 */
export function Proposals({ thread: { proposals, releases, agreement } }: { thread: Thread }) {
  const newestFirst = [...proposals].reverse();
  const latest = agreement ? undefined : newestFirst[0];
  const folded = agreement ? newestFirst : newestFirst.slice(1);
  if (proposals.length === 0) return null;
  const view = (proposal: Proposal) => (
    <ProposalView
      key={proposal.id}
      proposal={proposal}
      before={proposals.find(({ number }) => number === proposal.number - 1)}
      release={releases.find(({ proposalId }) => proposalId === proposal.id)}
    />
  );
  return (
    <Card title="Proposals">
      {latest && view(latest)}
      {folded.length > 0 && (
        <Fold summary={foldedTitle(folded.length, agreement !== undefined)}>{folded.map(view)}</Fold>
      )}
    </Card>
  );
}

function foldedTitle(count: number, agreed: boolean): string {
  const proposals = count === 1 ? 'proposal' : `${count} proposals`;
  return agreed ? `Show the ${proposals} that led to the agreement` : `Show the ${proposals} before`;
}

interface ProposalViewProps {
  proposal: Proposal;
  before: Proposal | undefined;
  release: Release | undefined;
}

function ProposalView({ proposal, before, release }: ProposalViewProps) {
  const { number, from, createdAt, note, takenUpAt, state } = proposal;
  const { word, tone } = proposalWord(proposal);
  return (
    <article className={styles.entry}>
      <div className={styles.heading}>
        <h3>
          Proposal {number} by the {from}
        </h3>
        <Status tone={tone}>{word}</Status>
        {takenUpAt && state === 'open' && <Status tone="good">The leader agrees</Status>}
        {release && <Released release={release} />}
      </div>
      <p className={styles.quiet}>
        <DateText value={createdAt} time />
      </p>
      {note && <blockquote className={styles.quote}>{note}</blockquote>}
      {before && <ChangesView since={before.number} changes={termsChanges(before, proposal)} />}
      <TermsView terms={proposal} />
      {release?.note && (
        <>
          <p className={styles.label}>The home school’s head wrote:</p>
          <blockquote className={styles.quote}>{release.note}</blockquote>
        </>
      )}
    </article>
  );
}

function Released({ release }: { release: Release }) {
  const { word, tone } = releaseWord(release);
  const carried = release.carried && release.state === 'granted';
  return <Status tone={tone}>{carried ? 'Released before for the same half-days' : word}</Status>;
}
