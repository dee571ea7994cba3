import type { Membership } from '../../api/types';

/** Whose money a membership sees: what its partnership issued, or what its school was sent. */
export type Side = { issuer: string } | { buyer: string };

/** The side of invoices on which a membership stands; absent for those who see none. */
export function invoiceSide({ may, place }: Membership): Side | undefined {
  if (!may?.readInvoices) return undefined;
  return place.kind === 'partnership' ? { issuer: place.id } : { buyer: place.id };
}

/** The side of self-bills on which a membership stands; absent for those who see none. */
export function selfBillSide({ may, place }: Membership): { issuer: string } | { home: string } | undefined {
  if (!may?.readSelfBills) return undefined;
  return place.kind === 'partnership' ? { issuer: place.id } : { home: place.id };
}
