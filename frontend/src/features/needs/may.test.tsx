import { act, cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import type { Need } from '../../api/types';
import { json } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';
import { draftMay, endedMay, fixedMay, need, themes } from './needs.fixture';

async function see(more: Partial<Need>) {
  cleanup(); // of a page seen before, whose title is the same
  const view = renderRoutes(routes(), {
    at: '/needs/need_1',
    answers: {
      ...signedIn(head),
      'GET /api/v1/notices': json({ items: [], corrected: [], unread: 0 }),
      'GET /api/v1/themes': json({ items: themes }),
      'GET /api/v1/enquiries': json({ items: [] }),
      'GET /api/v1/needs/need_1': json({ ...need, ...more }, 200, { ETag: '"1"' }),
      'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
      'GET /api/v1/needs/need_1/matches': json({
        items: [],
        fitting: 0,
        notFitting: 0,
        excluded: [],
        counts: [],
        byWords: false,
        corrected: [],
        unread: 0,
      }),
    },
  });
  await act(() => view.session.start());
  await screen.findByRole('heading', { level: 1, name: 'Phonics' });
  return view.fake.routes();
}

const acts = ['Change it', 'Name our school', 'Withdraw need', 'Open it again', 'Throw this draft away'];

function offered(): string[] {
  const all = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map(
    ({ textContent }) => textContent,
  );
  return acts.filter((each) => all.includes(each));
}

test.each<[string, Partial<Need>, string[]]>([
  ['an open need', {}, ['Change it', 'Name our school', 'Withdraw need']],
  ['one whose school is named', { mayName: false }, ['Change it', 'Withdraw need']],
  ['a draft', { state: 'draft', ...draftMay }, ['Throw this draft away']],
  ['one that was withdrawn', { state: 'withdrawn', ...endedMay }, ['Open it again']],
  ['one that is agreed', { state: 'agreed', ...fixedMay }, []],
])('of %s the page offers what the API lets the person do', async (_, more, expected) => {
  await see(more);
  expect(offered()).toEqual(expected);
});

test('who fits and who was asked is read for those whom the API lets read it', async () => {
  expect(await see({ mayFindLeaders: false, mayReadEnquiries: false })).not.toContain(
    'GET /api/v1/needs/need_1/matches',
  );
  expect(screen.queryByRole('heading', { name: 'Enquiries so far' })).toBeNull();
  await see({ mayFindLeaders: false });
  expect(screen.getByRole('heading', { name: 'Enquiries so far' })).toBeVisible();
});
