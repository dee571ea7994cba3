import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { agreed, open, visit } from '../enquiries/enquiries.fixture';

test('agreements are listed with totals, and narrowed on the server', async () => {
  const { agreement } = agreed([visit()]);
  const { user, fake } = await open('/agreements', {
    'GET /api/v1/agreements': ({ url }) =>
      json({
        items: [agreement, { ...agreement, id: 'a2', ref: 'A-4002', title: undefined }],
        sums: {
          halfDays: url.searchParams.has('home') ? 4 : 6,
          pays: { pence: 105_000, currency: 'GBP' },
          receives: { pence: 63_000, currency: 'GBP' },
        },
      }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Agreements' });
  expect(await screen.findByRole('row', { name: /Number sense, A-4001/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'A-4001' })).toHaveAttribute('href', '/enquiries/e1');
  expect(screen.getByRole('link', { name: 'A-4002' })).toBeVisible(); // from before titles were kept
  const totals = await screen.findByRole('row', { name: /^In all/ });
  expect(totals).toHaveTextContent('3 days');
  expect(totals).toHaveTextContent('£1,050.00');
  await user.click(screen.getByRole('link', { name: 'Support by our leaders' }));
  await user.click(screen.getByRole('link', { name: 'Active' }));
  const asked = fake.calls.filter(({ route }) => route === 'GET /api/v1/agreements').at(-1);
  expect(asked?.url.searchParams.get('home')).toBe('114375');
  expect(asked?.url.searchParams.get('state')).toBe('active');
  const received = await screen.findByRole('row', { name: /^In all 2 days/ });
  expect(received).toHaveTextContent('£630.00');
});
