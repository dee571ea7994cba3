import { expect, test } from 'vitest';
import type { Release, Thread } from '../../api/types';
import { agreed, proposal, thread, visit } from './enquiries.fixture';
import { stepsAhead } from './stepsAhead';

function release(state: Release['state']): Release {
  return { id: 'r1', version: 1, proposalId: 'p1', state, askedAt: '2026-02-02T10:00:00Z' };
}

const open = (more: Partial<Thread>) => thread({ state: 'proposed', proposals: [proposal()], ...more });

const free = { mutual: false, dayRate: { pence: 0, currency: 'GBP' } } as const;

test.each<[string, Thread, number]>([
  ['sent', thread(), 4],
  ['release asked', open({ releases: [release('asked')] }), 3],
  ['released', open({ releases: [release('granted')] }), 2],
  ['refused', open({ releases: [release('refused')] }), 3],
  ['countered by the school', open({ proposals: [proposal({ from: 'school' })] }), 4],
  ['countered for half-days that are released', open({ proposals: [proposal({ from: 'school' })], releases: [release('granted')] }), 3],
  ['countered for half-days that are released, free', open({ proposals: [proposal({ from: 'school', ...free })], releases: [release('granted')] }), 2],
  ['countered and taken up by the leader', open({ proposals: [proposal({ from: 'school', takenUpAt: '2026-02-02T10:00:00Z' })], releases: [release('asked')] }), 3],
  ['taken back', open({ proposals: [proposal({ state: 'withdrawn' })] }), 4],
  ['declined', thread({ state: 'declined', live: false }), 0],
  ['visit to come', agreed([visit()]), 1],
  ['visit that has come', agreed([visit({ date: '2026-02-20' })]), 1],
  ['recorded', agreed([visit({ state: 'recorded' }), visit({ id: 'v2' })]), 2],
  ['queried', agreed([visit({ state: 'queried' }), visit({ id: 'v2', state: 'recorded' })]), 2],
  ['to invoice', agreed([visit({ state: 'signed_off' })], { state: 'completed' }), 0],
  ['invoiced', agreed([visit({ state: 'signed_off', invoiceId: 'i1' })], { state: 'completed' }), 0],
  ['free', agreed([visit({ state: 'signed_off' })], { state: 'completed', ...free }), 0],
  ['cancelled with nothing to pay', agreed([visit({ state: 'cancelled' })], { state: 'cancelled' }), 0],
])('%s: how many steps are ahead', (_, given, ahead) => {
  expect(stepsAhead(given)).toHaveLength(ahead);
});
