import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { Invoice } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { dateText, moneyText } from '../../../ui/format';
import { Quoted } from '../../../ui/Quoted';
import { useDealing } from '../queries/dealings';
import { DealingForm } from './DealingForm';

export interface WriteOffsProps {
  invoice: Tagged<Invoice>;
  /** Told what was done. */
  onDone: (said: string) => void;
}

type Asking = 'askWriteOff' | 'refuseWriteOff' | 'undoWriteOff' | 'approve';

const forms = {
  askWriteOff: {
    title: 'Ask for a write-off',
    label: 'Why will nobody pay it?',
    verb: 'Ask',
    missing: 'Say why nobody will pay it',
  },
  refuseWriteOff: {
    title: 'Leave it owed',
    label: 'Why does it stay owed?',
    verb: 'Leave it owed',
    missing: 'Say why it stays owed',
  },
  undoWriteOff: {
    title: 'Let it be owed again',
    label: 'Why is it owed again?',
    verb: 'Let it be owed again',
    missing: 'Say why it is owed again',
  },
} as const;

/** Gives up what nobody will pay: one person asks, another decides. */
export function WriteOffs({ invoice, onDone }: WriteOffsProps) {
  const { writeOffs, mayAskWriteOff, mayDecideWriteOff, mayUndoWriteOff, owed, forgone, number } = invoice.data;
  const [asking, setAsking] = useState<Asking>();
  const deal = useDealing(invoice.data.id);
  const last = writeOffs.at(-1);
  const waits = last?.state === 'asked' ? last : undefined;
  if (!mayAskWriteOff && !mayUndoWriteOff && !waits) return null;
  const close = () => setAsking(undefined);
  const done = (said: string) => {
    close();
    onDone(said);
  };
  const said = {
    askWriteOff: 'Somebody else who handles this money is asked to decide.',
    refuseWriteOff: `${number} stays owed.`,
    undoWriteOff: `${moneyText(forgone)} is owed again.`,
  };
  return (
    <Card title="Write-off">
      {waits && (
        <>
          <Quoted label={`${waits.byName} asked on ${dateText(waits.at)} to write it off`} text={waits.reason} />
          {!mayDecideWriteOff && <p>Another person who handles this money decides.</p>}
        </>
      )}
      {mayAskWriteOff && (
        <>
          <p>What nobody will pay can be written off. You ask for it, and another person decides.</p>
          <Button variant="default" onClick={() => setAsking('askWriteOff')}>
            Ask to write off {moneyText(owed)}
          </Button>
        </>
      )}
      {mayDecideWriteOff && (
        <Buttons>
          <Button onClick={() => setAsking('approve')}>Write off {moneyText(owed)}</Button>
          <Button variant="default" onClick={() => setAsking('refuseWriteOff')}>
            Leave it owed
          </Button>
        </Buttons>
      )}
      {mayUndoWriteOff && (
        <>
          <p>{moneyText(forgone)} was written off. If it is paid after all, let it be owed again first.</p>
          <Button variant="default" onClick={() => setAsking('undoWriteOff')}>
            Let it be owed again
          </Button>
        </>
      )}
      <Confirm
        opened={asking === 'approve'}
        onClose={close}
        title={`Write off what is owed on ${number}`}
        what="It becomes a cost of yours, and nothing is owed on the invoice any more."
        amount={owed}
        afterwards="If it is paid after all, it can be owed again."
        verb="Write it off"
        onConfirm={async () => {
          await deal.mutateAsync({ etag: invoice.etag, do: 'approveWriteOff' });
          onDone(`${moneyText(owed)} is written off.`);
        }}
      />
      {asking && asking !== 'approve' && (
        <DealingForm
          key={asking}
          invoice={invoice}
          does={asking}
          {...forms[asking]}
          onClose={close}
          onDone={() => done(said[asking])}
        >
          <p>{asking === 'askWriteOff' ? `${moneyText(owed)} is owed. Who decides reads this.` : 'Your colleagues read this.'}</p>
        </DealingForm>
      )}
    </Card>
  );
}
