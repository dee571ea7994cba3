import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Reading } from '../../api/types';
import { json, problem, type Call } from '../../test/fetch';
import { renderPart } from '../../test/render';
import { TextReading } from '.';
import { heardText, needsText, reasonText, short, sureText } from './readingWords';
import { phonicsReading } from './themes.fixture';

const list = 'GET /api/v1/themes';
const read = 'POST /api/v1/themes/suggestions';
const phonics = { id: 'phonics', name: 'Phonics', group: 'Subjects', about: '' };
const budget = { id: 'budget', name: 'Budget', group: 'Leading a school', about: '' };

type Answer = Parameters<typeof renderPart>[1];

function Typing({ start = [], onSplit }: { start?: string[]; onSplit?: (parts: Reading['asked']) => Promise<void> }) {
  const [value, choose] = useState(start);
  const [text, type] = useState('');
  return (
    <>
      <label>
        Text <textarea value={text} onChange={(event) => type(event.currentTarget.value)} />
      </label>
      <TextReading text={text} of="need" value={value} onChange={choose} onSplit={onSplit} />
      <p>Chosen: {value.join(', ')}</p>
    </>
  );
}

function open(part: React.ReactElement, reading: NonNullable<Answer>[string]) {
  return renderPart(part, { [list]: json({ items: [phonics, budget] }), [read]: reading });
}

test('themes are suggested with their reasons, and nothing is ticked by itself', async () => {
  const { user, fake } = open(<Typing start={['budget']} />, json(phonicsReading));
  await user.type(screen.getByLabelText('Text'), 'They cannot blend');
  const box = await screen.findByRole('checkbox', { name: 'Phonics' });
  expect(box).not.toBeChecked();
  expect(screen.getByText('Very likely. You wrote “blend”.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Budget' })).toBeChecked();
  expect(screen.getByText('Suggested: Phonics.')).toHaveAttribute('role', 'status');
  await user.click(box);
  expect(screen.getByText('Chosen: budget, phonics')).toBeVisible();
  const asked = fake.calls.filter(({ route }) => route === read).map(({ body }) => body);
  expect(asked).toEqual([
    { text: 'They cannot blend', meaning: false, for: 'need' },
    { text: 'They cannot blend', meaning: true, for: 'need' },
  ]);
});

test('spelling as read, several needs and names stand beside the text', async () => {
  const split = vi.fn(() => Promise.resolve());
  const reading: Reading = {
    ...phonicsReading,
    byMeaning: false,
    foreign: false,
    misspelt: [{ typed: 'fonics', read: 'phonics', from: 0 }],
    asked: [
      { theme: 'phonics', text: 'fonics is weak' },
      { theme: 'budget', text: 'we overspent' },
    ],
    names: [{ kind: 'person', words: 'Mrs Patel', from: 3, instead: 'a colleague' }],
  };
  const { user } = open(<Typing onSplit={split} />, json(reading));
  await user.type(screen.getByLabelText('Text'), 'fonics and more');
  expect(await screen.findByText(/These go by single words alone/)).toBeVisible();
  expect(screen.getByText('fonics').closest('p')).toHaveTextContent('We read fonics as phonics.');
  const names = screen.getByRole('group', { name: 'Your text has names in it' });
  expect(names).toHaveTextContent('“Mrs Patel”: write “a colleague” or the like');
  const several = screen.getByRole('group', { name: 'This looks like two needs' });
  expect(several).toHaveTextContent('Budget: “we overspent”');
  await user.click(within(several).getByRole('button', { name: 'Make 2 drafts' }));
  expect(split).toHaveBeenCalledWith(reading.asked, expect.anything());
});

test('where the text cannot be read, or is empty, the page goes on without', async () => {
  const { user, fake } = open(<Typing />, problem(503));
  await user.type(screen.getByLabelText('Text'), 'phonics');
  await vi.waitFor(() => expect(fake.calls.filter(({ route }) => route === read)).toHaveLength(2));
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
  await user.clear(screen.getByLabelText('Text'));
  await act(() => Promise.resolve());
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});

test('what is found by meaning is shown over what words alone found', async () => {
  const byWords: Reading = { ...phonicsReading, byMeaning: false, suggestions: [], themes: [] };
  const { user } = open(<Typing />, ({ body }: Call) =>
    json((body as { meaning: boolean }).meaning ? phonicsReading : byWords),
  );
  await user.type(screen.getByLabelText('Text'), 'They guess at words');
  expect(await screen.findByRole('checkbox', { name: 'Phonics' })).toBeVisible();
});

test.each([
  ['is there', json(phonicsReading)],
  ['is not to be had', problem(503)],
])('what stands below waits until what is found by meaning %s', async (_, answer) => {
  let come: (answer: Response) => void = () => undefined;
  const byMeaning = new Promise<Response>((resolve) => (come = resolve));
  const { container } = open(
    <TextReading text="They cannot blend" of="need" value={[]} onChange={() => undefined} />,
    ({ body }: Call) => ((body as { meaning: boolean }).meaning ? byMeaning : json(phonicsReading)),
  );
  await screen.findByRole('checkbox', { name: 'Phonics' });
  expect(container.querySelector('[data-loading]')).toBeInTheDocument();
  act(() => come(answer));
  expect(await screen.findByText('Suggested: Phonics.')).toHaveAttribute('role', 'status');
  expect(container.querySelector('[data-loading]')).toBeNull();
});

test('sentences of a reading', () => {
  expect(short(`- ${'word '.repeat(40)}`)).toMatch(/^word .* …$/);
  expect(short('one\n two')).toBe('one two');
  expect(reasonText([])).toBe('');
  expect(reasonText([{ words: 'a', from: 0 }, { words: 'b', from: 1 }])).toBe('You wrote “a” and “b”.');
  expect(reasonText([{ words: 'They guess', from: 0, like: 'pupils guess.' }])).toBe('“They guess” is like “pupils guess.”');
  expect([0.7, 0.3, 0.1].map(sureText)).toEqual(['Very likely', 'Likely', 'Perhaps']);
  expect([1, 2, 9].map(needsText)).toEqual(['one need', 'two needs', '9 needs']);
  expect(heardText({ ...phonicsReading, names: [] }, [], true)).toBe('');
});
