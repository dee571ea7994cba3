export { sellerPath } from '../exports';

/** An account: that of a payer with a seller, each by its name "school:100001". */
export interface AccountOf {
  seller: string;
  payer: string;
}

type PayerKind = 'school' | 'partnership' | 'payer';

/** A payer in an address of the API. */
export function payerPath(payer: string): { payerKind: PayerKind; payerId: string } {
  const [kind = 'school', payerId = ''] = payer.split(':');
  return { payerKind: kind as PayerKind, payerId };
}

/** The page of an account. */
export function accountPage({ seller, payer }: AccountOf): string {
  return `/accounts/${seller.replace(':', '/')}/${payer.replace(':', '/')}`;
}
