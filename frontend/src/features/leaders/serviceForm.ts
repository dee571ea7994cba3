import type { LeaderService, ServiceOffer } from '../../api/types';

/** A service as it is typed: figures are text until they are sent. */
export type ServiceValues = {
  title: string;
  description: string;
  themes: string[];
  phases: string[];
  formats: string[];
  inPerson: boolean;
  remote: boolean;
  travelKm: string;
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
  travelKm: '40',
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
    travelKm: travelKm === 0 ? '' : String(travelKm),
    dayRate: poundsText(dayRate.pence),
  };
}

/** "350" for 35,000 pence, "350.50" for 35,050. */
function poundsText(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

/** Whole pence of "350", "£1,050" or "350.50"; null where it is no amount of money. */
export function penceOf(pounds: string): number | null {
  const match = /^£?(\d{1,3}(?:,?\d{3})*)(?:\.(\d{2}))?$/.exec(pounds.trim().replace(/\s/g, ''));
  if (!match?.[1]) return null;
  return Number(match[1].replaceAll(',', '')) * 100 + Number(match[2] ?? '0');
}

/** Whole kilometres; null where it is no whole number. */
function kmOf(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** What is wrong or missing, by field. */
export function checkService(values: ServiceValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (values.title.trim() === '') wrong['title'] = 'Enter a title';
  if (values.themes.length === 0) wrong['themes'] = 'Choose at least one theme';
  if (values.phases.length === 0) wrong['phases'] = 'Choose at least one phase';
  if (values.formats.length === 0) wrong['formats'] = 'Choose at least one way';
  if (!values.inPerson && !values.remote) wrong['inPerson'] = 'Choose in person, remote or both';
  if (values.inPerson && kmOf(values.travelKm) === null) wrong['travelKm'] = 'Enter how far you travel in whole kilometres, like 40';
  if (penceOf(values.dayRate) === null) wrong['dayRate'] = 'Enter pounds, like 350 or 350.50; enter 0 where it is free';
  return wrong;
}

/** The service as it is sent. Only for values that checkService finds nothing in. */
export function toOffer({ travelKm, dayRate, ...values }: ServiceValues): ServiceOffer {
  return {
    ...values,
    travelKm: values.inPerson ? (kmOf(travelKm) ?? 0) : 0,
    dayRate: { pence: penceOf(dayRate) ?? 0, currency: 'GBP' },
  };
}
