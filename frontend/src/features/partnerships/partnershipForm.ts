import type { Partnership, PartnershipTerms } from '../../api/types';
import { readPounds, typedPounds } from '../../ui/pounds';

/** A partnership as its terms are typed. */
export interface PartnershipValues extends Record<string, unknown> {
  name: string;
  kind: string;
  parentId: string;
  mode: string;
  /** Whether brokerage is a share of the price or a sum a day. */
  measure: string;
  share: string;
  perDay: string;
  widenDays: string;
  paymentDays: string;
  /** Fewer days than these before a visit, a cancellation is late; nothing where none is. */
  lateDays: string;
  /** The share of the price that is due then, in per cent. */
  lateShare: string;
  /** Who sells the support that it brokers: itself, or the leader's school. */
  arrangement: string;
  /** When invoices of agreements to come are drafted. */
  raising: string;
  /** Also brokers between schools of one trust; a trust always does. */
  sameTrust: boolean;
}

/** The API's places under the names of the form. */
export const partnershipFields = {
  'body.brokerage.mode': 'body.mode',
  'body.brokerage.share': 'body.share',
  'body.brokerage.perDay': 'body.perDay',
  'body.cancellation.days': 'body.lateDays',
  'body.cancellation.share': 'body.lateShare',
};

/** What a form begins from; nothing yet for one that is founded. */
export function partnershipValues(partnership?: Partnership): PartnershipValues {
  const { mode = 'deducted', share = 0, perDay = 0 } = partnership?.brokerage ?? { share: 1500 };
  return {
    name: partnership?.name ?? '',
    kind: partnership?.kind ?? 'alliance',
    parentId: partnership?.parentId ?? '',
    mode,
    measure: perDay > 0 ? 'perDay' : 'share',
    share: share > 0 ? typedPounds({ pence: share }) : '',
    perDay: perDay > 0 ? typedPounds({ pence: perDay }) : '',
    widenDays: String(partnership?.widenDays ?? 7),
    paymentDays: String(partnership?.paymentDays ?? 30),
    lateDays: partnership?.cancellation ? String(partnership.cancellation.days) : '',
    lateShare: partnership?.cancellation ? typedPounds({ pence: partnership.cancellation.share }) : '',
    arrangement: partnership?.arrangement ?? 'principal',
    raising: partnership?.raising ?? 'visit',
    sameTrust: partnership?.sameTrust ?? false,
  };
}

/** What was typed, and for what was not touched what another person saved meanwhile. */
export function both(before: PartnershipValues, typed: PartnershipValues, newer: PartnershipValues): PartnershipValues {
  const touched = Object.entries(typed).filter(([field, value]) => value !== before[field]);
  return { ...newer, ...Object.fromEntries(touched) };
}

/** Hundredths of a per cent from "15" or "12.5 %": two decimals, as pounds have. Null when it is no share. */
export function readPercent(typed: string): number | null {
  return readPounds(typed.replace(/\s*%\s*$/, ''));
}

function readDays(typed: string): number | null {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}

/** What is wrong, by field, as far as it can be known here. */
export function checkPartnership(values: PartnershipValues) {
  const { name, mode, measure, share, perDay, widenDays, paymentDays } = values;
  const size = name.trim().length;
  const kept = mode !== 'none';
  return {
    name: size < 3 || size > 120 ? 'Enter a name of 3 to 120 characters' : null,
    share:
      kept && measure === 'share'
        ? inRange(readPercent(share), [1, 5_000], 'Enter a share of up to 50 %, like 15')
        : null,
    perDay:
      kept && measure === 'perDay'
        ? inRange(readPounds(perDay), [1, 50_000], 'Enter a sum of up to £500, like 50')
        : null,
    widenDays: inRange(readDays(widenDays), [1, 60], 'Enter 1 to 60 days'),
    paymentDays: inRange(readDays(paymentDays), [0, 90], 'Enter 0 to 90 days'),
    ...checkLate(values),
  };
}

/** Both are said, or neither. */
function checkLate({ lateDays, lateShare }: PartnershipValues) {
  if (!isLate({ lateDays, lateShare })) return { lateDays: null, lateShare: null };
  return {
    lateDays: inRange(readDays(lateDays), [1, 60], 'Enter 1 to 60 days, or leave both empty'),
    lateShare: inRange(readPercent(lateShare), [1, 10_000], 'Enter a share of up to 100 %, or leave both empty'),
  };
}

function isLate({ lateDays, lateShare }: Pick<PartnershipValues, 'lateDays' | 'lateShare'>): boolean {
  return lateDays.trim() !== '' || lateShare.trim() !== '';
}

function inRange(value: number | null, [least, most]: [number, number], problem: string): string | null {
  return value === null || value < least || value > most ? problem : null;
}

/** The terms as the API takes them; how the partnership is paid is said on a page of its own. */
export function toTerms(values: PartnershipValues): PartnershipTerms {
  return {
    name: values.name.trim(),
    kind: values.kind as PartnershipTerms['kind'],
    ...(values.parentId !== '' && { parentId: values.parentId }),
    brokerage: toBrokerage(values),
    widenDays: readDays(values.widenDays) ?? 0,
    paymentDays: readDays(values.paymentDays) ?? 0,
    arrangement: values.arrangement === 'agent' ? 'agent' : 'principal',
    raising: values.raising as NonNullable<PartnershipTerms['raising']>,
    ...(isLate(values) && {
      cancellation: { days: readDays(values.lateDays) ?? 0, share: readPercent(values.lateShare) ?? 0 },
    }),
    ...(values.sameTrust && values.kind !== 'trust' && { sameTrust: true }),
  };
}

function toBrokerage({ mode, measure, share, perDay }: PartnershipValues): PartnershipTerms['brokerage'] {
  if (mode !== 'deducted' && mode !== 'added') return { mode: 'none' };
  return measure === 'share' ? { mode, share: readPercent(share) ?? 0 } : { mode, perDay: readPounds(perDay) ?? 0 };
}
