import { expect, test } from 'vitest';
import { quote } from '../enquiries/enquiries.fixture';
import { paysText, quoteFacts, quoteText, receivesText } from './quote';

const pounds = (pence: number) => ({ pence, currency: 'GBP' }) as const;

test('brokerage that is added stands in the sum that the school pays', () => {
  const added = quote({
    mode: 'added',
    support: pounds(111_000),
    brokerage: pounds(16_650),
    pays: pounds(127_650),
    receives: pounds(111_000),
  });
  expect(paysText(added)).toBe('£1,276.50 before VAT, with brokerage of £166.50');
  expect(receivesText(added)).toBe('£1,110.00 before VAT');
});

test('brokerage that is kept is no more to pay', () => {
  expect(quoteText(quote(), 'Cedar School')).toBe(
    'The school pays £525.00 before VAT. Cedar School receives £446.25 before VAT, after brokerage of £78.75.',
  );
});

test('VAT is said where it is known', () => {
  const taxed = quote({ vat: pounds(10_500), paysWithVat: pounds(63_000), receivesWithVat: pounds(44_625) });
  expect(paysText(taxed)).toBe('£630.00 with VAT');
  expect(receivesText(taxed)).toBe('£446.25 without VAT, after brokerage of £78.75');
  expect(quoteFacts(taxed).map(({ label, value }) => [label, value])).toEqual([
    ['The school pays in all', '£630.00 with VAT'],
    ['Before VAT', '£525.00'],
    ['The leader’s school receives', '£446.25 without VAT, after brokerage of £78.75'],
    ['Late cancellation', undefined], // of which nothing is agreed
  ]);
  expect(paysText(quote({ vat: pounds(0), paysWithVat: pounds(52_500) }))).toBe('£525.00 without VAT');
});

test('free support is quoted as nothing', () => {
  const free = quote({ support: pounds(0), brokerage: pounds(0), mode: 'none', pays: pounds(0), receives: pounds(0) });
  expect(quoteFacts(free)).toEqual([]);
  expect(quoteText(free, 'Cedar School')).toBe('Nothing is paid for it.');
});
