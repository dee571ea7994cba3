import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../app/routes';
import { json, problem } from '../test/fetch';
import { head, renderRoutes, signedIn } from '../test/render';

/** An API to which ending a role needs a proof, which this password gives. */
function answers() {
  let proved = false;
  const waits = (body: unknown) => (body as { password: string }).password;
  return {
    ...signedIn(),
    'DELETE /api/v1/memberships/mem_1': () =>
      proved ? new Response(null, { status: 204 }) : problem(403, { code: 'proof_needed', detail: 'Prove it.' }),
    'POST /api/v1/session/proof': ({ body }: { body: unknown }) => {
      if (waits(body) !== 'violet bicycle harvest') {
        return problem(422, { errors: [{ location: 'body.password', message: 'This is not your password.' }] });
      }
      proved = true;
      return json({ message: 'Thank you.' });
    },
  };
}

test('what needs a proof asks for it over the page, says when it is wrong, and then goes on by itself', async () => {
  const { user, fake, session } = renderRoutes(routes(), { at: '/account', answers: answers() });
  void session.start();
  await user.click(await screen.findByRole('button', { name: /^Give up/ }));
  await user.click(await screen.findByRole('button', { name: 'Give up this role' }));
  const password = await screen.findByLabelText(`Password of ${head.email}`);
  await user.type(password, 'something else{Enter}');
  await screen.findAllByText('This is not your password.');
  await user.clear(password);
  await user.type(password, 'violet bicycle harvest{Enter}');
  await screen.findByText(/You no longer act for/);
  expect(screen.queryByText('Is it you?')).not.toBeInTheDocument();
  expect(fake.routes().filter((route) => route.startsWith('DELETE'))).toHaveLength(2);
});

test('who closes the question is told that nothing was done', async () => {
  const { user, session } = renderRoutes(routes(), { at: '/account', answers: answers() });
  void session.start();
  await user.click(await screen.findByRole('button', { name: /^Give up/ }));
  await user.click(await screen.findByRole('button', { name: 'Give up this role' }));
  await screen.findByText('Is it you?');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Is it you?')).not.toBeInTheDocument());
  await screen.findByText('Prove it.');
});
