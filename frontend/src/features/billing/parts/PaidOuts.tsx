import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PaidOut, SelfBill } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import { backWords, paidOutWords, payWords } from '../paidOutWords';
import { useUndoPaidOut } from '../queries/paidOut';

/** What was paid for a self-bill, and what of that was taken back, as it happened. */
export function PaidOuts({ bill: { paidOut, issuerName, mayUndoPaidOut } }: { bill: SelfBill }) {
  if (paidOut.length === 0) return null;
  const events = paidOut.flatMap((each): (TimelineEvent & { at: string })[] => [
    {
      id: each.id,
      title: paidOutWords(each),
      state: 'done',
      at: each.recordedAt,
      who: `Recorded by ${issuerName}`,
      body: (
        <>
          {each.reference && `Reference ${each.reference}`}
          {mayUndoPaidOut && each.byHand && <Undo payment={each} />}
        </>
      ),
    },
    ...(each.undoneAt
      ? [
          {
            id: `${each.id} undone`,
            title: 'That payment was taken back',
            state: 'done' as const,
            at: each.undoneAt,
            who: issuerName,
            body: each.undoneWhy,
          },
        ]
      : []),
  ]);
  return (
    <Card title="What was paid">
      <Timeline label="What was paid" events={events.sort((a, b) => a.at.localeCompare(b.at))} />
    </Card>
  );
}

function Undo({ payment }: { payment: PaidOut }) {
  const [asked, setAsked] = useState(false);
  return (
    <div data-screen-only>
      <Button variant="default" size="xs" onClick={() => setAsked(true)}>
        {payWords.back}
      </Button>
      {asked && <Form payment={payment} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Form({ payment, onClose }: { payment: PaidOut; onClose: () => void }) {
  const undo = useUndoPaidOut();
  const keyFor = useActionKey();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? payWords.backWhy : null) },
    send: async ({ reason }) => {
      await undo.mutateAsync({ key: keyFor([payment.id, reason]), payment: payment.id, reason });
      say(payWords.backDone);
      onClose();
    },
  });
  return (
    <FormDialog title={payWords.back} form={form} verb="Take it back" onClose={onClose}>
      <p>{backWords(payment.amount)}</p>
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
