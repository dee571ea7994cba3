import type { Invoice, Membership, SelfBill } from '../../api/types';

/** Whose money a membership sees: what its partnership issued, or what its school was sent. */
export type Side = { issuer: string } | { buyer: string };

/** The side of invoices on which a membership stands; absent for those who see none. */
export function invoiceSide({ role, place }: Membership): Side | undefined {
  if (place.kind === 'partnership' && (role === 'broker' || role === 'finance')) return { issuer: place.id };
  if (place.kind === 'school' && (role === 'head' || role === 'senior' || role === 'finance')) return { buyer: place.id };
  return undefined;
}

/** The side of self-bills on which a membership stands; absent for those who see none. */
export function selfBillSide({ role, place }: Membership): { issuer: string } | { home: string } | undefined {
  if (place.kind === 'partnership' && (role === 'broker' || role === 'finance')) return { issuer: place.id };
  if (place.kind === 'school' && (role === 'head' || role === 'finance')) return { home: place.id };
  return undefined;
}

type Parties = Pick<Invoice, 'issuerId' | 'buyerUrn'>;

const active = (memberships: Membership[]) => memberships.filter(({ state }) => state === 'active');

/** True for those who issued the invoice: they record what came for it. */
export function standsWithIssuer({ issuerId }: Pick<Parties, 'issuerId'>, memberships: Membership[]): boolean {
  return active(memberships).some((each) => {
    const side = invoiceSide(each);
    return side !== undefined && 'issuer' in side && side.issuer === issuerId;
  });
}

/** True for those to whom the invoice was sent: they pay it. */
export function standsWithBuyer({ buyerUrn }: Parties, memberships: Membership[]): boolean {
  return active(memberships).some((each) => {
    const side = invoiceSide(each);
    return side !== undefined && 'buyer' in side && side.buyer === buyerUrn;
  });
}

/** True for those who may read the thread that an invoice comes from: a partnership's finance officer sees the money only. */
export function readsThread(invoice: Parties, memberships: Membership[]): boolean {
  return active(memberships).some(
    ({ role, place }) => (role === 'broker' && place.id === invoice.issuerId) || (place.kind === 'school' && place.id === invoice.buyerUrn && role !== 'leader'),
  );
}

/** True for those who may read the agreement behind a self-bill: brokers of the issuer, head and finance of the home school. */
export function readsAgreement({ issuerId, homeUrn }: SelfBill, memberships: Membership[]): boolean {
  return active(memberships).some(
    ({ role, place }) => (role === 'broker' && place.id === issuerId) || (place.id === homeUrn && (role === 'head' || role === 'finance')),
  );
}
