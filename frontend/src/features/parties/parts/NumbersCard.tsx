import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../../ui/Card';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useNumbering, useSetNumbering } from '../numberingQueries';
import type { Holder } from '../queries';

/** How a number looks: "WV-INV-000123". */
function example(prefix: string): string {
  return `${prefix && `${prefix}-`}INV-000123`;
}

/** What stands before the numbers of a seller's documents, for those who handle its money. */
export function NumbersCard({ holder }: { holder: Holder }) {
  const [changing, setChanging] = useState(false);
  return (
    <Query query={useNumbering(holder)} what="how documents are numbered">
      {({ prefix }) => (
        <Card title="Numbers of your documents">
          <p>
            A number looks like {example(prefix)}.{' '}
            {prefix === '' && 'Letters of your own before it tell your invoices from those of other sellers.'}
          </p>
          <Button variant="default" onClick={() => setChanging(true)}>
            Change what stands before
          </Button>
          {changing && <Change holder={holder} prefix={prefix} onClose={() => setChanging(false)} />}
        </Card>
      )}
    </Query>
  );
}

function Change({ holder, prefix, onClose }: { holder: Holder; prefix: string; onClose: () => void }) {
  const set = useSetNumbering(holder);
  const say = useSay();
  const asked = useProblemForm({
    initialValues: { prefix },
    validate: {
      prefix: (typed) =>
        /^[A-Za-z0-9]{0,6}$/.test(typed.trim()) ? null : 'Enter up to six letters and digits, like WV, or nothing',
    },
    send: async (body) => {
      const now = await set.mutateAsync(body);
      say(`New numbers look like ${example(now.prefix)}`);
      onClose();
    },
  });
  return (
    <FormDialog title="Numbers of your documents" form={asked} verb="Change" onClose={onClose}>
      <TextInput
        label="Before the number"
        description="Up to six letters and digits, or nothing. Numbers run on, and documents keep theirs."
        w="14rem"
        {...asked.field('prefix')}
      />
    </FormDialog>
  );
}
