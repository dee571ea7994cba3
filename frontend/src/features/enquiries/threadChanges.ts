import type { Proposal, Thread, Visit } from '../../api/types';
import { dateText, halfDaysText } from '../../ui/format';
import { changesBetween, type Change } from '../../ui/Stale';
import { priceText, agreementWord, visitWord } from '../agreements';
import { enquiryWord, proposalWord, releaseWord } from './words';

interface Field {
  label: string;
  text: (thread: Thread) => string;
}

const fields: Field[] = [
  { label: 'Enquiry', text: (thread) => enquiryWord(thread).word },
  { label: 'Latest proposal', text: ({ proposals }) => latestText(proposals.at(-1)) },
  { label: 'Release', text: releaseText },
  { label: 'Agreement', text: ({ agreement }) => (agreement ? agreementWord(agreement).word : 'none') },
  { label: 'Purchase order', text: ({ agreement }) => agreement?.purchaseOrder ?? 'none' },
];

function latestText(proposal: Proposal | undefined): string {
  if (!proposal) return 'none';
  const { number, halfDays } = proposal;
  return `number ${number}, ${halfDaysText(halfDays)}, ${priceText(proposal)}, ${proposalWord(proposal).word.toLowerCase()}`;
}

function releaseText({ releases }: Thread): string {
  const last = releases.at(-1);
  return last ? releaseWord(last).word : 'none';
}

function visitField({ id, date }: Visit): Field {
  const state = (thread: Thread) => thread.visits.find((visit) => visit.id === id);
  return { label: `Visit of ${dateText(date)}`, text: (thread) => wordOf(state(thread)) };
}

function wordOf(visit: Visit | undefined): string {
  return visit ? visitWord(visit).word : 'none';
}

/** What differs between the thread as someone saw it and as it is now, as they read it. */
export function threadChanges(before: Thread, now: Thread): Change[] {
  return changesBetween(before, now, [...fields, ...now.visits.map(visitField)]);
}

/** Who was the last to do something in the thread, and when. */
export function lastChange({ timeline }: Thread): { by?: string | undefined; at?: string | undefined } {
  const last = timeline.at(-1);
  return { by: last?.name, at: last?.at };
}
