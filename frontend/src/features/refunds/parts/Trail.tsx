import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Refund } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { FormDialog } from '../../../ui/FormDialog';
import { dateText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import { useUndoPayment } from '../queries';
import { words } from '../words';

type Dated = TimelineEvent & { at: string };

/** A refund from the asking to the payment, oldest first. */
export function Trail({ refund }: { refund: Refund }) {
  const events = [...decided(refund), ...paid(refund)].sort((a, b) => a.at.localeCompare(b.at));
  return <Timeline label="What happened" events={events} />;
}

function decided({ byName, askedAt, decidedAt, decidedByName, endedAt, endedByName, state, why }: Refund): Dated[] {
  const refused = state === 'refused';
  return [
    { id: 'asked', title: 'The refund was asked for', state: 'done', at: askedAt, who: byName },
    ...(decidedAt
      ? [
          {
            id: 'decided',
            title: refused ? 'It was refused' : 'It was approved',
            state: 'done' as const,
            at: decidedAt,
            who: decidedByName,
            body: refused ? why : undefined,
          },
        ]
      : []),
    ...(endedAt
      ? [{ id: 'ended', title: 'It was withdrawn', state: 'done' as const, at: endedAt, who: endedByName, body: why }]
      : []),
  ];
}

function paid({ paidOut, issuerName, mayUndoPaidOut }: Refund): Dated[] {
  return paidOut.flatMap(({ id, paidOn, reference, recordedAt, byHand, undoneAt, undoneWhy }): Dated[] => [
    {
      id,
      title: `Sent by bank transfer on ${dateText(paidOn)}`,
      state: 'done',
      at: recordedAt,
      who: `Recorded by ${issuerName}`,
      body: (
        <>
          {reference && `Reference ${reference}`}
          {mayUndoPaidOut && byHand && <Undo payment={id} />}
        </>
      ),
    },
    ...(undoneAt
      ? [
          {
            id: `${id} undone`,
            title: 'That payment was taken back',
            state: 'done' as const,
            at: undoneAt,
            who: issuerName,
            body: undoneWhy,
          },
        ]
      : []),
  ]);
}

function Undo({ payment }: { payment: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Button variant="default" size="xs" onClick={() => setAsked(true)}>
        {words.back}
      </Button>
      {asked && <Form payment={payment} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Form({ payment, onClose }: { payment: string; onClose: () => void }) {
  const undo = useUndoPayment();
  const keyFor = useActionKey();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? words.backWhy : null }),
    send: async ({ reason }) => {
      await undo.mutateAsync({ key: keyFor([payment, reason]), payment, reason });
      say(words.backDone);
      onClose();
    },
  });
  return (
    <FormDialog title={words.back} form={form} verb="Take it back" onClose={onClose}>
      <p>{words.backNote}</p>
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
