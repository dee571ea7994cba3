import type { Membership } from '../../api/types';

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
