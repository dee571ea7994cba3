import type { Membership } from '../../api/types';

/** Whose invoices are meant: those that a party issued, or those to it. */
export type Side = { issuer: string } | { payer: string };

/** How the API names the party whose people have their roles at a place. */
export function partyAt({ kind, id }: Membership['place']): string {
  return `${kind}:${id}`;
}

/** Whether somebody else pays for the school that is supported; an invoice of brokerage supports none. */
export function paysForAnother(payer: string, buyerUrn: string | undefined): boolean {
  return buyerUrn !== undefined && payer !== `school:${buyerUrn}`;
}

/**
 * The side of invoices on which a membership stands; absent for those who see none. A school sees
 * those to it, and where it asks, those that it issued.
 */
export function invoiceSide({ may, place }: Membership, issued = false): Side | undefined {
  if (!may?.readInvoices) return undefined;
  if (place.kind === 'partnership') return { issuer: partyAt(place) };
  if (!issued) return { payer: partyAt(place) };
  return may.readSelfBills ? { issuer: partyAt(place) } : undefined;
}

/** The party for which a membership issues invoices; absent for those who issue none. */
export function sellerOf({ may, place }: Membership): string | undefined {
  return may?.readSelfBills ? partyAt(place) : undefined;
}

/** The side of self-bills on which a membership stands; absent for those who see none. */
export function selfBillSide({ may, place }: Membership): { issuer: string } | { home: string } | undefined {
  if (!may?.readSelfBills) return undefined;
  return place.kind === 'partnership' ? { issuer: partyAt(place) } : { home: place.id };
}
