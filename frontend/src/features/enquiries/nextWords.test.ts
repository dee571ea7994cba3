import { expect, it } from 'vitest';
import { endText, endTitle } from './nextWords';
import { thread } from './enquiries.fixture';

const over = (state: 'expired' | 'declined' | 'withdrawn', more = {}) => thread({ state, live: false, ...more });

it('says to each side that an enquiry expired, and what that means for them', () => {
  const school = over('expired');
  expect(endTitle(school)).toBe('The enquiry ended without an answer');
  expect(endText(school)).toBe(
    'Nadia Farouk did not answer by Tue 10 Feb 2026, 09:00. The need is still there, and others may fit.',
  );
  expect(endText(over('expired', { sides: ['leader'] }))).toBe(
    'It was to be answered by Tue 10 Feb 2026, 09:00, so nothing can be proposed any more. Ashdown Primary School can ask you again.',
  );
});

it('quotes why an enquiry ended', () => {
  expect(endTitle(over('declined'))).toBe('Nadia Farouk declined');
  expect(endText(over('declined', { note: 'No days left.' }))).toBe('The enquiry is over. They wrote: “No days left.”');
  expect(endTitle(over('withdrawn'))).toBe('The enquiry was withdrawn');
});
