import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { fakeFetch, json, problem } from '../../test/fetch';
import { grant, inRole, me, renderRoutes } from '../../test/render';

const draft = { name: 'terms', title: 'Terms of use', text: '## Your account\n\nIt is [yours].', draft: true };
const out = { 'POST /api/v1/session/refresh': problem(401) };

const operator = inRole('operator');
const asOperator = {
  'POST /api/v1/session/refresh': grant('token-1'),
  'GET /api/v1/me': me(operator),
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
};

async function open(at: string, answers: Parameters<typeof fakeFetch>[0]) {
  const view = renderRoutes(routes(), { at, answers });
  await act(() => view.session.start());
  return view;
}

test('whoever is not signed in reads a page, and that it is a draft', async () => {
  await open('/pages/terms', { ...out, 'GET /api/v1/pages/terms': json(draft) });
  await screen.findByRole('heading', { level: 1, name: 'Terms of use' });
  expect(screen.getByText('This is a draft')).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Your account' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', '/pages/privacy');
});

test('a script, HTML and pictures in a page are not run or fetched', async () => {
  const text = 'Hello <script>alert(1)</script> ![x](https://elsewhere.example/x.png) [go](javascript:alert(1))';
  await open('/pages/terms', { ...out, 'GET /api/v1/pages/terms': json({ ...draft, text, draft: false }) });
  await screen.findByRole('heading', { level: 1, name: 'Terms of use' });
  expect(document.querySelector('main script, main img')).toBeNull();
  expect(screen.getByText('go').getAttribute('href')).not.toMatch(/script/);
});

test('an operator writes a page on top of the draft, and is told what is missing', async () => {
  const { user, fake } = await open('/pages/terms/edit', {
    ...asOperator,
    'GET /api/v1/pages/terms': json(draft, 200, { ETag: '"1"' }),
    'PUT /api/v1/pages/terms': problem(422, {
      errors: [{ location: 'body.text', message: 'Fill in what is still in square brackets: [yours]' }],
    }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Write “Terms of use”' });
  await user.click(screen.getByRole('button', { name: 'Show it to everybody' }));
  expect((await screen.findAllByText(/is still in square brackets/)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText('Text')).toHaveValue(draft.text);
  const sent = fake.calls.find((call) => call.route.startsWith('PUT'));
  expect(sent?.headers.get('If-Match')).toBe('"1"');
});
