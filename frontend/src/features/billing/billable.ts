import type { BillableVisit } from '../../api/types';

/** Visits of one agreement: an invoice is for one agreement. */
export interface Group {
  agreementId: string;
  agreementRef: string;
  buyerName: string;
  leaderName: string;
  visits: BillableVisit[];
}

/** The visits by agreement, the agreement with the oldest visit first. */
export function groupByAgreement(visits: BillableVisit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const visit of visits) {
    const { agreementId, agreementRef, buyerName, leaderName } = visit;
    const group = groups.get(agreementId);
    if (group) group.visits.push(visit);
    else groups.set(agreementId, { agreementId, agreementRef, buyerName, leaderName, visits: [visit] });
  }
  return [...groups.values()];
}

/** Rates of VAT in hundredths of a per cent, of the support and of brokerage that is added. */
export interface Rates {
  support: number;
  brokerage: number;
}

/** VAT on an amount of pence, to the nearest penny, a half penny up: the same as the API reckons each line. */
export function vatOn(pence: number, rate: number): number {
  return Math.floor((pence * rate * 2 + 10_000) / 20_000);
}

/** What an invoice for these visits comes to, in pence: VAT is rounded line by line, and all added brokerage is one line. */
export function comesTo(visits: Pick<BillableVisit, 'net' | 'brokerage'>[], rates: Rates) {
  const support = visits.reduce((sum, { net }) => sum + net.pence, 0);
  const brokerage = visits.reduce((sum, each) => sum + each.brokerage.pence, 0);
  const vat = visits.reduce((sum, { net }) => sum + vatOn(net.pence, rates.support), 0) + vatOn(brokerage, rates.brokerage);
  return { support, brokerage, vat, total: support + brokerage + vat };
}
