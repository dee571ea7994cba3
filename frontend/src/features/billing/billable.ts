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
