import type { SupportFound, SupportItem } from '../../api/types';

/** A service that was found, by a leader of this name. */
export function found(name: string, id: string, more: Partial<SupportItem> = {}): SupportItem {
  return {
    service: {
      id: `service_${id}`,
      ref: `S-100${id}`,
      title: `Phonics by ${name}`,
      description: `What ${name} does.`,
      themes: ['phonics'],
      phases: ['primary'],
      formats: ['coaching'],
      inPerson: true,
      remote: false,
      travelKm: 32,
      mutual: false,
    },
    leader: { id: `leader_${id}`, name, urn: `11450${id}`, homeName: 'Elm School', homeTown: 'Lewes' },
    designations: [{ kind: 'SLE', themes: ['phonics'] }],
    record: { halfDays: 19, schools: 4, firstOn: '2025-09-09', lastOn: '2026-02-03' },
    dayRate: { pence: 35_000, currency: 'GBP' },
    distance: '8 miles',
    distanceKm: 12.6,
    point: { lat: 50.87, lng: 0.01 },
    firstFree: { date: '2026-02-09', half: 'am' },
    freeHalfDays: 5,
    evidence: ['Says “phonics”, as you do.'],
    quotes: [{ yours: 'our phonics is weak', theirs: 'phonics from the first day' }],
    close: true,
    others: 0,
    shortlisted: false,
    ...more,
  };
}

/** What a search answers with. */
export function answer(items: SupportItem[], more: Partial<SupportFound> = {}): SupportFound {
  return {
    items,
    total: items.filter(({ close }) => close).length,
    unplaced: 0,
    facets: {
      theme: [{ value: 'phonics', label: 'Phonics', count: 2 }],
      phase: [
        { value: 'primary', label: 'Primary', count: 2 },
        { value: 'secondary', label: 'Secondary', count: 1 },
      ],
      designation: [{ value: 'SLE', label: 'Specialist leader of education', count: 2 }],
      format: ['coaching', 'review', 'training', 'modelling', 'planning', 'governance', 'other'].map((value) => ({
        value,
        label: value,
        count: 1,
      })),
      mode: [{ value: 'in_person', label: 'In person', count: 2 }],
      partnership: [],
    },
    corrected: [],
    degraded: false,
    meaning: true,
    foreign: false,
    empty: false,
    ...more,
  };
}
