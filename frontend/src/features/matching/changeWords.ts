import type { Easing, Need } from '../../api/types';
import { dateText, moneyText } from '../../ui/format';
import { formats, labels, phases } from '../themes';

type Set = NonNullable<Easing['set']>;

/** What a change is called, and how it stands before and after. */
export interface ChangeLine {
  name: string;
  value: string;
}

const reachWords: Record<string, string> = {
  partnership: 'the partnership',
  region: 'the region',
  nation: 'the country',
  network: 'the network abroad',
};

const day = (date: string | undefined) => (date ? dateText(date) : 'any day');

/** For each answer of a need that a change can set: its name, and it in words. */
const answers: { [A in keyof Set]-?: { name: string; says: (of: Partial<Pick<Need, A>>) => string } } = {
  budget: { name: 'Budget', says: ({ budget }) => (budget ? moneyText(budget) : 'none') },
  funding: { name: 'Who pays', says: ({ funding }) => (funding ? 'the school' : 'nobody said yet') },
  mutual: { name: 'Days in return', says: ({ mutual }) => (mutual ? 'offered' : 'not offered') },
  remote: { name: 'Remote support', says: ({ remote }) => (remote ? 'accepted' : 'not accepted') },
  inPerson: { name: 'Support in person', says: ({ inPerson }) => (inPerson ? 'accepted' : 'not accepted') },
  byOn: { name: 'Last day', says: ({ byOn }) => day(byOn) },
  startOn: { name: 'First day', says: ({ startOn }) => day(startOn) },
  fartherKm: {
    name: 'How far leaders come',
    says: ({ fartherKm }) => (fartherKm ? 'farther than they say' : 'as far as they say'),
  },
  formats: { name: 'Kind of support', says: ({ formats: some }) => labels(formats, some ?? []) || 'any' },
  phase: { name: 'Phase', says: ({ phase }) => labels(phases, phase ? [phase] : []) || 'not said' },
};

const all = Object.keys(answers) as (keyof Set)[];

/** What changes, a line each: "Budget: £300.00 → £360.00". */
export function changeLines(changes: readonly Easing[], need: Need): ChangeLine[] {
  return changes.flatMap(({ set, shownTo }) => [
    ...all.flatMap((answer) => (set?.[answer] === undefined ? [] : [lineOf(answer, need, set)])),
    ...(shownTo ? [{ name: 'Shown to', value: `${reachWords[need.reach ?? 'partnership']} → ${reachWords[shownTo]}` }] : []),
  ]);
}

function lineOf(answer: keyof Set, need: Need, set: Set): ChangeLine {
  const { name, says } = answers[answer];
  return { name, value: `${says(need)} → ${says(set)}` };
}

/** What to confirm of changes, and last what they do; what needs no confirming stands in its line alone. */
export function changesText(changes: readonly Easing[], effect: string): string {
  return [...changes.flatMap(({ asks }) => asks ?? []), effect].join(' ');
}

/** "Then Zoe Fairbrother fits." */
export function fitsThenText(name: string): string {
  return `Then ${name} fits.`;
}

/** "Then 3 leaders more fit." */
export function moreThenText(leaders: number): string {
  return leaders === 1 ? 'Then one leader more fits.' : `Then ${leaders} leaders more fit.`;
}
