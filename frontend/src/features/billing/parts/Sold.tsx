import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import type { BillableVisit, Treatment } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { useSay } from '../../../ui/Say';
import { supplies, supplyText, treatmentText, vatTableOf } from '../words';
import { useChooseSupply } from '../queries/billable';

export interface SoldProps {
  agreementId: string;
  agreementRef: string;
  /** Of the agreement, as it was read. */
  version: number;
  supply: BillableVisit['supply'];
  seller: string;
  missing: BillableVisit['missing'];
  /** The VAT of the support; absent until it is decided or known. */
  vat?: Treatment | undefined;
  /** Other agreements stand beside it. */
  named?: boolean;
}

/** What VAT there is; it has its line before it is known, so that nothing moves. */
function vatText(undecided: boolean, vat: Treatment | undefined): string {
  if (vat) return `VAT: ${treatmentText(vat)}${vat.ground ? `, ${vat.ground}` : ''}`;
  return undecided ? 'VAT: not decided' : 'VAT: as the VAT table says';
}

/** What an agreement sells, and the VAT that the seller's table says for it. */
export function Sold({ agreementId, agreementRef, version, supply, seller, missing, vat, named = false }: SoldProps) {
  const choose = useChooseSupply();
  const say = useSay();
  const pick = async (to: string) => {
    await choose.mutateAsync({ id: agreementId, version, supply: to as BillableVisit['supply'] });
    say(`${agreementRef} is sold as ${supplyText(to).toLowerCase()}`);
  };
  return (
    <>
      <NativeSelect
        label={named ? `What is sold under ${agreementRef}` : 'What is sold'}
        description={vatText(missing.vat, vat)}
        data={supplies}
        value={supply}
        disabled={choose.isPending}
        onChange={({ currentTarget }) => void pick(currentTarget.value).catch(() => undefined)}
        error={choose.error ? 'That was not saved. Look again, and choose once more.' : undefined}
      />
      {missing.vat && (
        <Notice tone="waiting" title="The VAT is not decided">
          <p>
            Nothing can be issued before the VAT table says what VAT there is on {supplyText(supply).toLowerCase()}, and
            on brokerage where it is charged. <Link to={vatTableOf(seller)}>Decide it in the VAT table</Link>
          </p>
        </Notice>
      )}
    </>
  );
}
