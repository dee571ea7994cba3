import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';

const pounds = (pence: number) => ({ pence, currency: 'GBP' });

const line = {
  id: 'line_1',
  account: 'bank_1',
  amount: pounds(27_00),
  rest: pounds(27_00),
  automatic: false,
  on: '2026-02-02',
  state: 'unexplained',
  text: 'KINDNESS FUND',
};

const link = {
  id: 'link_1',
  line: 'line_1',
  amount: pounds(27_00),
  at: '2026-02-03T09:00:00Z',
  automatic: false,
  byName: 'Maureen Slade',
  evidence: [],
  kind: 'outside',
  state: 'made',
};

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
  byHand: true,
  balance: pounds(0),
  opening: pounds(0),
  waiting: 1,
  waits: pounds(27_00),
};

/** The desk with one line, the answer to whose list waits once the line is linked until it is let go. */
async function desk() {
  const made = { is: false };
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const opened = await openAt(
    '/bank-accounts/bank_1/desk',
    {
      'GET /api/v1/bank-accounts/bank_1': json(account),
      'GET /api/v1/bank-accounts/bank_1/lines': async () => {
        if (!made.is) return json({ items: [line] });
        await held;
        return json({ items: [] });
      },
      'GET /api/v1/bank-lines/line_1': () =>
        json({ ...line, says: 'KINDNESS FUND', candidates: [], links: made.is ? [link] : [] }),
      'POST /api/v1/bank-lines/line_1/links': () => {
        made.is = true;
        return json(link);
      },
    },
    inRole('finance'),
  );
  await opened.user.click(await screen.findByRole('button', { name: 'None of ours' }));
  return { ...opened, letGo };
}

async function listIsReadAnew(letGo: () => void) {
  letGo();
  await screen.findByText('Everything is explained');
}

test('what is asked before a link is undone stays while the list is read anew', async () => {
  const { user, letGo } = await desk();
  await waitFor(() => expect(screen.getAllByText(/Nothing of these books/)).not.toHaveLength(0));
  await user.keyboard('u');
  await screen.findByRole('dialog');
  await listIsReadAnew(letGo);
  expect(screen.getByRole('dialog', { name: 'Undo the link' })).toBeVisible();
});

test('what is typed for a rule stays while the list is read anew', async () => {
  const { user, letGo } = await desk();
  const [remember] = await screen.findAllByRole('button', { name: 'Remember this' });
  if (remember) await user.click(remember);
  await user.type(await screen.findByLabelText(/What the bank writes/), ' 27');
  await listIsReadAnew(letGo);
  expect(screen.getByLabelText(/What the bank writes/)).toHaveValue('KINDNESS FUND 27');
});

test('a line that was undone is linked anew, even where its page comes late', async () => {
  const sent: (string | null)[] = [];
  const undone = { is: false };
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  const { user } = await openAt(
    '/bank-accounts/bank_1/desk',
    {
      'GET /api/v1/bank-accounts/bank_1': json(account),
      'GET /api/v1/bank-accounts/bank_1/lines': json({ items: [line] }),
      'GET /api/v1/bank-lines/line_1': async () => {
        if (sent.length > 0) await held;
        return json({ ...line, says: '', candidates: [], links: undone.is ? [{ ...link, state: 'undone' }] : [] });
      },
      'POST /api/v1/bank-lines/line_1/links': ({ headers }) => {
        sent.push(headers.get('Idempotency-Key'));
        return json(link);
      },
      'POST /api/v1/bank-links/link_1/undo': () => {
        undone.is = true;
        return json({ ...link, state: 'undone' });
      },
    },
    inRole('finance'),
  );
  await user.click(await screen.findByRole('button', { name: 'None of ours' }));
  await screen.findByRole('button', { name: 'Remember this' });
  await user.keyboard('u');
  await user.type(await screen.findByLabelText(/Why/), 'It was a slip');
  await user.click(screen.getByRole('button', { name: 'Undo the link' }));
  await screen.findByText('Undone. The line waits to be explained again.');
  expect(screen.queryByRole('button', { name: 'None of ours' })).toBeNull();
  letGo();
  await user.click(await screen.findByRole('button', { name: 'None of ours' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).not.toBe(sent[1]);
});
