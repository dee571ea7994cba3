import type { NextAction, Thread } from '../../api/types';
import { dateText, dateTimeText, halfDaysText } from '../../ui/format';
import { paysText, receivesText } from '../agreements';
import { proposalOf, releaseOf, schoolName } from './words';
import { whenText } from '../diary';

/** Why an action waits for the person, in a sentence or two. */
export function waitText(action: NextAction, thread: Thread): string {
  const { leader } = thread;
  const date = action.date ? dateText(action.date) : '';
  switch (action.do) {
    case 'propose':
      return proposeText(action, thread);
    case 'accept':
      return acceptText(action, thread);
    case 'grant':
      return grantText(action, thread);
    case 'refuse':
      return thread.turn?.detail ?? 'These dates can no longer be had, so you can only say no.';
    case 'record':
      return recordText(action, thread, date);
    case 'sign-off':
      return `${leader.name} recorded the visit of ${date}. Sign it off, or ask about the record.`;
    case 'agree-move':
    case 'decline-move':
      return moveText(action, thread);
    case 'set-purchase-order':
      return 'The invoice is to quote your order number. Add it before the first visit is invoiced.';
    default:
      return 'You can do this now.';
  }
}

function proposeText({ due, because }: NextAction, thread: Thread): string {
  switch (because) {
    case 'asked':
      return `${schoolName(thread)} asks whether you can help.${due ? ` Please answer by ${dateTimeText(due)}.` : ''}`;
    case 'past':
      return `The first of the dates that ${schoolName(thread)} proposes has come. Please propose others.`;
    case 'gone':
      return `${thread.turn?.detail ?? ''} Please propose other dates.`;
    case 'refused':
      return `${thread.leader.homeName} could not release you for these dates. Please propose others.`;
    default:
      return 'There is no open proposal. Make a new one, or decline the enquiry.';
  }
}

function grantText({ on, warning }: NextAction, thread: Thread): string {
  const days = halfDaysText(releaseOf(thread, on)?.halfDays ?? 0);
  const ask = `${thread.leader.name} proposes to support another school for ${days}, and asks for your release.`;
  return `${ask} ${coverText(thread, on)}${warning ? `${warning} ` : ''}The dates are below.`;
}

function acceptText({ on, because }: NextAction, thread: Thread): string {
  const open = proposalOf(thread, on);
  const terms = open
    ? `${halfDaysText(open.halfDays)}, ${open.quote.pays.pence === 0 ? 'without payment' : `for which ${open.from === 'school' ? 'the school' : 'your school'} pays ${paysText(open.quote)}`}`
    : '';
  if (open?.from === 'school') {
    const then =
      because === 'released'
        ? `${thread.leader.homeName} has released you for these half-days already.`
        : `When you agree, ${thread.leader.homeName} is asked to release you; it is agreed as soon as it does.`;
    return `${schoolName(thread)} proposes ${terms}. ${then} Read the proposal below and agree, or propose something else.`;
  }
  return `${thread.leader.name} proposes ${terms}, and ${thread.leader.homeName} releases them for the dates. Read the proposal below and agree, or propose something else.`;
}

/** What the home school is paid for the cover. */
function coverText(thread: Thread, release: string): string {
  const open = proposalOf(thread, releaseOf(thread, release)?.proposalId);
  return open && open.quote.pays.pence > 0 ? `Your school receives ${receivesText(open.quote)}. ` : '';
}

function moveText({ on, because }: NextAction, { moves, leader, asking }: Thread): string {
  const move = moves.find(({ id }) => id === on);
  if (!move) return '';
  const who = move.by === 'leader' ? leader.name : (asking.name ?? 'The school');
  const past = because === 'past' ? ' That day has come, so it can only be declined.' : '';
  return `${who} asks to move the visit of ${whenText(move.from)} to ${whenText(move.to)}.${move.note ? ` They wrote: “${move.note}”` : ''}${past}`;
}

function recordText({ on, because }: NextAction, { visits }: Thread, date: string): string {
  if (because === 'queried') {
    const query = visits.find(({ id }) => id === on)?.query ?? '';
    return `The school asks about the visit of ${date}: “${query}” Answer by recording it again.`;
  }
  if (because === 'expenses') {
    const why = visits.find(({ id }) => id === on)?.claim?.refused ?? '';
    return `The school says no to the expenses of ${date}: “${why}” Claim them anew, or record the visit without them.`;
  }
  return `The visit of ${date} can be recorded: say what was done, and the school signs it off.`;
}

/** That nothing waits for anybody any more, in a few words. */
export function endTitle({ state, agreement, leader }: Thread): string {
  switch (state) {
    case 'agreed':
      return agreement?.state === 'cancelled' ? 'The agreement was cancelled' : 'Everything is done';
    case 'declined':
      return `${leader.name} declined`;
    case 'expired':
      return 'The enquiry ended without an answer';
    default:
      return 'The enquiry was withdrawn';
  }
}

/** What happens now, and by when; else why nothing waits for anybody any more. */
export function nowText(thread: Thread): string {
  const { turn } = thread;
  if (!turn) return endText(thread);
  return turn.due ? `${turn.detail} By ${dateTimeText(turn.due)}.` : turn.detail;
}

/** Why nothing waits for anybody any more, and what that means for this person. */
export function endText(thread: Thread): string {
  const { state, agreement, note } = thread;
  const why = note ? ` They wrote: “${note}”` : '';
  switch (state) {
    case 'agreed':
      return agreement?.state === 'cancelled'
        ? `Visits that were not signed off do not take place.${why}`
        : 'Every visit is signed off.';
    case 'declined':
      return `The enquiry is over.${why}`;
    case 'expired':
      return expiredText(thread);
    default:
      return `Nothing more is asked of anybody here.${why}`;
  }
}

function expiredText(thread: Thread): string {
  const by = dateTimeText(thread.replyBy);
  if (thread.sides.includes('leader'))
    return `It was to be answered by ${by}, so nothing can be proposed any more. ${schoolName(thread)} can ask you again.`;
  return `${thread.leader.name} did not answer by ${by}. The need is still there, and others may fit.`;
}
