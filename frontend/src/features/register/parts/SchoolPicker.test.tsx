import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { School } from '../../../api/types';
import { json, problem } from '../../../test/fetch';
import { renderPart } from '../../../test/render';
import { SchoolPicker } from './SchoolPicker';
import { schoolPlace } from '../queries';

const open = {
  closing: false,
  phase: 'primary',
  sizeBand: '100 to 199 pupils',
  status: 'open',
  type: 'Community school',
} as const;
const schools: School[] = [
  { ...open, urn: '114375', name: 'Ashdown Primary School', town: 'Lewes', postcode: 'BN7 2AB' },
  { ...open, urn: '114501', name: 'Ashdown Junior School', town: 'Crowborough', postcode: 'TN6 1RS' },
];

test('schools of one name are told apart by place and URN', () => {
  expect(schools.map(schoolPlace)).toEqual(['Lewes, BN7 2AB · URN 114375', 'Crowborough, TN6 1RS · URN 114501']);
  expect(schoolPlace({ ...open, urn: '1', name: 'X' })).toBe('URN 1');
});

function picker(onChange = vi.fn()) {
  return <SchoolPicker label="Your school" value={null} onChange={onChange} />;
}

test('a school is found as one types and chosen by keyboard', async () => {
  const onChange = vi.fn();
  const { user, fake } = renderPart(picker(onChange), { 'GET /api/v1/schools': json({ items: schools }) });
  const box = screen.getByRole('combobox', { name: 'Your school' });
  await user.type(box, 'ashd');
  expect(await screen.findByText(/2 schools found/)).toBeVisible();
  expect(fake.calls.at(-1)?.url.searchParams.get('q')).toBe('ashd');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const second = screen.getByRole('option', { name: /Junior/ });
  expect(second).toHaveAttribute('aria-selected', 'true');
  expect(box).toHaveAttribute('aria-activedescendant', second.id);
  await user.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith(schools[1]);
});

test('Escape closes the list and keeps what was typed', async () => {
  const { user } = renderPart(picker(), { 'GET /api/v1/schools': json({ items: schools }) });
  const box = screen.getByRole('combobox');
  await user.type(box, 'ashd');
  await screen.findByRole('option', { name: /Junior/ });
  await user.keyboard('{Escape}');
  expect(box).toHaveAttribute('aria-expanded', 'false');
  expect(box).toHaveValue('ashd');
});

test('one letter asks nothing; no school and no answer are said in words', async () => {
  const answers = { 'GET /api/v1/schools': json({ items: [] }) };
  const { user, fake } = renderPart(picker(), answers);
  await user.type(screen.getByRole('combobox'), 'z');
  expect(fake.calls).toEqual([]);
  await user.type(screen.getByRole('combobox'), 'zz');
  expect(await screen.findByText(/No school found for “zzz”/)).toBeVisible();
});

test('when search is down the picker says so', async () => {
  const down = problem(500, { detail: 'Search is not available at the moment.' });
  const { user } = renderPart(picker(), { 'GET /api/v1/schools': down });
  await user.type(screen.getByRole('combobox'), 'ash');
  expect(await screen.findByText(/cannot be looked up just now. Search is not available/)).toBeVisible();
});

test('a chosen school can be changed', async () => {
  const onChange = vi.fn();
  const { user } = renderPart(<SchoolPicker label="Your school" value={schools[0] ?? null} onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: 'Choose another' }));
  expect(onChange).toHaveBeenCalledWith(null);
});
