import type { Need, Reach } from '../../api/types';
import { dateText, halfDaysText } from '../../ui/format';
import type { Tone } from '../../ui/Status';
import { labels, phases } from '../themes';

const states: Record<Need['state'], { tone: Tone; word: string }> = {
  draft: { tone: 'plain', word: 'Draft' },
  open: { tone: 'active', word: 'Open' },
  agreed: { tone: 'good', word: 'Agreed' },
  met: { tone: 'good', word: 'Met' },
  withdrawn: { tone: 'plain', word: 'Withdrawn' },
  lapsed: { tone: 'bad', word: 'Lapsed' },
};

/** Where a need stands, in a word. */
export function needStatus({ state }: Pick<Need, 'state'>) {
  return states[state];
}

/** The states in the order in which a need passes through them. */
export const needStates = Object.entries(states).map(([value, { word }]) => ({
  value: value as Need['state'],
  label: word,
}));

const reachWords: Record<Reach, string> = {
  partnership: 'Partnership',
  region: 'Region',
  nation: 'Country',
  network: 'Network abroad',
};

/** How far a need is shown, in a word for everybody. */
export function reachWord(reach: Reach): string {
  return reachWords[reach];
}

/** How far its own school lets a need be shown, nearest first. */
export const reaches: { value: Reach; label: string; description: string }[] = [
  { value: 'partnership', label: 'Our partnership', description: 'Its members and no further' },
  { value: 'region', label: 'The region', description: 'First our partnership, then every school in our region' },
  { value: 'nation', label: 'The country', description: 'Then schools in the whole country' },
  { value: 'network', label: 'The network abroad', description: 'Last, partner schools abroad' },
];

/** Where the money comes from, as its own school says it. */
export const fundings = [
  { value: 'school_budget', label: 'Our school’s budget' },
  { value: 'trust', label: 'Our trust' },
  { value: 'improvement_grant', label: 'An improvement grant' },
  { value: 'partnership', label: 'Our partnership' },
  { value: 'other', label: 'Another source' },
];

/** Where the money comes from, to its own school or to others. */
export function fundingText({ funding, own }: Pick<Need, 'funding' | 'own'>): string {
  const text = labels(fundings, funding ? [funding] : []);
  return own ? text : text.replace(/^Our school’s/, 'The school’s').replace(/^Our/, 'Its');
}

/** "Primary, Years 3 and 4" */
export function forWhomText({ phase, yearGroups }: Pick<Need, 'phase' | 'yearGroups'>): string {
  return [labels(phases, phase ? [phase] : []), yearGroups].filter(Boolean).join(', ');
}

/** "In person or remote" */
export function modeText({ inPerson, remote }: Pick<Need, 'inPerson' | 'remote'>): string {
  if (inPerson && remote) return 'In person or remote';
  return inPerson ? 'In person' : remote ? 'Remote' : '';
}

/** "Between Tue 3 Feb 2026 and Fri 27 Mar 2026" */
export function whenText({ startOn, byOn }: Pick<Need, 'startOn' | 'byOn'>): string {
  if (startOn && byOn) return `Between ${dateText(startOn)} and ${dateText(byOn)}`;
  if (byOn) return `By ${dateText(byOn)}`;
  return startOn ? `From ${dateText(startOn)}` : '';
}

/** "3 days", or nothing while it is not said. */
export function effortText({ halfDays }: Pick<Need, 'halfDays'>): string {
  return halfDays ? halfDaysText(halfDays) : '';
}

/** The school by name, or what may be known of one that is not named. */
export function whoseText({
  school,
  schoolPhase,
  sizeBand,
  region,
}: Pick<Need, 'school' | 'schoolPhase' | 'sizeBand' | 'region'>): string {
  if (school) return school.town ? `${school.name}, ${school.town}` : school.name;
  const size = sizeBand === '' ? '' : `, ${sizeBand}`;
  return `A ${labels(phases, [schoolPhase]).toLowerCase()} school${size}${region === '' ? '' : `, ${region}`}`;
}

/** What withdrawing a need does to leaders who were asked, or who offered, before it is done. */
export function withdrawing({ ref }: Pick<Need, 'ref'>, { enquiries, offers }: { enquiries: number; offers: number }) {
  const all = [
    enquiries > 0 && (enquiries === 1 ? 'one enquiry' : `${enquiries} enquiries`),
    offers > 0 && (offers === 1 ? 'one offer' : `${offers} offers`),
  ].filter((part) => part !== false);
  const one = enquiries + offers === 1;
  return {
    title: `Withdraw ${ref}`,
    what: `${all.join(' and ')} about it ${one ? 'ends' : 'end'} with it.`.replace(/^./, (first) => first.toUpperCase()),
    whom: one ? 'The leader who was asked or who offered' : 'The leaders who were asked or who offered',
    afterwards: `You can open ${ref} again. The leaders would have to be asked again, or offer again.`,
    verb: 'Withdraw need',
  };
}
