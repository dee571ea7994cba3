import type { Amount, Invoice } from '../../api/types';
import { moneyText } from '../../ui/format';
import { readPounds, typedPounds } from '../../ui/pounds';

/** A credit note as it is typed. */
export interface CreditValues extends Record<string, unknown> {
  /** All that is left, sums of lines, or one sum of all of them. */
  what: string;
  /** Pounds by line, before VAT; empty where nothing of it is taken back. */
  lines: string[];
  /** Pounds in all, before VAT. */
  net: string;
  /** Visits that are taken back whole can be invoiced again. */
  again: boolean;
  reason: string;
}

/** What a credit note begins from: all that is left, or what did not take place. */
export function firstCredit({ lines, toCredit = [] }: Pick<Invoice, 'lines' | 'toCredit'>): CreditValues {
  const blank = { what: 'all', lines: lines.map(() => ''), net: '', again: true, reason: '' };
  if (toCredit.length === 0) return blank;
  const typed = blank.lines.map((none, at) => {
    const back = toCredit.find(({ line }) => line === at);
    return back ? typedPounds(back.net) : none;
  });
  return { ...blank, what: 'lines', lines: typed, reason: 'It was invoiced in advance and did not take place.' };
}

/** What of an invoice a credit note takes back, as the API takes it. */
export interface CreditOrder {
  reason: string;
  lines?: { line: number; net: Amount }[];
  net?: Amount;
  keep?: boolean;
}

/** The API's places under the names of the form. */
export const creditFields = { 'body.net.pence': 'body.net', 'body.net.currency': 'body.net' };

/** What is wrong, by field, as far as it can be known here. */
export function checkCredit({ what, lines, net, reason }: CreditValues, left: Amount[]) {
  const all = left.reduce((sum, { pence }) => sum + pence, 0);
  const byLine =
    what === 'lines'
      ? Object.fromEntries(
          left.map((rest, at) => [
            `lines.${at}`,
            lines[at]?.trim() ? tooMuch(readPounds(lines[at]), rest.pence) : null,
          ]),
        )
      : {};
  return {
    ...byLine,
    net: what === 'sum' ? tooMuch(readPounds(net), all) : null,
    what: what === 'lines' && lines.every((typed) => typed.trim() === '') ? 'Enter a sum for at least one line' : null,
    reason: reason.trim() === '' ? 'Say why, for both schools to read' : null,
  };
}

function tooMuch(pence: number | null, most: number): string | null {
  if (pence !== null && pence > 0 && pence <= most) return null;
  return `Enter more than £0 and at most ${moneyText({ pence: most, currency: 'GBP' })}, before VAT`;
}

/** What is taken back in all, before VAT, where sums are typed. */
export function netOf({ what, lines, net }: CreditValues): Amount {
  if (what === 'sum') return gbp(readPounds(net));
  return gbp(lines.reduce((sum, typed) => sum + (typed.trim() ? (readPounds(typed) ?? 0) : 0), 0));
}

/** What is sent. */
export function toCredit({ what, lines, net, again, reason }: CreditValues): CreditOrder {
  const keep = again ? {} : { keep: true };
  if (what === 'sum') return { reason, net: gbp(readPounds(net)), ...keep };
  if (what !== 'lines') return { reason, ...keep };
  const named = lines.flatMap((typed, line) => (typed.trim() ? [{ line, net: gbp(readPounds(typed)) }] : []));
  return { reason, lines: named, ...keep };
}

function gbp(pence: number | null): Amount {
  return { pence: pence ?? 0, currency: 'GBP' };
}
