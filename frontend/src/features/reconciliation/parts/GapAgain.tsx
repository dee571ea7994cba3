import { Button } from '@mantine/core';
import type { BankStatement } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useAcceptGap } from '../queries';
import { takenBefore } from '../words';

/** A statement that was taken as it is, and whose gap is another by now: it is asked about again. */
export function GapAgain({ statement: { id, name, from, to, gap, gapNow, gapNowSays } }: { statement: BankStatement }) {
  const accept = useAcceptGap(id);
  return (
    <Notice tone="waiting" title={`Look at ${name}, ${dateText(from)} to ${dateText(to)}, again`}>
      <p>
        {takenBefore(gap)} {gapNowSays}
      </p>
      {accept.error && <ProblemNotice error={accept.error} what="It is not taken" />}
      <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate(gapNow)}>
        Take it as it is
      </Button>
    </Notice>
  );
}
