import type { PayerTerms, TermsAsk } from '../../api/types';

/** How a payer wants to be billed, as it is typed. */
export interface TermsValues extends Record<string, unknown> {
  orderRequired: boolean;
  /** Line by line. */
  sendTo: string;
  scheme: string;
  address: string;
  nominalCode: string;
  paidBy: string;
}

/** What a form begins from. */
export function termsValues(terms: PayerTerms): TermsValues {
  return {
    orderRequired: terms.orderRequired,
    sendTo: terms.sendTo.join('\n'),
    scheme: terms.eInvoice.scheme ?? '',
    address: terms.eInvoice.id ?? '',
    nominalCode: terms.nominalCode,
    paidBy: terms.paidBy,
  };
}

/** The lines that have something. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Empty fields say that there is nothing of the kind. */
export function toTerms(
  { orderRequired, sendTo, scheme, address, nominalCode, paidBy }: TermsValues,
  paysFor: { urn: string }[],
): TermsAsk {
  return {
    orderRequired,
    sendTo: linesOf(sendTo),
    ...((scheme !== '' || address !== '') && { eInvoice: { scheme, id: address } }),
    nominalCode,
    ...(paidBy !== '' && { paidBy }),
    ...(paysFor.length > 0 && { paysFor: paysFor.map(({ urn }) => urn) }),
  };
}

/** "United Kingdom VAT number, GB999999973" */
export function eInvoiceText({ eInvoice, schemes }: PayerTerms): string {
  if (!eInvoice.id) return 'None';
  const scheme = schemes.find(({ code }) => code === eInvoice.scheme)?.name ?? eInvoice.scheme;
  return `${scheme}, ${eInvoice.id}`;
}
