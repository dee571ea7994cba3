import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { NextAction } from '../../api/types';
import { action, open, shown, thread, title } from './enquiries.fixture';

const other = (verb: NextAction['do'], on: string, more: Partial<NextAction> = {}) =>
  action(verb, on, { waits: false, ...more });

/** The buttons beside what waits, and those under "You can also". */
async function buttons(next: NextAction[]) {
  await open('/enquiries/e1', shown(thread({ state: 'proposed', next })));
  await title('Number sense');
  const also = screen.queryByText('You can also:')?.parentElement;
  const names = (all: HTMLElement[]) => all.map(({ textContent }) => textContent);
  const under = also ? names(within(also).getAllByRole('button')) : [];
  const box = screen.getByRole('heading', { name: 'Your turn' }).parentElement ?? document.body;
  return { beside: names(within(box).getAllByRole('button')).filter((each) => !under.includes(each)), under };
}

test('what else answers to what waits stands beside it where the API says so, and only there', async () => {
  const accept = action('accept', 'p1', { because: 'released' });
  const counter = other('propose', 'e1', { beside: 'accept' });
  const end = other('decline', 'e1');
  const { beside, under } = await buttons([accept, counter, end]);
  expect(beside).toHaveLength(2);
  expect(under).toHaveLength(1);
});

test('without that word from the API nothing stands beside it', async () => {
  const { beside, under } = await buttons([action('accept', 'p1'), other('propose', 'e1'), other('decline', 'e1')]);
  expect(beside).toHaveLength(1);
  expect(under).toHaveLength(2);
});
