import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Thread } from '../../api/types';
import { json } from '../../test/fetch';
import { agreed, open, thread, visit } from './enquiries.fixture';

async function see(seen: Thread) {
  await open('/enquiries/e1', { 'GET /api/v1/enquiries/e1': json(seen) });
  await screen.findByRole('heading', { level: 1, name: 'Number sense' });
}

const link = (name: string) => screen.queryByRole('link', { name });

test('the need is a link for whom the API lets read it', async () => {
  await see(thread());
  expect(link('N-2001')).toHaveAttribute('href', '/needs/n1');
});

test('the need is a number for everybody else', async () => {
  await see(thread({ need: { ...thread().need, mayOpen: false } }));
  expect(link('N-2001')).toBeNull();
  expect(screen.getByText('N-2001')).toBeVisible();
});

test.each<[string, Partial<Thread>, boolean]>([
  ['who may ask others once nothing waits', { mayAskOthers: true }, true],
  [
    'who may ask others, while somebody is to answer',
    { mayAskOthers: true, turn: { side: 'leader', who: 'Nadia', title: 'Nadia answers', detail: '' } },
    false,
  ],
  ['who may not ask', { mayAskOthers: false }, false],
])('%s', async (_, more, offered) => {
  await see(thread({ state: 'declined', live: false, ...more }));
  expect(link('See who else fits') !== null).toBe(offered);
});

test('the invoice of a visit is a link for whom the API lets read it', async () => {
  const signed = { state: 'signed_off', signedOffAt: '2026-03-04T10:00:00Z', date: '2026-03-03' } as const;
  await see(
    agreed([
      visit({ ...signed, invoiceId: 'i1', mayReadInvoice: true }),
      visit({ ...signed, id: 'v2', invoiceId: 'i2' }),
    ]),
  );
  expect(screen.getAllByRole('link', { name: 'See the invoice' }).map((each) => each.getAttribute('href'))).toEqual([
    '/invoices/i1',
  ]);
});

test('the steps ahead stand after what happens now, as the API says them', async () => {
  await see(
    thread({
      turn: { side: 'leader', who: 'Nadia Farouk', title: 'Nadia Farouk answers', detail: '' },
      ahead: ['The agreement', 'The invoice'],
    }),
  );
  const steps = screen.getByRole('list', { name: 'What happened' }).textContent;
  expect(steps).toMatch(/Nadia Farouk answers.*The agreement.*The invoice/);
});
