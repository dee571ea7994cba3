import { expect, test } from 'vitest';
import type { Release, Thread } from '../../api/types';
import { agreed, proposal, thread, visit } from './support.fixture';
import { stepsAhead, turnOf } from './turn';

const day = '2026-02-20';

function release(state: Release['state']): Release {
  return { id: 'r1', version: 1, proposalId: 'p1', state, askedAt: '2026-02-02T10:00:00Z' };
}

const open = (more: Partial<Thread>) => thread({ state: 'proposed', proposals: [proposal()], ...more });

const free = { mutual: false, dayRate: { pence: 0, currency: 'GBP' } } as const;

test.each<[string, Thread, string | undefined, number]>([
  ['sent', thread(), 'Nadia Farouk answers', 4],
  ['release asked', open({ releases: [release('asked')] }), 'Pinsley Primary School decides on the release', 3],
  ['released', open({ releases: [release('granted')] }), 'Ashdown Primary School decides', 2],
  ['refused', open({ releases: [release('refused')] }), 'Nadia Farouk proposes other dates', 3],
  ['countered by the school', open({ proposals: [proposal({ from: 'school' })] }), 'Nadia Farouk answers the school’s proposal', 4],
  ['taken back', open({ proposals: [proposal({ state: 'withdrawn' })] }), 'Nadia Farouk makes a new proposal', 4],
  ['declined', thread({ state: 'declined', live: false }), undefined, 0],
  ['visit to come', agreed([visit()]), 'The next visit is on Tue 3 Mar 2026', 1],
  ['visit that has come', agreed([visit({ date: '2026-02-20' })]), 'Nadia Farouk records the visit of Fri 20 Feb 2026', 1],
  ['recorded', agreed([visit({ state: 'recorded' }), visit({ id: 'v2' })]), 'Ashdown Primary School signs off the visit of Tue 3 Mar 2026', 2],
  ['queried', agreed([visit({ state: 'queried' }), visit({ id: 'v2', state: 'recorded' })]), 'Nadia Farouk answers about the visit of Tue 3 Mar 2026', 2],
  ['to invoice', agreed([visit({ state: 'signed_off' })], { state: 'completed' }), 'The invoice is issued', 0],
  ['invoiced', agreed([visit({ state: 'signed_off', invoiceId: 'i1' })], { state: 'completed' }), undefined, 0],
  ['free', agreed([visit({ state: 'signed_off' })], { state: 'completed', ...free }), undefined, 0],
  ['cancelled with nothing to pay', agreed([visit({ state: 'cancelled' })], { state: 'cancelled' }), undefined, 0],
])('%s: whose turn it is, and how many steps are ahead', (_, given, title, ahead) => {
  expect(turnOf(given, day)?.title).toBe(title);
  expect(stepsAhead(given)).toHaveLength(ahead);
});

test('a released proposal whose first date has come needs other dates', () => {
  expect(turnOf(open({ releases: [release('granted')] }), '2026-03-03')?.title).toBe('Nadia Farouk proposes other dates');
});

test('a school that is not named is “the school”', () => {
  const { phase, sizeBand } = thread().asking;
  expect(turnOf(open({ asking: { phase, sizeBand }, releases: [release('granted')] }), day)?.title).toBe('The school decides');
});
