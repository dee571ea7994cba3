import type { SelfBilling } from '../../api/types';
import type { StateWord } from '../../ui/Status';

/** Where an agreement stands, for its reader. */
export function selfBillingState({ state, inForce, otherNumber, mayAnswer }: SelfBilling): StateWord {
  if (state === 'asked') return { word: mayAnswer ? 'Asks for your consent' : 'Waits for the other side', tone: 'waiting' };
  if (otherNumber) return { word: 'Needs a new agreement: another VAT number', tone: 'bad' };
  if (inForce) return { word: 'In force', tone: 'good' };
  if (state === 'agreed') return { word: 'Agreed, not in force today', tone: 'plain' };
  return { word: { declined: 'Declined', withdrawn: 'Taken back', ended: 'Ended' }[state], tone: 'plain' };
}

/** What the supplier and the customer agree, as VAT Notice 700/62 asks. */
export function consentTexts({ partnership, school }: SelfBilling): { title: string; texts: string[] }[] {
  return [
    {
      title: `${school} agrees`,
      texts: [
        `to accept the self-bills that ${partnership} draws up for it in this time`,
        'to raise no VAT invoices of its own for what they cover',
        `to tell ${partnership} at once if it is no longer registered for VAT, has another VAT number, or passes on its business`,
      ],
    },
    {
      title: `${partnership} agrees`,
      texts: [
        `to draw up self-bills for all that ${school} supplies to it through Lateral in this time`,
        `to show on each the name, the address and the VAT number of ${school}, and all else that a VAT invoice shows`,
        'to make a new agreement where the VAT number changes',
        `to tell ${school} if somebody else draws the self-bills up for it`,
      ],
    },
  ];
}
