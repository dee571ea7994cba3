import { expect, test } from 'vitest';
import type { Diary } from '../../api/types';
import { proposal, thread } from './enquiries.fixture';
import { askedText, draftProblems, firstDraft, termsOf, type Draft, draftText } from './proposalDraft';
import { goneFrom } from '../diary/slots';

const service = { dayRate: { pence: 35_000, currency: 'GBP' } } as const;
const good: Draft = {
  scope: 'Two visits',
  objectives: ['A plan'],
  slots: proposal().slots,
  pay: 'paid',
  dayRate: '350',
  travel: 'none',
  perMile: '45',
  most: '',
  invoiced: 'month',
  note: '',
};

test('a first proposal begins with the leader’s own price and what would show success', () => {
  const { need } = thread();
  expect(firstDraft({ ...thread(), proposals: [], need: { ...need, success: 'A plan' } }, service, '2026-02-20')).toMatchObject({
    objectives: ['A plan'],
    pay: 'paid',
    dayRate: '350',
    slots: [],
  });
  expect(firstDraft({ ...thread(), proposals: [], need: { ...need, mutual: true } }, service, '2026-02-20')).toMatchObject({
    pay: 'mutual',
    dayRate: '',
  });
});

test('the next one begins with the latest, without the dates that have come', () => {
  const draft = firstDraft({ ...thread(), proposals: [proposal()] }, service, '2026-03-03');
  expect(draft.slots).toEqual([{ date: '2026-03-05', half: 'am' }]);
  expect(draft.scope).toBe('Two visits and a plan.');
});

test('travel and expenses are proposed by the mile or as a sum, and begin with the latest', () => {
  const most = { pence: 4_050, currency: 'GBP' };
  expect(termsOf({ ...good, travel: 'mile', most: '40.50' }).expenses).toEqual({
    most,
    perMile: { pence: 45, currency: 'GBP' },
  });
  expect(termsOf({ ...good, travel: 'sum', most: '40.50' }).expenses).toEqual({ most });
  expect(termsOf({ ...good, pay: 'free', travel: 'sum', most: '40.50' }).expenses).toBeUndefined();
  const last = { ...proposal(), expenses: { most, words: 'Up to £40.50 for each visit' } } as ReturnType<typeof proposal>;
  expect(firstDraft({ ...thread(), proposals: [last] }, service, '2026-02-20')).toMatchObject({
    travel: 'sum',
    most: '40.50',
  });
});

test('half-days that somebody else has by now are left out of the next one', () => {
  const cell = (state: 'free' | 'booked') => ({ state });
  const days = [{ date: '2026-03-03', am: cell('booked'), pm: cell('free') }];
  const diary = { weeks: [{ monday: '2026-03-02', days }] } as unknown as Diary;
  const gone = goneFrom(diary, proposal().slots);
  expect(gone).toEqual([{ date: '2026-03-03', half: 'am' }]);
  expect(firstDraft({ ...thread(), proposals: [proposal()] }, service, '2026-02-20', gone).slots).toEqual([
    { date: '2026-03-03', half: 'pm' },
    { date: '2026-03-05', half: 'am' },
  ]);
});

test.each<[Partial<Draft>, string | undefined]>([
  [{}, undefined],
  [{ slots: [] }, 'slots'],
  [{ scope: ' ' }, 'scope'],
  [{ objectives: ['A plan', ''] }, 'objectives.1'],
  [{ dayRate: 'much' }, 'dayRate'],
  [{ dayRate: '0' }, 'dayRate'],
  [{ dayRate: '2000.01' }, 'dayRate'],
  [{ pay: 'free', dayRate: 'much' }, undefined],
  [{ travel: 'mile', most: '40' }, undefined],
  [{ travel: 'mile', perMile: '0', most: '40' }, 'perMile'],
  [{ travel: 'mile', perMile: '45.5', most: '40' }, 'perMile'],
  [{ travel: 'sum', perMile: 'much', most: '40' }, undefined],
  [{ travel: 'sum', most: '' }, 'most'],
  [{ travel: 'sum', most: '500.01' }, 'most'],
  [{ pay: 'free', travel: 'sum', most: '' }, undefined],
])('of %j the field %s is to be mended', (change, path) => {
  expect(Object.keys(draftProblems({ ...good, ...change }))).toEqual(path ? [path] : []);
});

test('what is not paid for in money has no price, whatever was typed', () => {
  expect(termsOf({ ...good, pay: 'mutual' })).toMatchObject({ mutual: true, dayRate: { pence: 0 } });
  expect(termsOf(good)).toMatchObject({ mutual: false, dayRate: { pence: 35_000, currency: 'GBP' } });
});

test('what a draft proposes is said in days and a price', () => {
  expect(draftText(good)).toBe('1½ days at £350.00 a day.');
  expect(draftText({ ...good, pay: 'mutual' })).toBe('1½ days. Days in return, nothing is paid.');
  expect(draftText({ ...good, slots: [] })).toBe('No half-days chosen yet.');
});

test('what the school asks for, in words', () => {
  expect(askedText({ ...thread().need, byOn: '2026-04-01', remote: true })).toBe(
    '2 days, by Wed 1 Apr 2026, in person or remote',
  );
});

test('when it is invoiced begins as the terms say, then as the latest says, and free support says nothing', () => {
  expect(firstDraft({ ...thread(), proposals: [] }, service, '2026-02-20').invoiced).toBe('month');
  const last = { ...proposal(), invoiced: 'milestone' } as const;
  const draft = firstDraft({ ...thread(), proposals: [last] }, service, '2026-02-20');
  expect(draft.invoiced).toBe('milestone');
  expect(termsOf({ ...good, invoiced: draft.invoiced }).invoiced).toBe('milestone');
  expect(termsOf({ ...good, pay: 'free' }).invoiced).toBeUndefined();
});
