import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { Card } from '../../../ui/Card';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import type { Holder } from '../queries';
import { useSetStatements, useStatements } from '../statementsQueries';

/** Whether a seller sends statements of account each month, for those who handle its money. */
export function StatementsCard({ holder }: { holder: Holder }) {
  return (
    <Query query={useStatements(holder)} what="whether statements of account are sent">
      {({ monthly }) => <Choice holder={holder} monthly={monthly} />}
    </Query>
  );
}

function Choice({ holder, monthly }: { holder: Holder; monthly: boolean }) {
  const set = useSetStatements(holder);
  const say = useSay();
  const pick = async (to: boolean) => {
    await set.mutateAsync({ monthly: to });
    say(to ? 'Statements of account are sent each month' : 'Statements of account are no longer sent by themselves');
  };
  return (
    <Card title="Statements of account">
      <Checkbox
        label="Send each payer a statement of its account each month"
        description="By letter with the PDF, on the first school day, where something is owed or moved in the month before"
        checked={monthly}
        disabled={set.isPending}
        onChange={({ currentTarget }) => void pick(currentTarget.checked).catch(() => undefined)}
        error={set.error ? 'That was not saved. Look again, and choose once more.' : undefined}
      />
    </Card>
  );
}
