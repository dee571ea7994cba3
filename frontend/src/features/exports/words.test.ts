import { expect, test } from 'vitest';
import { hardFor } from './words';

test.each([
  ['xero', ['sales', 'credits'], false],
  ['xero', ['sales', 'bank'], true],
  ['xero', ['journal'], true],
  ['csv', ['journal'], false],
] as const)('%s with %j is hard for the package: %s', (format, what, hard) => {
  expect(hardFor(format, what) !== '').toBe(hard);
});
