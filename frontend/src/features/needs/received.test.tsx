import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Need, ReceivedOffer } from '../../api/types';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';
import { need, themes } from './needs.fixture';

// What stands in the way of accepting an offer is said on its card, with what to do about it.

const offer: ReceivedOffer = {
  id: 'offer_1',
  version: 1,
  needId: 'need_1',
  needRef: 'N-2041',
  state: 'offered',
  live: true,
  message: 'I have helped three schools with this.',
  fromOn: '2026-02-09',
  offeredAt: '2026-02-02T09:00:00Z',
  lapsesAt: '2026-02-16T09:00:00Z',
  service: { id: 'service_1', ref: 'S-1', title: 'Phonics from the start' },
  leader: { id: 'leader_1', name: 'Cleo Reed', homeUrn: '100002', homeName: 'Cedar School' },
  mayAnswer: true,
  mayAccept: false,
  refusal: 'Cleo Reed has declared a conflict of interest with your school.',
  declared: true,
};
const none = { items: [], fitting: 0, notFitting: 0, excluded: [], counts: [], relaxing: [], byWords: false };

function open(changes: { offer?: Partial<ReceivedOffer>; need?: Partial<Need> }, account = inRole('head')) {
  return openAt(
    '/needs/need_1',
    {
      'GET /api/v1/themes': json({ items: themes }),
      'GET /api/v1/enquiries': json({ items: [] }),
      'GET /api/v1/needs/need_1': json({ ...need, ...changes.need }, 200, { ETag: '"1"' }),
      'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
      'GET /api/v1/needs/need_1/matches': json({ ...none, corrected: [], unread: 0 }),
      'GET /api/v1/needs/need_1/offers': json({ items: [{ ...offer, ...changes.offer }] }),
    },
    account,
  );
}

test('a head reads before accepting that a conflict is declared, and can waive it there', async () => {
  await open({});
  const notice = await screen.findByRole('group', { name: 'You cannot accept this offer yet' });
  expect(within(notice).getByText(/has declared a conflict of interest/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Accept the offer' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Waive the conflict of Cleo Reed' })).toBeVisible();
});

test('who may not waive it reads the same, without the button', async () => {
  await open({ need: { mayWaive: false } }, inRole('senior'));
  expect(await screen.findByRole('group', { name: 'You cannot accept this offer yet' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Waive/ })).toBeNull();
});

test('an offer that nothing stands in the way of is accepted', async () => {
  await open({ offer: { mayAccept: true, refusal: '', declared: false } });
  expect(await screen.findByRole('button', { name: 'Accept the offer' })).toBeVisible();
});

test('a broker reads on the need why a conflict was waived', async () => {
  const waivers = [{ leaderId: 'leader_1', name: 'Cleo Reed', reason: 'He has left.', at: '2026-02-02T09:00:00Z' }];
  await open({ need: { waivers, own: false, mayWaive: false, mayChange: false } }, inRole('broker'));
  expect(await screen.findByText('He has left.')).toBeVisible();
});
