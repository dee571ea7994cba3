import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { renderPart } from '../test/render';
import { ErrorSummary } from './ErrorSummary';
import { formPath, holds, placeErrors, useProblemForm } from './problemForm';
import { SayProvider } from './Say';

test.each([
  ['body.email', 'email'],
  ['body.people[0].email', 'people.0.email'],
  ['query.limit', null],
  ['body', null],
])('the API’s %s is the form’s %s', (location, path) => {
  expect(formPath(location)).toBe(path);
});

test('messages for fields that the form does not have are kept for the summary', () => {
  const values = { days: 2, people: [{ email: '' }] };
  expect(holds(values, 'people.0.email')).toBe(true);
  expect(holds(values, 'people.1.email')).toBe(false);
  const errors = [
    { location: 'body.days', message: 'Too many' },
    { location: 'body.urn', message: 'This school is closed' },
    { location: 'header.If-Match', message: 'Missing' },
  ];
  expect(placeErrors(errors, values)).toEqual({
    atField: { days: 'Too many' },
    elsewhere: ['This school is closed', 'Missing'],
  });
});

function Form({ send }: { send: (values: { title: string; days: string }) => Promise<void> }) {
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { title: '', days: '' },
    validate: { title: (value) => (value === '' ? 'Enter a title' : null) },
    send,
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <TextInput label="Title" {...field('title')} />
      <TextInput label="Days" {...field('days')} />
      <Button type="submit" loading={busy}>
        Post
      </Button>
    </form>
  );
}

const summary = () => screen.findByRole('group', { name: 'There is something to mend' });

test('what is missing is said on top, takes the focus, and leads to the field', async () => {
  const send = vi.fn();
  const { user } = renderPart(<Form send={send} />);
  await user.click(screen.getByRole('button', { name: 'Post' }));
  expect(await summary()).toHaveFocus();
  expect(screen.getByLabelText('Title')).toHaveAccessibleDescription('Enter a title');
  await user.click(within(await summary()).getByRole('link', { name: 'Enter a title' }));
  expect(screen.getByLabelText('Title')).toHaveFocus();
  expect(send).not.toHaveBeenCalled();
});

test('what the API refuses stands at its field, and what was typed stays', async () => {
  const send = vi.fn().mockRejectedValue(
    new Problem({
      status: 422,
      title: 'There is something to mend',
      errors: [
        { location: 'body.days', message: 'There are 3 days left' },
        { location: 'body.urn', message: 'This school is closed' },
      ],
    }),
  );
  const { user } = renderPart(<Form send={send} />);
  await user.type(screen.getByLabelText('Title'), 'Phonics');
  await user.type(screen.getByLabelText('Days'), '9');
  await user.click(screen.getByRole('button', { name: 'Post' }));
  expect(
    within(await summary())
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['This school is closed', 'There are 3 days left']);
  expect(screen.getByLabelText('Days')).toHaveValue('9');
  expect(screen.getByLabelText('Days')).toHaveAccessibleDescription('There are 3 days left');
});

test('a fault of ours says so with its reference, and a second try brings the focus back', async () => {
  const send = vi
    .fn()
    .mockRejectedValue(new Problem({ status: 500, title: 'Broken', detail: 'It broke.', requestId: 'req_9' }));
  const { user } = renderPart(<Form send={send} />);
  await user.type(screen.getByLabelText('Title'), 'Phonics');
  const post = screen.getByRole('button', { name: 'Post' });
  await user.click(post);
  expect(await summary()).toHaveTextContent('It broke. (reference req_9)');
  await user.click(post);
  expect(send).toHaveBeenCalledTimes(2);
  expect(await summary()).toHaveFocus();
});

test('what is mended is no longer complained of, at the field and on top, and what is not is', async () => {
  const send = vi
    .fn()
    .mockRejectedValue(
      new Problem({
        status: 422,
        title: 'There is something to mend',
        errors: [{ location: 'body.days', message: 'There are 3 days left' }],
      }),
    );
  const { user } = renderPart(<Form send={send} />);
  await user.click(screen.getByRole('button', { name: 'Post' }));
  expect(await summary()).toHaveTextContent('Enter a title');
  await user.type(screen.getByLabelText('Days'), '9');
  expect(await summary()).toHaveTextContent('Enter a title');
  await user.type(screen.getByLabelText('Title'), 'P');
  expect(screen.queryByText('Enter a title')).not.toBeInTheDocument();
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
  await user.clear(screen.getByLabelText('Title'));
  expect(screen.queryByText('Enter a title')).not.toBeInTheDocument();

  await user.type(screen.getByLabelText('Title'), 'Phonics');
  await user.click(screen.getByRole('button', { name: 'Post' }));
  expect(await summary()).toHaveTextContent('There are 3 days left');
  await user.type(screen.getByLabelText('Title'), '!');
  expect(await summary()).toHaveTextContent('There are 3 days left');
  await user.clear(screen.getByLabelText('Days'));
  expect(screen.queryByText('There are 3 days left')).not.toBeInTheDocument();
});

test('a refusal of the whole goes with the first change; a line that is down stays until it is up', async () => {
  const send = vi.fn();
  send.mockRejectedValueOnce(
    new Problem({ status: 409, title: 'This cannot be done now', detail: 'There is such a need.' }),
  );
  send.mockRejectedValueOnce(new Problem({ status: 0, title: 'Lateral cannot be reached', detail: 'Check the line.' }));
  send.mockResolvedValueOnce(undefined);
  const { user } = renderPart(<Form send={send} />);
  await user.type(screen.getByLabelText('Title'), 'Phonics');
  const post = screen.getByRole('button', { name: 'Post' });
  await user.click(post);
  expect(await screen.findByText('There is such a need.')).toBeVisible();
  await user.type(screen.getByLabelText('Days'), '9');
  expect(screen.queryByText('There is such a need.')).not.toBeInTheDocument();
  await user.click(post);
  expect(await screen.findByText('Check the line.')).toBeVisible();
  await user.type(screen.getByLabelText('Days'), '9');
  expect(screen.getByText('Check the line.')).toBeVisible();
  await user.click(post);
  await waitFor(() => expect(screen.queryByText('Check the line.')).not.toBeInTheDocument());
});

/** A form that is taken away while it is sent, as where a page reads anew what somebody else changed. */
function Vanishing() {
  const [there, setThere] = useState(true);
  const send = () => {
    setThere(false);
    return Promise.resolve().then(() => {
      throw new Problem({ status: 412, title: 'Stale', detail: 'Somebody else changed this meanwhile.' });
    });
  };
  return <SayProvider>{there ? <Form send={send} /> : <p>Read anew</p>}</SayProvider>;
}

test('a form that is taken away still says that nothing was done', async () => {
  const { user } = renderPart(<Vanishing />);
  await user.type(screen.getByLabelText('Title'), 'Phonics');
  await user.click(screen.getByRole('button', { name: 'Post' }));
  expect(await screen.findByText('This was not done. Somebody else changed this meanwhile.')).toBeInTheDocument();
  expect(screen.getByText('Read anew')).toBeInTheDocument();
});
