import { terms } from '../../api/terms';
import type { AskedRelease, Enquiry, NextAction, Proposal, Release, Thread } from '../../api/types';
import { halfDaysText } from '../../ui/format';
import type { StateWord } from '../../ui/Status';

const enquiryStates: Record<Enquiry['state'], StateWord> = {
  sent: { word: 'Sent', tone: 'active' },
  proposed: { word: 'Being discussed', tone: 'active' },
  agreed: { word: 'Agreed', tone: 'good' },
  declined: { word: 'Declined', tone: 'plain' },
  expired: { word: 'Expired', tone: 'plain' },
  withdrawn: { word: 'Withdrawn', tone: 'plain' },
};

const proposalStates: Record<Proposal['state'], StateWord> = {
  open: { word: 'Waits for an answer', tone: 'waiting' },
  countered: { word: 'Answered by another', tone: 'plain' },
  accepted: { word: 'Agreed', tone: 'good' },
  declined: { word: 'Declined', tone: 'plain' },
  withdrawn: { word: 'Taken back', tone: 'plain' },
};

const releaseStates: Record<Release['state'], StateWord> = {
  asked: { word: 'Release asked for', tone: 'waiting' },
  granted: { word: 'Released', tone: 'good' },
  refused: { word: 'Not released', tone: 'bad' },
  lapsed: { word: 'No longer asked for', tone: 'plain' },
};

/** The word of an enquiry; it also says that its agreement was cancelled. */
export function enquiryWord({ state, agreementState }: Pick<Enquiry, 'state' | 'agreementState'>): StateWord {
  return agreementState === 'cancelled' ? { word: 'Agreement cancelled', tone: 'plain' } : enquiryStates[state];
}
export const proposalWord = ({ state }: Pick<Proposal, 'state'>) => proposalStates[state];
export const releaseWord = ({ state }: Pick<Release, 'state'>) => releaseStates[state];

/** The word of a release in a list; it also says what came of it. */
export function releasedWord({ state, enquiry }: Pick<AskedRelease, 'state' | 'enquiry'>): StateWord {
  return state === 'granted' && enquiry.agreementState ? enquiryWord(enquiry) : releaseStates[state];
}

/** The school that asks: its name, or what may be told of it until it is named. */
export function askingText({ name, town, phase, sizeBand, region }: Enquiry['asking']): string {
  if (name) return town && !name.includes(town) ? `${name} in ${town}` : name;
  const school = (terms.phases.find(({ code }) => code === phase)?.one ?? 'a school').replace('a', 'A');
  return [school, sizeBand, region].filter(Boolean).join(', ');
}

/** The home school of the leader, with its town where the name does not say it. */
export function homeText({ homeName, homeTown }: Enquiry['leader']): string {
  return homeTown && !homeName.includes(homeTown) ? `${homeName} in ${homeTown}` : homeName;
}

/** The verb on the button of an action. */
export function verbOf({ do: verb, on, because }: NextAction, thread: Thread): string {
  switch (verb) {
    case 'propose':
      return because === 'asked' ? 'Make a proposal' : 'Propose something else';
    case 'accept':
      return 'Agree to this proposal';
    case 'decline-proposal':
      return 'Decline the proposal';
    case 'withdraw-proposal':
      return 'Take your proposal back';
    case 'decline':
      return 'Decline the enquiry';
    case 'withdraw':
      return 'Withdraw the enquiry';
    case 'grant':
      return `Release for ${halfDaysText(releaseOf(thread, on)?.halfDays ?? 0)}`;
    case 'refuse':
      return 'Do not release';
    case 'record':
      return 'Record visit';
    case 'sign-off':
      return 'Sign off visit';
    case 'query':
      return 'Ask about the record';
    case 'refuse-expenses':
      return 'Say no to the expenses';
    case 'move-visit':
      return 'Move this visit';
    case 'agree-move':
      return 'Agree to move it';
    case 'decline-move':
      return 'Decline to move it';
    case 'withdraw-move':
      return 'Take back the wish to move it';
    case 'cancel-visit':
      return 'Cancel this visit';
    case 'cancel-agreement':
      return 'Cancel the agreement';
    case 'set-purchase-order':
      return thread.agreement?.purchaseOrder ? 'Change the order number' : 'Add the order number';
  }
}

/** The release of a thread that an action is about. */
export function releaseOf({ releases }: Pick<Thread, 'releases'>, id: string): Release | undefined {
  return releases.find((each) => each.id === id);
}

/** The proposal of a thread that an action or a release is about. */
export function proposalOf({ proposals }: Pick<Thread, 'proposals'>, id: string | undefined): Proposal | undefined {
  return proposals.find((each) => each.id === id);
}

/** The page of a thread, with the form open that the row names, as rows at home lead to. */
export function formPath(enquiryId: string, action: Pick<NextAction, 'do' | 'on'> | undefined): string {
  const query = action ? `?${new URLSearchParams({ do: action.do, on: action.on }).toString()}` : '';
  return `/enquiries/${enquiryId}${query}`;
}

/** The school that asks, as the subject of a sentence. */
export function schoolName({ asking }: Pick<Thread, 'asking'>): string {
  return asking.name ?? 'The school';
}
