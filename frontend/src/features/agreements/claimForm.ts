import type { Agreement, ClaimedExpenses, Visit } from '../../api/types';
import { moneyText } from '../../ui/format';
import { readPounds, typedPounds } from '../../ui/pounds';

/** A claim for expenses as it is typed. */
export interface ClaimDraft {
  /** Miles, or pounds. */
  claim: string;
  claimFor: string;
}

/** The claim that stands, to begin from; one that the school said no to as well. */
export function firstClaim(visit: Visit | undefined): ClaimDraft {
  const claim = visit?.claim;
  if (!claim) return { claim: '', claimFor: '' };
  return { claim: claim.miles ? String(claim.miles) : typedPounds(claim.sum), claimFor: claim.for };
}

/** What is asked for: miles, or a sum. */
export function claimLabel({ perMile }: NonNullable<Agreement['expenses']>): string {
  return perMile ? 'How many miles did you travel?' : 'How much do you claim?';
}

function readMiles(typed: string): number | null {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** What is wrong with a claim, by field. Nothing typed claims nothing. */
export function claimProblems(
  { claim, claimFor }: ClaimDraft,
  agreed: Agreement['expenses'],
): Record<keyof ClaimDraft, string | null> {
  if (!agreed || claim.trim() === '') return { claim: null, claimFor: null };
  return {
    claim: amountProblem(claim, agreed),
    claimFor: claimFor.trim() === '' ? 'Say what the expenses are for, such as the journey' : null,
  };
}

function amountProblem(typed: string, { perMile, most }: NonNullable<Agreement['expenses']>): string | null {
  if (perMile) return readMiles(typed) === null ? 'Enter whole miles, such as 62' : null;
  const pence = readPounds(typed);
  if (pence === null) return 'Enter pounds, such as 18.40';
  return pence > most.pence ? `Enter at most ${moneyText(most)}: that was agreed for each visit` : null;
}

/** What a claim without problems sends; nothing where nothing is claimed. */
export function claimOf({ claim, claimFor }: ClaimDraft, agreed: Agreement['expenses']): ClaimedExpenses | undefined {
  if (!agreed || claim.trim() === '') return undefined;
  const what = { for: claimFor.trim() };
  if (agreed.perMile) return { ...what, miles: readMiles(claim) ?? 0 };
  return { ...what, sum: { pence: readPounds(claim) ?? 0, currency: 'GBP' } };
}
