import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';

const pounds = (pence: number) => ({ pence, currency: 'GBP' });

const transit = {
  key: 'transit_in',
  kind: 'transit_in',
  title: 'Recorded by hand, on no statement yet',
  ledger: pounds(50_00),
  other: pounds(0),
  difference: pounds(-50_00),
  count: 0,
  agrees: false,
  says: 'No statement shows £50.00 that was recorded by hand.',
  reasons: [],
  items: [{ on: '2026-11-30', amount: { pence: 5000, currency: 'GBP' }, number: 'INV-000004', partyName: 'Ash School' }],
};

const owed = {
  ...transit,
  key: 'receivable',
  kind: 'receivable',
  title: 'Owed by payers',
  other: pounds(50_00),
  difference: pounds(0),
  agrees: true,
  says: 'Invoices, credit notes and payments come to the same.',
};

const month = {
  book: 'partnership:p1',
  bookName: 'Wenlow Vale Schools Alliance',
  month: '2026-01',
  says: 'January 2026',
  state: 'open',
  from: '2026-01-01',
  through: '2026-01-31',
  entries: 3,
  figures: [owed, transit],
  digest: 'as seen',
  changed: false,
  reopens: false,
  certificates: [],
};

const at = '/closing/partnership/p1/2026-01';
const api = '/api/v1/parties/partnership/p1/periods/2026-01';

test('what does not agree stands first, and its reason is signed with the figures that were seen', async () => {
  const sent: unknown[] = [];
  const { user } = await openAt(
    at,
    {
      [`GET ${api}`]: json(month),
      [`POST ${api}/signatures`]: ({ body }) => {
        sent.push(body);
        return json({ ...month, state: 'signed' });
      },
    },
    inRole('finance'),
  );
  const titles = (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Recorded by hand, on no statement yet', 'Owed by payers']);
  await user.click(screen.getByRole('button', { name: 'Sign January 2026' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Why it is left/), 'It came in cash.');
  await user.click(within(dialog).getByRole('button', { name: 'Sign January 2026' }));
  await screen.findByText('You have signed January 2026. Another person has to sign it too.');
  expect(sent).toEqual([{ digest: 'as seen', reasons: [{ key: 'transit_in', text: 'It came in cash.' }] }]);
});

test('a first signature that no longer counts is said, and so is why a month cannot be signed', async () => {
  const first = { byName: 'Maureen Slade', at: '2026-02-02T09:00:00Z' };
  await openAt(at, { [`GET ${api}`]: json({ ...month, state: 'signed', first, changed: true }) }, inRole('finance'));
  await screen.findByText('The figures have changed since they were signed');
  screen.getByRole('button', { name: 'Sign January 2026' });
});

test('what is refused is said in the dialog', async () => {
  const { user } = await openAt(
    at,
    {
      [`GET ${api}`]: json({ ...month, figures: [owed] }),
      [`POST ${api}/signatures`]: problem(409, {
        code: 'figures_changed',
        detail: 'The figures have changed.',
      }),
    },
    inRole('finance'),
  );
  await user.click(await screen.findByRole('button', { name: 'Sign January 2026' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Sign January 2026' }));
  await within(dialog).findByText('The figures have changed.');
});
