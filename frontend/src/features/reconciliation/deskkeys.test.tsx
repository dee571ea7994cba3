import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';

const pounds = (pence: number) => ({ pence, currency: 'GBP' });
const evidence = (nth: number) => `Candidate ${nth} speaks.`;

/** A line of the bank, and the invoices that it may be for. */
const lineOf = (id: string, text: string) => ({
  id,
  account: 'bank_1',
  amount: pounds(100_00),
  rest: pounds(100_00),
  automatic: false,
  on: '2026-02-02',
  state: 'unexplained',
  text,
});
const candidateOf = (line: string, nth: number) => ({
  about: [],
  next: [],
  sentences: [evidence(nth)],
  sets: 0,
  parts: [
    {
      kind: 'invoice',
      invoiceId: `invoice_${line}_${nth}`,
      number: `INV-${nth}`,
      partyName: 'Ash School',
      amount: pounds(100_00),
      owed: pounds(100_00),
    },
  ],
});
const account = {
  id: 'bank_1',
  name: 'Current account',
  book: 'partnership:p1',
  from: '2026-01-01',
  number: '41234567',
  sortCode: '309012',
  state: 'open',
  statements: [],
  alone: 0,
  unseen: 0,
  byHand: true,
  balance: pounds(0),
  opening: pounds(0),
  waiting: 3,
  waits: pounds(300_00),
};

/** The desk with lines, two to a page: what is linked is explained, and leaves the list. */
async function desk(...texts: string[]) {
  const all = texts.map((text, at) => lineOf(`line_${at + 1}`, text));
  const linked: { line: string; body: unknown }[] = [];
  const waiting = () => all.filter(({ id }) => !linked.some(({ line }) => line === id));
  const opened = await openAt(
    '/bank-accounts/bank_1/desk',
    {
      'GET /api/v1/bank-accounts/bank_1': json(account),
      'GET /api/v1/bank-accounts/bank_1/lines': ({ url }) => {
        const from = url.searchParams.get('cursor');
        const items = waiting();
        const at = from ? items.findIndex(({ id }) => id === from) : 0;
        const next = items[at + 2]?.id;
        return json({ items: items.slice(at, at + 2), ...(next ? { next } : {}) });
      },
      ...Object.fromEntries(
        all.flatMap((line) => [
          [
            `GET /api/v1/bank-lines/${line.id}`,
            () => json({ ...line, says: '', links: [], candidates: [1, 2].map((nth) => candidateOf(line.id, nth)) }),
          ],
          [
            `POST /api/v1/bank-lines/${line.id}/links`,
            ({ body }: { body: unknown }) => {
              linked.push({ line: line.id, body });
              return json({
                id: `link_${line.id}`,
                line: line.id,
                amount: pounds(100_00),
                at: '2026-02-03T09:00:00Z',
                automatic: false,
                byName: 'Maureen Slade',
                evidence: [],
                kind: 'outside',
                state: 'made',
              });
            },
          ],
        ]),
      ),
    },
    inRole('finance'),
  );
  const line = (text: string) => screen.findByRole('button', { name: new RegExp(text) });
  const chosen = async (text: string) => {
    const on = await line(text);
    await waitFor(() => expect(on).toHaveAttribute('aria-pressed', 'true'));
    await screen.findByText(evidence(1));
    return on;
  };
  await chosen(texts[0] ?? '');
  return { ...opened, linked, line, chosen };
}

test('Enter on another line that has the focus chooses it, and links nothing', async () => {
  const { user, linked, line, chosen } = await desk('ONE', 'TWO');
  (await line('TWO')).focus();
  await user.keyboard('{Enter}');
  await chosen('TWO');
  expect(linked).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(linked.map(({ line: of }) => of)).toEqual(['line_2']));
});

test('keys that link do nothing while another line has the focus', async () => {
  const { user, linked, line } = await desk('ONE', 'TWO');
  (await line('TWO')).focus();
  await user.keyboard('cin12');
  expect(linked).toEqual([]);
});

test('a key that is held links once', async () => {
  const { linked, chosen } = await desk('ONE', 'TWO');
  fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
  fireEvent.keyDown(document.body, { key: 'Enter' });
  for (let held = 0; held < 5; held++) fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
  await chosen('TWO');
  fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
  expect(linked.map(({ line }) => line)).toEqual(['line_1']);
});

test('after a link the choice and the focus go to the next line below', async () => {
  const { user, linked, line, chosen } = await desk('ONE', 'TWO');
  await user.keyboard('{ArrowDown}{ArrowUp}');
  await chosen('ONE');
  await user.keyboard('{Enter}');
  const two = await chosen('TWO');
  await waitFor(() => expect(two).toHaveFocus());
  expect(linked).toHaveLength(1);
  expect(await line('TWO')).toBeVisible();
});

test('a second Enter straight after a link does not link the line that comes next', async () => {
  const { user, linked, chosen } = await desk('ONE', 'TWO');
  await user.keyboard('{Enter}');
  await chosen('TWO');
  await user.keyboard('{Enter}');
  expect(linked.map(({ line }) => line)).toEqual(['line_1']);
  const [first] = await screen.findAllByRole('button', { name: /^Link £100\.00 to INV-1/ });
  await waitFor(() => expect(first).toBeEnabled());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(linked.map(({ line }) => line)).toEqual(['line_1', 'line_2']));
});

test.each([
  { key: 'c', body: { kind: 'charges' } },
  { key: 'i', body: { kind: 'interest' } },
  { key: 'N', body: { kind: 'outside' } },
  { key: '1', body: { kind: 'invoice', invoiceId: 'invoice_line_1_1' } },
  { key: '2', body: { kind: 'invoice', invoiceId: 'invoice_line_1_2' } },
])('$key links the line', async ({ key, body }) => {
  const { user, linked } = await desk('ONE', 'TWO');
  await user.keyboard(key);
  await waitFor(() => expect(linked).toEqual([{ line: 'line_1', body: expect.objectContaining(body) as unknown }]));
});

test('a digit beyond the candidates links nothing', async () => {
  const { user, linked } = await desk('ONE');
  await user.keyboard('3');
  expect(linked).toEqual([]);
});

test('J and K move the focus with the choice, in capitals too, and J goes on to the next page', async () => {
  const { user, chosen } = await desk('ONE', 'TWO', 'THREE', 'FOUR');
  await user.keyboard('J');
  expect(await chosen('TWO')).toHaveFocus();
  await user.keyboard('j');
  const three = await chosen('THREE');
  await waitFor(() => expect(three).toHaveFocus());
  await user.keyboard('K');
  expect(await chosen('TWO')).toHaveFocus();
});

test('S goes to the search, where letters are letters, and Escape goes back to the line', async () => {
  const { user, linked, chosen } = await desk('ONE', 'TWO');
  await user.keyboard('s');
  const search = screen.getByLabelText(/Number of an invoice/);
  expect(search).toHaveFocus();
  await user.keyboard('n');
  expect(search).toHaveValue('n');
  await user.keyboard('{Escape}');
  expect(await chosen('ONE')).toHaveFocus();
  expect(linked).toEqual([]);
});
