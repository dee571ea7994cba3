import { expect, it } from 'vitest';
import { endText, endTitle, waitText } from './nextWords';
import { action, released, thread } from './enquiries.fixture';

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

it('who is asked for other dates reads which half-day is gone, and a home head what is released twice', () => {
  const detail = 'Tue 3 Mar 2026, morning is no longer free in the leader’s diary.';
  const turn = { side: 'leader', who: 'Nadia Farouk', title: 'Nadia Farouk proposes other dates', detail } as const;
  expect(waitText(action('propose', 'e1', { because: 'gone' }), thread({ sides: ['leader'], turn }))).toBe(
    `${detail} Please propose other dates.`,
  );
  const warning = 'Already released for another proposal: Tue 3 Mar 2026, morning.';
  expect(waitText(action('grant', 'r1', { warning }), released([]))).toContain(warning);
});
