import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { need, themes } from './needs.fixture';

test('withdrawing asks once where a leader waits for an answer', async () => {
  const live = { id: 'e9', ref: 'E-3014', live: true, state: 'sent', replyBy: '2026-02-03T17:00:00Z' };
  const asked = { ...live, leader: { id: 'l', name: 'Zoe Hart', homeName: 'Elm School' }, service: { title: 'Choirs' } };
  const { user, fake } = await openAt('/needs/need_1', {
    'GET /api/v1/themes': json({ items: themes }),
    'GET /api/v1/needs/need_1': json(need, 200, { ETag: '"4"' }),
    'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
    'GET /api/v1/enquiries': json({ items: [asked] }),
    'POST /api/v1/needs/need_1/withdraw': json({ ...need, state: 'withdrawn' }, 200, { ETag: '"5"' }),
  });
  await screen.findByRole('link', { name: /^Zoe Hart/ });
  await user.click(await screen.findByRole('button', { name: 'Withdraw need' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('One enquiry about it ends with it.');
  expect(fake.routes()).not.toContain('POST /api/v1/needs/need_1/withdraw');
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw need' }));
  await waitFor(() => expect(fake.routes()).toContain('POST /api/v1/needs/need_1/withdraw'));
});
