import type { Partnership, PartnershipTerms, Payee } from '../../api/types';
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
  /** Line by line. */
  address: string;
  vatNumber: string;
  accountName: string;
  sortCode: string;
  accountNumber: string;
}

/** The API's places under the names of the form. */
export const partnershipFields = {
  'body.brokerage.mode': 'body.mode',
  'body.brokerage.share': 'body.share',
  'body.brokerage.perDay': 'body.perDay',
  'body.payee.address': 'body.address',
  'body.payee.vatNumber': 'body.vatNumber',
  'body.payee.accountName': 'body.accountName',
  'body.payee.sortCode': 'body.sortCode',
  'body.payee.accountNumber': 'body.accountNumber',
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
    ...payeeValues(partnership?.payee),
  };
}

function payeeValues({ address = [], vatNumber = '', accountName = '', sortCode = '', accountNumber = '' }: Payee = {}) {
  return { address: address.join('\n'), vatNumber, accountName, sortCode, accountNumber };
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
    share: kept && measure === 'share' ? inRange(readPercent(share), [1, 5_000], 'Enter a share of up to 50 %, like 15') : null,
    perDay: kept && measure === 'perDay' ? inRange(readPounds(perDay), [1, 50_000], 'Enter a sum of up to £500, like 50') : null,
    widenDays: inRange(readDays(widenDays), [1, 60], 'Enter 1 to 60 days'),
    paymentDays: inRange(readDays(paymentDays), [0, 90], 'Enter 0 to 90 days'),
    ...checkAccount(values),
  };
}

/** A bank account is told as a whole or not at all; the API says what it cannot read in it. */
function checkAccount({ accountName, sortCode, accountNumber }: PartnershipValues) {
  const none = [accountName, sortCode, accountNumber].every((typed) => typed.trim() === '');
  const need = (typed: string, problem: string) => (none || typed.trim() !== '' ? null : problem);
  return {
    accountName: need(accountName, 'Enter the name of the account'),
    sortCode: need(sortCode, 'Enter the sort code, like 00-00-00'),
    accountNumber: need(accountNumber, 'Enter the account number of eight digits'),
  };
}

function inRange(value: number | null, [least, most]: [number, number], problem: string): string | null {
  return value === null || value < least || value > most ? problem : null;
}

/** The terms as the API takes them. */
export function toTerms(values: PartnershipValues): PartnershipTerms {
  return {
    name: values.name.trim(),
    kind: values.kind as PartnershipTerms['kind'],
    ...(values.parentId !== '' && { parentId: values.parentId }),
    brokerage: toBrokerage(values),
    widenDays: readDays(values.widenDays) ?? 0,
    paymentDays: readDays(values.paymentDays) ?? 0,
    payee: toPayee(values),
  };
}

const payeeFields = ['address', 'vatNumber', 'accountName', 'sortCode', 'accountNumber'] as const;

/** The changed terms as the API takes them: how the partnership is paid only where that was touched, for not everybody sees it. */
export function toChange(values: PartnershipValues, start: PartnershipValues): PartnershipTerms {
  const { payee, ...terms } = toTerms(values);
  return payee && payeeFields.some((field) => values[field] !== start[field]) ? { ...terms, payee } : terms;
}

/** Empty fields say that there is nothing of the kind. */
function toPayee({ address, vatNumber, accountName, sortCode, accountNumber }: PartnershipValues): Payee {
  const lines = address.split('\n').filter((line) => line.trim() !== '');
  return { address: lines, vatNumber, accountName, sortCode, accountNumber };
}

function toBrokerage({ mode, measure, share, perDay }: PartnershipValues): PartnershipTerms['brokerage'] {
  if (mode !== 'deducted' && mode !== 'added') return { mode: 'none' };
  return measure === 'share' ? { mode, share: readPercent(share) ?? 0 } : { mode, perDay: readPounds(perDay) ?? 0 };
}
