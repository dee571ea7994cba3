import type { Agreement, Proposal, Terms, Thread, Visit } from '../../api/types';
import { today } from '../../ui/day';
import { dateText, dateTimeText } from '../../ui/format';

export { today };

/** Where a thread stands: what happens now and whose turn it is. */
export interface Turn {
  title: string;
  detail: string;
  who: string;
}

type Known = Pick<Thread, 'state' | 'live' | 'replyBy' | 'proposals' | 'releases' | 'agreement' | 'visits' | 'leader' | 'asking' | 'note'>;

/** The school that asks, as the subject of a sentence. */
export function schoolName({ asking }: Pick<Thread, 'asking'>): string {
  return asking.name ?? 'The school';
}

/** The proposal that waits for an answer. */
export function openProposal({ proposals }: Pick<Thread, 'proposals'>): Proposal | undefined {
  return proposals.find(({ state }) => state === 'open');
}

/** What happens now. Null once nothing waits for anybody. */
export function turnOf(thread: Known, day = today()): Turn | null {
  if (thread.agreement) return afterAgreement(thread, thread.agreement, day);
  if (!thread.live) return null;
  const { leader } = thread;
  if (thread.state === 'sent') {
    return { title: `${leader.name} answers`, detail: `By ${dateTimeText(thread.replyBy)}. Without an answer the enquiry then expires.`, who: leader.name };
  }
  const open = openProposal(thread);
  if (!open) return { title: `${leader.name} makes a new proposal`, detail: 'There is no open proposal at the moment.', who: leader.name };
  if (open.from === 'school') return { title: `${leader.name} answers the school’s proposal`, detail: 'With a proposal of their own, or by declining.', who: leader.name };
  return onLeadersProposal(thread, open, day);
}

function onLeadersProposal(thread: Known, open: Proposal, day: string): Turn {
  const { leader, releases } = thread;
  const school = schoolName(thread);
  switch (releases.find(({ proposalId }) => proposalId === open.id)?.state) {
    case 'granted':
      if (hasCome(open, day)) {
        return { title: `${leader.name} proposes other dates`, detail: 'The first of the proposed dates has come, so this proposal can no longer be agreed to.', who: leader.name };
      }
      return { title: `${school} decides`, detail: `${leader.homeName} releases ${leader.name} for these dates. The school can agree or propose something else.`, who: school };
    case 'refused':
      return { title: `${leader.name} proposes other dates`, detail: `${leader.homeName} could not release them for these.`, who: leader.name };
    default:
      return { title: `${leader.homeName} decides on the release`, detail: `Its head was asked to release ${leader.name} for the proposed dates. Then ${school === 'The school' ? 'the school' : school} can agree.`, who: leader.homeName };
  }
}

/** Whether the first date of a proposal is no longer to come. */
export function hasCome({ slots }: Pick<Proposal, 'slots'>, day: string): boolean {
  return slots.some(({ date }) => date <= day);
}

function afterAgreement(thread: Known, { state, mutual, dayRate }: Agreement, day: string): Turn | null {
  if (state === 'active') return onVisits(thread, day);
  const paid = !mutual && dayRate.pence > 0;
  const toInvoice = thread.visits.some((visit) => visit.state === 'signed_off' && !visit.invoiceId);
  if (paid && toInvoice) return { title: 'The invoice is issued', detail: 'By the partnership, for the visits that are signed off.', who: 'The partnership' };
  return null;
}

function onVisits(thread: Known, day: string): Turn | null {
  const { visits, leader } = thread;
  const first = (state: Visit['state']) => visits.find((visit) => visit.state === state);
  const queried = first('queried');
  if (queried) return { title: `${leader.name} answers about the visit of ${dateText(queried.date)}`, detail: 'The school asked about the record.', who: leader.name };
  const recorded = first('recorded');
  if (recorded) return { title: `${schoolName(thread)} signs off the visit of ${dateText(recorded.date)}`, detail: 'Or asks about the record.', who: schoolName(thread) };
  const planned = first('planned');
  if (!planned) return null;
  if (planned.date <= day) return { title: `${leader.name} records the visit of ${dateText(planned.date)}`, detail: 'Then the school signs it off.', who: leader.name };
  return { title: `The next visit is on ${dateText(planned.date)}`, detail: `${leader.name} records what was done; then the school signs it off.`, who: leader.name };
}

const invoice = 'The invoice';
const steps = ['A proposal', 'The release by the home school', 'The agreement', 'Visits, each recorded and signed off', invoice];

/** The steps that a thread still has before it, without the one that is now. */
export function stepsAhead(thread: Known): string[] {
  const { live, agreement, releases } = thread;
  if (agreement) return stepsAfterAgreement(thread, agreement);
  if (!live) return [];
  const open = openProposal(thread);
  if (!open || open.from === 'school') return steps.slice(1);
  const released = releases.some(({ proposalId, state }) => proposalId === open.id && state === 'granted');
  return withoutInvoice(open, steps.slice(released ? 3 : 2));
}

function withoutInvoice({ mutual, dayRate }: Pick<Terms, 'mutual' | 'dayRate'>, ahead: string[]): string[] {
  return mutual || dayRate.pence === 0 ? ahead.filter((step) => step !== invoice) : ahead;
}

function stepsAfterAgreement({ visits }: Known, agreement: Agreement): string[] {
  if (agreement.state !== 'active') return [];
  const waiting = visits.filter(({ state }) => state !== 'signed_off' && state !== 'cancelled').length;
  return withoutInvoice(agreement, [...(waiting > 1 ? ['The other visits, each recorded and signed off'] : []), invoice]);
}
