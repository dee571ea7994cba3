import type { Agreement, Terms, Thread } from '../../api/types';
import { openProposal } from './words';

type Known = Pick<Thread, 'state' | 'live' | 'replyBy' | 'proposals' | 'releases' | 'agreement' | 'visits' | 'leader' | 'asking' | 'note'>;

const invoice = 'The invoice';
const steps = ['A proposal', 'The release by the home school', 'The agreement', 'Visits, each recorded and signed off', invoice];

/** The steps that a thread still has before it, without the one that is now. */
export function stepsAhead(thread: Known): string[] {
  const { live, agreement, releases } = thread;
  if (agreement) return stepsAfterAgreement(thread, agreement);
  if (!live) return [];
  const open = openProposal(thread);
  if (!open) return steps.slice(1);
  const released = releases.some(({ proposalId, state }) => proposalId === open.id && state === 'granted');
  if (open.from === 'leader') return withoutInvoice(open, steps.slice(released ? 3 : 2));
  // The leader answers first, and the release follows only where it is not there, or not the one that is now.
  return withoutInvoice(open, steps.slice(released || open.takenUpAt !== undefined ? 2 : 1));
}

function withoutInvoice({ mutual, dayRate }: Pick<Terms, 'mutual' | 'dayRate'>, ahead: string[]): string[] {
  return mutual || dayRate.pence === 0 ? ahead.filter((step) => step !== invoice) : ahead;
}

function stepsAfterAgreement({ visits }: Known, agreement: Agreement): string[] {
  if (agreement.state !== 'active') return [];
  const waiting = visits.filter(({ state }) => state !== 'signed_off' && state !== 'cancelled').length;
  return withoutInvoice(agreement, [...(waiting > 1 ? ['The other visits, each recorded and signed off'] : []), invoice]);
}
