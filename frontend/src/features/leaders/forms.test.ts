import { expect, test } from 'vitest';
import { checkClaim, noClaim, toClaim } from './claimForm';
import { nextWords } from './nextWords';
import { service } from './leaders.fixture';
import { checkService, fromService, noService, readPounds, toOffer } from './serviceForm';
import { themeGroups, themeNames } from '../themes/queries';
import { designationName, designationStatus, priceText, recordText, whereText } from './words';
import { labels, phases } from '../themes/words';

test.each([
  ['350', 35_000],
  ['£1,050', 105_000],
  [' 350.50 ', 35_050],
  ['0', 0],
  ['350.5', null],
  ['-1', null],
  ['1,0', null],
  ['', null],
  ['three hundred', null],
])('“%s” is %s pence', (typed, pence) => {
  expect(readPounds(typed)).toBe(pence);
});

test('an empty service is told all that it lacks', () => {
  expect(Object.keys(checkService({ ...noService, inPerson: false }))).toEqual([
    'title',
    'phases',
    'formats',
    'inPerson',
    'dayRate',
  ]);
  expect(checkService({ ...noService, travelMiles: 'far' })).toHaveProperty('travelMiles');
});

test('a service survives the form', () => {
  const { title, description = '', themes, formats, inPerson, remote, mutual, travelKm, dayRate } = service;
  const typed = fromService(service);
  expect(checkService(typed)).toEqual({});
  expect(toOffer(typed)).toEqual({
    title,
    description,
    themes,
    phases: service.phases,
    formats,
    inPerson,
    remote,
    mutual,
    travelKm,
    dayRate,
  });
});

test('miles are kept, however often they are saved', () => {
  for (let miles = 1; miles <= 310; miles += 1) {
    const { travelKm } = toOffer({ ...fromService(service), travelMiles: String(miles) });
    expect(fromService({ ...service, travelKm }).travelMiles).toBe(String(miles));
    expect(travelKm).toBeLessThanOrEqual(500);
  }
});

test('support that is only remote has no travel', () => {
  expect(toOffer({ ...fromService(service), inPerson: false }).travelKm).toBe(0);
});

test('a claim is told what it lacks, and only a partnership’s own has a title', () => {
  expect(Object.keys(checkClaim(noClaim))).toEqual(['kind', 'partnershipId', 'awardedOn', 'evidence.text']);
  expect(checkClaim({ ...noClaim, kind: 'SLE' })).toHaveProperty('themes');
  expect(checkClaim({ ...noClaim, kind: 'partnership' })).toHaveProperty('title');
  expect(toClaim({ ...noClaim, kind: 'NLE', title: 'left over' })).not.toHaveProperty('title');
  expect(toClaim({ ...noClaim, kind: 'partnership', title: 'Lead' })).toHaveProperty('title', 'Lead');
});

test('words for designations, prices and places', () => {
  expect(designationName({ kind: 'SLE' })).toBe('Specialist leader of education');
  expect(designationName({ kind: 'partnership', title: 'Lead practitioner' })).toBe('Lead practitioner');
  expect(designationStatus({ state: 'verified', lapsed: true }).word).toBe('Lapsed');
  expect(priceText(service)).toBe('£350.00 a day');
  expect(priceText({ dayRate: { pence: 0, currency: 'GBP' }, mutual: true })).toBe('Free, or days in return');
  expect(whereText(service)).toBe('In person up to 25 miles, or remote');
  expect(whereText({ ...service, inPerson: false })).toBe('Remote only');
  expect(labels(phases, ['special', 'primary'])).toBe('Primary, Special');
});

test('themes stand in the order in which they were chosen, under their groups', () => {
  const list = [
    { id: 'b', name: 'B', group: 'One', about: '' },
    { id: 'a', name: 'A', group: 'Two', about: '' },
    { id: 'c', name: 'C', group: 'One', about: '' },
  ];
  expect(themeNames(list, ['c', 'gone', 'b'])).toEqual(['C', 'gone', 'B']);
  expect(themeGroups(list).map(({ group, themes }) => [group, themes.length])).toEqual([
    ['One', 2],
    ['Two', 1],
  ]);
});

test.each([
  ['claim', 'Next: claim your designation'],
  ['offer', 'Next: say what you offer'],
  ['open-diary', 'Next: open half-days in your diary'],
  ['wait', 'A broker looks at your claim'],
  ['publish', 'Next: list what you offer'],
] as const)('the next step “%s” reads as “%s”', (step, title) => {
  expect(nextWords({ do: step }).title).toBe(title);
});

test('a designation that lapsed says its last day', () => {
  const { title, why, action } = nextWords({ do: 'renew', lastDay: '2026-01-28' });
  expect(title).toBe('Your designation has lapsed');
  expect(why).toMatch(/^Its last day was Wed 28 Jan 2026/);
  expect(action?.to).toBe('/leader/designations/new');
});

test.each([
  [0, 0, 'No support signed off here yet'],
  [1, 1, '½ day of support signed off, in 1 school'],
  [2, 1, '1 day of support signed off, in 1 school'],
  [19, 4, '9½ days of support signed off, in 4 schools'],
])('%i half-days in %i schools read as a record', (halfDays, schools, text) => {
  expect(recordText({ halfDays, schools })).toBe(text);
});
