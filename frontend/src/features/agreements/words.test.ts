import { expect, test } from 'vitest';
import { proposal } from '../enquiries/enquiries.fixture';
import { payOf, priceText } from './words';

test('support is paid for, mutual or free', () => {
  const dayRate = { pence: 0, currency: 'GBP' } as const;
  expect(payOf(proposal())).toBe('paid');
  expect(payOf({ mutual: true, dayRate })).toBe('mutual');
  expect(priceText({ mutual: false, dayRate })).toBe('Free');
  expect(priceText(proposal())).toBe('£350.00 a day');
});
