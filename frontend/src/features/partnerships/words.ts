import type { Partnership } from '../../api/types';
import { moneyText } from '../../ui/format';

/** The kinds of partnership, as people call them. */
export const kinds: { value: Partnership['kind']; label: string }[] = [
  { value: 'alliance', label: 'Alliance' },
  { value: 'trust', label: 'Trust' },
  { value: 'federation', label: 'Federation' },
  { value: 'local_authority', label: 'Local authority' },
  { value: 'region', label: 'Region' },
  { value: 'network', label: 'Network' },
];

export function kindWord({ kind }: Pick<Partnership, 'kind'>): string {
  return kinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** "15 % added to the price", "£50.00 of each day’s price", "None" */
export function brokerageText({ brokerage: { mode, share = 0, perDay = 0 } }: Pick<Partnership, 'brokerage'>): string {
  if (mode === 'none' || (share === 0 && perDay === 0)) return 'None';
  const much = perDay > 0 ? `${moneyText({ pence: perDay, currency: 'GBP' })} a day` : `${share / 100} %`;
  return mode === 'added' ? `${much}, added to the price` : `${much}, kept from the price`;
}

export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** "28 days after the invoice", "On the day of the invoice" */
export function sellerText({ arrangement }: Pick<Partnership, 'arrangement'>): string {
  return arrangement === 'agent' ? 'The leader’s school, with the partnership as its agent' : 'The partnership';
}

/** What is due when the supported school cancels a visit late, as the API says it. */
export function lateText({ cancellation }: Pick<Partnership, 'cancellation'>): string {
  return cancellation?.words ?? 'Nothing is due';
}

export function paymentText({ paymentDays }: Pick<Partnership, 'paymentDays'>): string {
  return paymentDays === 0 ? 'On the day of the invoice' : `${daysText(paymentDays)} after the invoice`;
}

/** Whether leaders of a school's own trust are matched with it. */
export function sameTrustText({ kind, sameTrust = false }: Pick<Partnership, 'kind' | 'sameTrust'>): string {
  return sameTrust || kind === 'trust' ? 'Are matched with each other' : 'Are not matched with each other';
}
