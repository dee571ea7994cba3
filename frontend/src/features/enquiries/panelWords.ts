import type { NextAction, Thread } from '../../api/types';
import { dateText, halfDaysText } from '../../ui/format';
import { paysText, receivesText } from '../agreements';
import { proposalOf, releaseOf, schoolName, verbOf } from './words';

/** What a panel says about its action. */
export interface PanelWords {
  title: string;
  /** What will happen. */
  what: string;
  /** What is said when it is done. */
  done: string;
  /** The question of its one field. */
  label: string;
  description?: string;
  /** Shown when the field is empty; without it the field may be. */
  missing?: string;
}

const why = { label: 'Why?', missing: 'Say briefly why' };

/** The words of the panel for an action. */
export function panelWords(action: NextAction, thread: Thread): PanelWords {
  const date = action.date ? dateText(action.date) : '';
  switch (action.do) {
    case 'propose':
      return proposeWords(action, thread);
    case 'decline':
    case 'withdraw':
      return endWords(action.do, thread);
    case 'decline-proposal':
    case 'withdraw-proposal':
      return endProposalWords(action.do);
    case 'grant':
    case 'refuse':
      return releaseWords(action, thread);
    case 'record':
      return {
        title: `Record the visit of ${date}`,
        what: `${schoolName(thread)} reads it and signs the visit off, or asks about it.`,
        done: 'Visit recorded',
        label: 'What was done?',
        missing: 'Say what was done',
      };
    case 'query':
      return {
        title: `Ask about the visit of ${date}`,
        what: `The visit goes back to ${thread.leader.name}, who answers by recording it again.`,
        done: 'Question sent',
        label: 'What would you like to know or have changed?',
        missing: 'Say what you would like to know or have changed',
      };
    case 'refuse-expenses':
      return {
        title: `Say no to the expenses of ${date}`,
        what: `The record stays. ${thread.leader.name} reads why, and claims anew or leaves the expenses out; then you can sign the visit off.`,
        done: 'You said no to the expenses',
        label: 'Why not?',
        missing: 'Say why not, so that the leader can claim anew',
      };
    case 'move-visit':
      return {
        title: `Move the visit of ${date}`,
        what: `The other side and the head of ${thread.leader.homeName} are asked. The visit is moved, and the diary with it, once both have said yes.`,
        done: 'Asked to move the visit',
        label: 'Why?',
        description: 'You can leave this out',
      };
    case 'decline-move':
      return {
        title: `Decline to move the visit of ${date}`,
        what: 'The visit stays where it is. They read your reason.',
        done: 'Declined',
        ...why,
      };
    case 'cancel-visit':
      return {
        title: `Cancel the visit of ${date}`,
        what: `The visit will not take place. Its half-days that are still to come are free in the diary again. ${action.warning ?? lessText(action, thread).trim()}`.trim(),
        done: `Visit of ${date} cancelled`,
        ...why,
      };
    case 'cancel-agreement':
      return {
        title: 'Cancel the agreement',
        what: `Visits that are still planned will not take place, their half-days are free again, and the need is open again. What is signed off stays so and is paid for. ${action.warning ?? ''}`.trim(),
        done: 'Agreement cancelled',
        ...why,
      };
    default:
      return {
        title: 'Purchase order',
        what: 'The next invoice for this agreement quotes the number of your order. Invoices that were issued before stay as they are; the next one names them.',
        done: 'Order number saved',
        label: 'Order number',
        description: 'At most 60 characters',
        missing: 'Enter the number of your purchase order',
      };
  }
}

/** What a visit that does not take place changes in what is paid and received. */
function lessText({ on }: NextAction, { visits, leader }: Thread): string {
  const quote = visits.find(({ id }) => id === on)?.quote;
  if (!quote || quote.pays.pence === 0) return '';
  return ` What the school pays falls by ${paysText(quote)}; what ${leader.homeName} receives falls by ${receivesText(quote)}.`;
}

function proposeWords(action: NextAction, thread: Thread): PanelWords {
  const { leader, sides } = thread;
  const what = sides.includes('leader')
    ? `${schoolName(thread)} sees it at once, and the head of ${leader.homeName} is asked to release you, unless you were released for the same half-days before, and for no more money.`
    : `${leader.name} sees it and can agree at once. ${leader.homeName} is asked again only where half-days changed or it would receive less.`;
  return {
    title: verbOf(action, thread),
    what,
    done: 'Proposal sent',
    label: 'A word with it',
    description: 'You can leave this out',
  };
}

function endWords(verb: 'decline' | 'withdraw', thread: Thread): PanelWords {
  if (verb === 'withdraw') {
    return {
      title: 'Withdraw the enquiry',
      what: `The enquiry to ${thread.leader.name} ends; your need stays open. They see your reason.`,
      done: 'Enquiry withdrawn',
      ...why,
    };
  }
  return {
    title: 'Decline the enquiry',
    what: `The enquiry ends, and ${schoolName(thread).replace(/^The/, 'the')} can ask others. They see your reason.`,
    done: 'Enquiry declined',
    ...why,
  };
}

function endProposalWords(verb: 'decline-proposal' | 'withdraw-proposal'): PanelWords {
  const still = 'The enquiry stays open, and something else can be proposed.';
  if (verb === 'withdraw-proposal')
    return {
      title: 'Take your proposal back',
      what: `Your proposal ends, and so does the release that was asked for. ${still}`,
      done: 'Proposal taken back',
      ...why,
    };
  return { title: 'Decline the proposal', what: `The proposal ends. ${still}`, done: 'Proposal declined', ...why };
}

function releaseWords({ do: verb, on, because, warning }: NextAction, thread: Thread): PanelWords {
  const { leader } = thread;
  const release = releaseOf(thread, on);
  const days = halfDaysText(release?.halfDays ?? 0);
  const quote = proposalOf(thread, release?.proposalId)?.quote;
  const cover = quote && quote.pays.pence > 0 ? ` Your school receives ${receivesText(quote)}.` : '';
  const description = `${leader.name} reads it; the school that asks does not.`;
  if (verb === 'refuse') {
    return {
      title: `Do not release ${leader.name}`,
      what: `${leader.name} can propose other dates, for which you are asked again.`,
      done: 'Not released',
      label: 'Why not?',
      description,
      missing: 'Say why, so that other dates can be proposed',
    };
  }
  return {
    title: `Release ${leader.name} for ${days}`,
    what: `You agree that ${leader.name} supports another school on these dates. ${because === 'taken-up' ? 'They have accepted the school’s proposal, so it is agreed and booked at once.' : 'The school can then accept the proposal, which books them.'}${cover}${warning ? ` ${warning}` : ''}`,
    done: `${leader.name} released for ${days}`,
    label: `A word to ${leader.name}`,
    description: `You can leave this out. ${description}`,
  };
}
