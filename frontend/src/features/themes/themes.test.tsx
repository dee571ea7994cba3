import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { never } from '../../test/open';
import { renderPart } from '../../test/render';
import { formats, labels, phases, themeNames, ThemePicker, Themes } from '.';
import { themeGroups } from './queries';

const list = 'GET /api/v1/themes';
const phonics = { id: 'phonics', name: 'Phonics', group: 'Subjects', about: '' };
const number = { id: 'number', name: 'Number sense', group: 'Subjects', about: '' };
const budget = { id: 'budget', name: 'Budget', group: 'Leading a school', about: '' };
const all = [phonics, budget, number];

function Picker({ start = [], error }: { start?: string[]; error?: string }) {
  const [value, choose] = useState(start);
  const words = { label: 'About what?', description: 'One or more.', error };
  return <ThemePicker id="themes" {...words} value={value} onChange={choose} />;
}

test.each<[string, string[], string[]]>([
  ['none', [], []],
  ['one', ['number'], ['Number sense']],
  ['several, in the order in which they were chosen', ['number', 'phonics'], ['Number sense', 'Phonics']],
  ['one that the list has no more, as it is', ['gone', 'budget'], ['gone', 'Budget']],
])('themes by name: %s', (_name, ids, names) => {
  expect(themeNames(all, ids)).toEqual(names);
});

test('themes stand under their group, both in the order of the list', () => {
  expect(themeGroups(all)).toEqual([
    { group: 'Subjects', themes: [phonics, number] },
    { group: 'Leading a school', themes: [budget] },
  ]);
});

test('the labels of what is chosen come in the order of the choices, and unknown ones not at all', () => {
  for (const choices of [phases, formats]) {
    const [first, second] = choices as [(typeof choices)[0], (typeof choices)[0]];
    expect(labels(choices, [second.value, 'gone', first.value])).toBe(`${first.label}, ${second.label}`);
    expect(labels(choices, [])).toBe('');
  }
});

test('the names wait for the list, and are left out where it cannot be read', async () => {
  const waiting = renderPart(<Themes ids={['phonics']} />, { [list]: never });
  expect(waiting.container.querySelector('[data-loading]')).not.toBeNull();
  waiting.unmount();
  const broken = renderPart(<p>About: {<Themes ids={['phonics']} />}</p>, { [list]: problem(403) });
  await screen.findByText('About:');
  expect(broken.container).not.toHaveTextContent('phonics');
});

test('the names are joined by commas', async () => {
  renderPart(<Themes ids={['budget', 'phonics']} />, { [list]: json({ items: all }) });
  expect(await screen.findByText('Budget, Phonics')).toBeVisible();
});

test('a list of themes that cannot be read says so in the form', async () => {
  renderPart(<Picker />, { [list]: problem(403, { detail: 'Not for you.' }) });
  expect(await screen.findByText('The list of themes could not be read')).toBeVisible();
  expect(screen.getByText('Not for you.')).toBeVisible();
});

test('themes are chosen and let go again, and what is chosen is said in words', async () => {
  const { user } = renderPart(<Picker start={['budget']} />, { [list]: json({ items: all }) });
  expect(await screen.findByText('Chosen: Budget.')).toBeVisible();
  expect(screen.getByRole('group', { name: 'About what?' })).toBeVisible();
  const box = (name: string) => screen.getByRole('checkbox', { name, hidden: true });
  expect(box('Budget')).toBeChecked();
  await user.click(box('Phonics'));
  expect(screen.getByText('Chosen: Budget, Phonics.')).toBeVisible();
  await user.click(box('Phonics'));
  await user.click(box('Budget'));
  expect(screen.getByText('None chosen yet.')).toBeVisible();
});

test.each<[string, string[], string | undefined, boolean[]]>([
  ['nothing is chosen, all groups are closed', [], undefined, [false, false]],
  ['one is chosen, its group is open', ['budget'], undefined, [false, true]],
  ['a choice lacks, the first group is open to lead to', [], 'Choose a theme', [true, false]],
])('where %s', async (_name, start, error, open) => {
  const { container } = renderPart(<Picker start={start} {...(error ? { error } : {})} />, {
    [list]: json({ items: all }),
  });
  await screen.findByText('Subjects');
  expect([...container.querySelectorAll('details')].map((each) => each.open)).toEqual(open);
  if (error) expect(screen.getByText(error)).toBeVisible();
});
