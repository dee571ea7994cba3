import type { Invoice } from '../../api/types';

export interface PartiesProps extends Pick<Invoice, 'issuerName' | 'buyerName' | 'buyerUrn'> {
  address: string[] | undefined;
  vatNumber: string | undefined;
}

/** From whom an invoice or its credit note is, and to whom, as terms of a list. */
export function Parties({ issuerName, address = [], vatNumber, buyerName, buyerUrn }: PartiesProps) {
  return (
    <>
      <dt>From</dt>
      <dd>
        {[issuerName, ...address].join(', ')}
        {vatNumber && ` (VAT number ${vatNumber})`}
      </dd>
      <dt>To</dt>
      <dd>
        {buyerName} (URN {buyerUrn})
      </dd>
    </>
  );
}
