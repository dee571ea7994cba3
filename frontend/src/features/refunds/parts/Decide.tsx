import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import { limits } from '../../../api/limits';
import type { Refund } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { FormDialog } from '../../../ui/FormDialog';
import { LongText } from '../../../ui/LongText';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useMoveRefund } from '../queries';
import { words } from '../words';

type Asking = 'approve' | 'refuse' | 'withdraw';

/** Another person approves or refuses a refund, and either gives it up while it is not sent. */
export function Decide({ refund }: { refund: Tagged<Refund> }) {
  const { mayDecide, mayWithdraw, number, amount, partyName } = refund.data;
  const [asking, setAsking] = useState<Asking>();
  const move = useMoveRefund(refund.data.id);
  const say = useSay();
  const close = () => setAsking(undefined);
  if (!mayDecide && !mayWithdraw) return null;
  return (
    <Card title="What to do">
      {!mayDecide && refund.data.state === 'asked' && <p>{words.another}</p>}
      <Buttons>
        {mayDecide && <Button onClick={() => setAsking('approve')}>{words.approve}</Button>}
        {mayDecide && (
          <Button variant="default" onClick={() => setAsking('refuse')}>
            {words.refuse}
          </Button>
        )}
        {mayWithdraw && (
          <Button variant="default" onClick={() => setAsking('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </Buttons>
      <Confirm
        opened={asking === 'approve'}
        onClose={close}
        title={`Approve refund ${number}`}
        what={words.approveWhat}
        whom={partyName}
        amount={amount}
        afterwards={words.approveAfterwards}
        verb={words.approve}
        onConfirm={async () => {
          await move.mutateAsync({ etag: refund.etag, step: { to: 'approve' } });
          close();
          say(words.approved);
        }}
      />
      {(asking === 'refuse' || asking === 'withdraw') && <End refund={refund} does={asking} onClose={close} />}
    </Card>
  );
}

interface EndProps {
  refund: Tagged<Refund>;
  does: 'refuse' | 'withdraw';
  onClose: () => void;
}

function End({ refund, does, onClose }: EndProps) {
  const move = useMoveRefund(refund.data.id);
  const say = useSay();
  const form = useProblemForm({
    keep: `refund.${does}.${refund.data.id}`,
    initialValues: { reason: '' },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? words.noReason : null }),
    send: async ({ reason }) => {
      await move.mutateAsync({ etag: refund.etag, step: { to: does, reason } });
      onClose();
      say(words.ended);
    },
  });
  return (
    <FormDialog title={words[does]} form={form} verb={words[does]} onClose={onClose}>
      <LongText most={limits.short} label={words.refuseWhy} minRows={3} {...form.field('reason')} />
    </FormDialog>
  );
}
