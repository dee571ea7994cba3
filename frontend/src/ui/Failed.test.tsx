import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { renderPart } from '../test/render';
import { Failed } from './Failed';

function Part({ tries }: { tries: (() => Promise<void>)[] }) {
  const first = useMutation({ mutationFn: () => tries[0]?.() ?? Promise.resolve() });
  const second = useMutation({ mutationFn: () => tries[1]?.() ?? Promise.resolve() });
  const [school, setSchool] = useState('Oak');
  return (
    <>
      <Failed of={[first, second]} what={`${school} was not asked`} about={{ school }} />
      <Button onClick={() => first.mutate()}>Ask</Button>
      <Button onClick={() => second.mutate()}>Ask again</Button>
      <Button onClick={() => setSchool('Elm')}>Choose Elm</Button>
    </>
  );
}

const down = () => new Problem({ status: 503, title: 'Down', detail: 'Search is down.' });

test('a failure goes when the retry succeeds', async () => {
  const ask = vi.fn().mockRejectedValueOnce(down()).mockResolvedValueOnce(undefined);
  const { user } = renderPart(<Part tries={[ask]} />);
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  expect(await screen.findByText('Oak was not asked')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await waitFor(() => expect(screen.queryByText('Oak was not asked')).not.toBeInTheDocument());
});

test('a failure goes when the page has moved on, and not before', async () => {
  const { user } = renderPart(<Part tries={[vi.fn(), vi.fn().mockRejectedValue(down())]} />);
  await user.click(screen.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByText('Search is down.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  expect(screen.getByText('Search is down.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Choose Elm' }));
  await waitFor(() => expect(screen.queryByText('Search is down.')).not.toBeInTheDocument());
});
