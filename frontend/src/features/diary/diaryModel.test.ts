import { expect, test } from 'vitest';
import {
  applied,
  bookings,
  cellText,
  changeText,
  columnText,
  fromFirstSchoolDay,
  gridOf,
  move,
  toggle,
  undoOf,
  type Cell,
} from './diaryModel';
import { diary } from '../leaders/leaders.fixture';

const [open, holiday] = gridOf(diary);
const cells = (week: typeof open) => week?.cells ?? [];
const cell = (parts: Partial<Cell>): Cell => ({
  date: '2026-02-11',
  half: 'am',
  state: 'closed',
  closure: undefined,
  past: false,
  ...parts,
});

test('a week knows whether it is now, has passed, and why schools are closed', () => {
  expect([open?.now, open?.past, open?.closures]).toEqual([true, false, []]);
  expect([holiday?.now, holiday?.closures]).toEqual([false, ['Half-term']]);
  expect(
    cells(open)
      .map(({ past }) => past)
      .slice(0, 3),
  ).toEqual([true, true, false]);
});

const weekOf = (...of: Partial<Cell>[]) => ({ monday: '', closures: [], now: false, past: false, cells: of.map(cell) });
const shut = { closure: 'Summer holiday' };

test.each<[string, Partial<Cell>[][], number]>([
  ['a holiday', [[shut], [shut], [{}]], 2],
  ['what was free in it and has passed', [[{ ...shut, state: 'free', past: true }], [{}]], 1],
  ['not what is free in it', [[shut], [{ ...shut, state: 'free' }], [{}]], 1],
  ['not what was booked in it', [[{ ...shut, state: 'booked', past: true }], [{}]], 0],
  ['not a week that is half holiday', [[shut, {}], [{}]], 0],
  ['no holiday in the term', [[{}], [shut]], 0],
  ['nothing where all is holiday', [[shut], [shut]], 0],
])('before the first school day of a diary lies %s', (_, given, left) => {
  const weeks = given.map((each) => weekOf(...each));
  const { holiday, term } = fromFirstSchoolDay(weeks);
  expect(holiday).toEqual(weeks.slice(0, left));
  expect(term).toEqual(weeks.slice(left));
});

test.each<[string, Cell[], string, number, number]>([
  ['a closed half-day is opened', [cell({})], 'opened', 1, 0],
  ['a free one is closed', [cell({ state: 'free' })], 'closed', 0, 1],
  ['a booked one stays', [cell({ state: 'booked' })], '', 0, 0],
  ['one in the past stays', [cell({ past: true })], '', 0, 0],
  ['one in a holiday can be opened by itself', [cell({ closure: 'Half-term' })], 'opened', 1, 0],
  [
    'of several, those in a holiday stay closed',
    [cell({ closure: 'Half-term' }), cell({ half: 'pm' })],
    'opened',
    1,
    0,
  ],
  [
    'several that are open are closed',
    [cell({ state: 'free' }), cell({ state: 'booked', half: 'pm' })],
    'closed',
    0,
    1,
  ],
  ['several that differ are opened', [cell({ state: 'free' }), cell({ half: 'pm' })], 'opened', 1, 0],
])('%s', (_, pressed, said, opened, closed) => {
  const change = toggle(pressed);
  expect([change.open.length, change.close.length]).toEqual([opened, closed]);
  if (said !== '') expect(changeText(change)).toMatch(said);
});

test('a change shows at once, and its undoing brings the diary back', () => {
  const change = toggle(cells(open).filter(({ past }) => !past));
  const changed = applied(diary, change);
  expect(changed.counts).toEqual({ free: 1 + change.open.length, left: 1 + change.open.length, held: 0, booked: 2 });
  expect(changed.weeks.map(({ counts }) => counts)).toEqual([
    { free: 1 + change.open.length, held: 0, booked: 2 },
    { free: 0, held: 0, booked: 0 },
  ]);
  expect(applied(changed, undoOf(change))).toEqual(diary);
});

test('a day that is booked for one thing is one booking', () => {
  expect(bookings(diary)).toEqual([{ date: '2026-02-12', part: 'day', state: 'booked', by: 'agreement_1' }]);
});

test('half-days and columns have words', () => {
  expect(cellText(cell({ state: 'free', closure: 'Half-term' }))).toBe('Wed 11 Feb 2026, morning, free, Half-term');
  expect(columnText(3)).toBe('Tuesday afternoons');
  expect(changeText({ open: [cell({})], close: [] })).toBe('Wed 11 Feb 2026, morning: opened');
});

test.each([
  ['ArrowDown', { row: 0, column: 2 }, { row: 1, column: 2 }],
  ['ArrowUp', { row: 0, column: 2 }, { row: -1, column: 2 }],
  ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: -1 }],
  ['ArrowLeft', { row: -1, column: 0 }, null],
  ['ArrowRight', { row: 0, column: 9 }, null],
  ['ArrowDown', { row: 1, column: 0 }, null],
  ['End', { row: 1, column: 0 }, { row: 1, column: 9 }],
  ['PageDown', { row: -1, column: 4 }, { row: 1, column: 4 }],
  ['a', { row: 0, column: 0 }, null],
])('%s from %o leads to %o', (key, from, to) => {
  expect(move(key, from, 2)).toEqual(to);
});
