import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../../ui/Card';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import type { Holder } from '../queries';
import { stepsOf, stepText } from '../reminding';
import { useReminding, useSetReminding } from '../remindingQueries';

/** When a seller reminds its payers, for those who handle its money. */
export function RemindingCard({ holder }: { holder: Holder }) {
  const [changing, setChanging] = useState(false);
  return (
    <Query query={useReminding(holder)} what="when payers are reminded">
      {({ steps }) => (
        <Card title="Reminders">
          {steps.length === 0 ? (
            <p>Payers get no reminders of invoices that they owe.</p>
          ) : (
            <>
              <p>Payers are reminded of an invoice that they owe:</p>
              <ul>
                {steps.map((step) => (
                  <li key={step}>{stepText(step)}</li>
                ))}
              </ul>
              <p>
                No reminder goes while a question waits for its answer, where the payer said in the last seven days that
                it paid, or where money at the bank waits that may be for it.
              </p>
            </>
          )}
          <Button variant="default" onClick={() => setChanging(true)}>
            Change the reminders
          </Button>
          {changing && <Change holder={holder} steps={steps} onClose={() => setChanging(false)} />}
        </Card>
      )}
    </Query>
  );
}

function Change({ holder, steps, onClose }: { holder: Holder; steps: number[]; onClose: () => void }) {
  const set = useSetReminding(holder);
  const say = useSay();
  const form = useProblemForm({
    initialValues: { steps: steps.join(', ') },
    validate: { steps: (typed) => (stepsOf(typed) ? null : 'Enter days in whole numbers, like 7, 21, 35') },
    send: async ({ steps: typed }) => {
      const now = await set.mutateAsync({ steps: stepsOf(typed) ?? [] });
      say(now.steps.length === 0 ? 'Payers get no reminders' : 'The reminders are changed');
      onClose();
    },
  });
  return (
    <FormDialog title="Reminders" form={form} verb="Change" onClose={onClose}>
      <TextInput
        label="Days after the due day"
        description="Like 7, 21, 35. With a minus before it: −7 is a week before. Nothing is no reminders."
        {...form.field('steps')}
      />
    </FormDialog>
  );
}
