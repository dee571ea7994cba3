import { NativeSelect } from '@mantine/core';
import type { BillableVisit } from '../../../api/types';
import { useSay } from '../../../ui/Say';
import { useChooseRaising } from '../queries/billable';
import { raisings } from '../../parties';

export interface RaisingProps {
  agreementId: string;
  agreementRef: string;
  /** Of the agreement, as it was read. */
  version: number;
  raising: BillableVisit['raising'];
  /** Other agreements stand beside it. */
  named: boolean;
}

/** When an agreement is drafted, for a person to issue. */
export function Raising({ agreementId, agreementRef, version, raising, named }: RaisingProps) {
  const choose = useChooseRaising();
  const say = useSay();
  if (raising === 'advance') return <p>{named ? `${agreementRef}: ` : ''}It is invoiced in advance, as both schools agreed.</p>;
  const pick = async (to: string) => {
    await choose.mutateAsync({ id: agreementId, version, raising: to as BillableVisit['raising'] });
    say(`When ${agreementRef} is drafted is changed`);
  };
  return (
    <NativeSelect
      label={named ? `When ${agreementRef} is drafted` : 'When it is drafted'}
      description="A draft is made then, and you are told. Nothing is issued by itself."
      data={raisings.filter(({ value }) => value !== 'advance')}
      value={raising}
      disabled={choose.isPending}
      onChange={({ currentTarget }) => void pick(currentTarget.value).catch(() => undefined)}
      error={choose.error ? 'That was not saved. Look again, and choose once more.' : undefined}
    />
  );
}
