import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Need } from '../../api/types';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { head } from '../../test/render';
import { endedMay, need, themes } from './needs.fixture';

const reopen = 'POST /api/v1/needs/need_1/reopen';

/** The form for opening a need again, on this day of the service's clock. */
async function form(today: string, byOn: string) {
  const ended: Need = { ...need, state: 'lapsed', byOn, ...endedMay };
  const view = await openAt(
    '/needs/need_1',
    {
      'GET /api/v1/themes': json({ items: themes }),
      'GET /api/v1/enquiries': json({ items: [] }),
      'GET /api/v1/needs/need_1': json(ended, 200, { ETag: '"4"' }),
      'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
      [reopen]: json({ ...ended, state: 'open' }, 200, { ETag: '"5"' }),
    },
    { ...head, today },
  );
  await view.user.click(await screen.findByRole('button', { name: 'Open it again' }));
  return { ...view, dialog: within(await screen.findByRole('dialog')) };
}

test.each([
  ['on the day itself', '2099-12-31', '2099-12-31', '2099-12-31'],
  ['when it is still to come', '2099-12-30', '2099-12-31', '2099-12-31'],
  ['which has passed, not', '2100-01-01', '2099-12-31', ''],
])('a last day is offered again %s, whatever the clock of the browser says', async (_, today, byOn, offered) => {
  const { dialog } = await form(today, byOn);
  expect(dialog.getByLabelText('Last day')).toHaveValue(offered);
});

test('a day before that of the service is refused at its field; its own day is sent', async () => {
  const { user, dialog, sent } = await form('2099-12-31', '2020-01-01');
  await user.type(dialog.getByLabelText('Last day'), '2099-12-30');
  await user.click(dialog.getByRole('button', { name: 'Open it again' }));
  expect(dialog.getByRole('link', { name: 'Choose a last day that is still to come' })).toBeVisible();
  expect(sent(reopen)).toEqual([]);
  await user.clear(dialog.getByLabelText('Last day'));
  await user.type(dialog.getByLabelText('Last day'), '2099-12-31');
  await user.click(dialog.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('N-2041 is open again')).toBeVisible();
  expect(sent(reopen)[0]?.body).toEqual({ byOn: '2099-12-31' });
});
