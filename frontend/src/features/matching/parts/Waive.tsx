import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../../../ui/Confirm';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** Waives a conflict of interest of a leader. */
export type OnWaive = (waiver: { leaderId: string; reason: string }) => Promise<unknown>;

interface WaiveProps {
  leader: { id: string; name: string };
  onWaive: OnWaive;
  /** Where the focus goes once it is waived. */
  then?: string;
}

/** The head waives a declared conflict of interest: first with a reason, then once more. */
export function Waive({ leader, onWaive, then = 'who-fits' }: WaiveProps) {
  const [step, setStep] = useState<'' | 'why' | 'sure'>('');
  const say = useSay();
  const { form, summary, field, submit } = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (text) => (text.trim() === '' ? 'Say why it does not stand in the way' : null) },
    keep: `waive.${leader.id}`,
    send: () => {
      setStep('sure');
      return Promise.resolve(false);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setStep('why')}>
        Waive the conflict of {leader.name}
      </Button>
      <Dialog opened={step === 'why'} onClose={() => setStep('')} title="Why does it not stand in the way?">
        <form noValidate onSubmit={submit}>
          <ErrorSummary {...summary} />
          <Stack gap="lg">
            <LongText most={limits.line} label="Your reason" description="Your broker reads it" minRows={3} {...field('reason')} />
            <div>
              <Button type="submit">Go on</Button>
            </div>
          </Stack>
        </form>
      </Dialog>
      <Confirm
        opened={step === 'sure'}
        onClose={() => setStep('')}
        title={`Waive the conflict of ${leader.name}`}
        what={`${leader.name} can be asked about this need. Your reason stands on it: “${form.values.reason}”`}
        whom="The broker of your partnership, who reads your reason"
        verb="Waive the conflict"
        onConfirm={async () => {
          await onWaive({ leaderId: leader.id, reason: form.values.reason });
          say(`The conflict of ${leader.name} is waived for this need`);
          document.getElementById(then)?.focus();
        }}
      />
    </>
  );
}
