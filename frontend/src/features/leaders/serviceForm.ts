import type { LeaderService, ServiceOffer } from '../../api/types';
import { milesOf, readMiles } from './words';

/** A service as it is typed: figures are text until they are sent. */
export type ServiceValues = {
  title: string;
  description: string;
  themes: string[];
  phases: string[];
  formats: string[];
  inPerson: boolean;
  remote: boolean;
  travelMiles: string;
  dayRate: string;
  mutual: boolean;
};

export const noService: ServiceValues = {
  title: '',
  description: '',
  themes: [],
  phases: [],
  formats: [],
  inPerson: true,
  remote: false,
  travelMiles: '25',
  dayRate: '',
  mutual: false,
};

export function fromService({ travelKm, dayRate, description = '', ...service }: LeaderService): ServiceValues {
  const { title, themes, phases, formats, inPerson, remote, mutual } = service;
  return {
    title,
    description,
    themes,
    phases,
    formats,
    inPerson,
    remote,
    mutual,
    travelMiles: travelKm === 0 ? '' : String(milesOf(travelKm)),
    dayRate: poundsText(dayRate.pence),
  };
}

/** "350" for 35,000 pence, "350.50" for 35,050. */
function poundsText(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

/** Whole pence of "350", "£1,050" or "350.50"; null where it is no amount of money. */
export function readPounds(pounds: string): number | null {
  const match = /^£?(\d{1,3}(?:,?\d{3})*)(?:\.(\d{2}))?$/.exec(pounds.trim().replace(/\s/g, ''));
  if (!match?.[1]) return null;
  return Number(match[1].replaceAll(',', '')) * 100 + Number(match[2] ?? '0');
}

/** What is wrong or missing, by field. */
export function checkService(values: ServiceValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (values.title.trim() === '') wrong['title'] = 'Enter a title';
  if (values.phases.length === 0) wrong['phases'] = 'Choose at least one phase';
  if (values.formats.length === 0) wrong['formats'] = 'Choose at least one way';
  if (!values.inPerson && !values.remote) wrong['inPerson'] = 'Choose in person, remote or both';
  if (values.inPerson && readMiles(values.travelMiles) === null)
    wrong['travelMiles'] = 'Enter how far you travel in whole miles, like 25';
  if (readPounds(values.dayRate) === null)
    wrong['dayRate'] = 'Enter pounds, like 350 or 350.50; enter 0 where it is free';
  return wrong;
}

/** The service as it is sent. Only for values that checkService finds nothing in. */
export function toOffer({ travelMiles, dayRate, ...values }: ServiceValues): ServiceOffer {
  return {
    ...values,
    travelKm: values.inPerson ? (readMiles(travelMiles) ?? 0) : 0,
    dayRate: { pence: readPounds(dayRate) ?? 0, currency: 'GBP' },
  };
}
