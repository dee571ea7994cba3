import { expect, test } from 'vitest';
import { readPounds, typedPounds } from './pounds';

test.each([
  ['350', 35_000],
  ['£1,050.50', 105_050],
  [' £ 12.5 ', 1_250],
  ['0', 0],
  ['1,234,567.89', 123_456_789],
  ['', null],
  ['12.345', null],
  ['-5', null],
  ['1,05', null],
  ['ten', null],
])('%o is %o pence', (typed, pence) => {
  expect(readPounds(typed)).toBe(pence);
});

test.each([0, 5, 50, 35_000, 105_050])('%o pence is typed and read again', (pence) => {
  expect(readPounds(typedPounds({ pence }))).toBe(pence);
});
