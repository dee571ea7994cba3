import { NativeSelect } from '@mantine/core';
import type { Drafting } from '../types';
import { Card } from '../../../ui/Card';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useDrafting, useSetDrafting } from '../draftingQueries';
import type { Holder } from '../queries';
import { raisings } from '../raising';

/** When a school that sells alone drafts its invoices, for those who handle its money. */
export function DraftingCard({ holder }: { holder: Holder }) {
  return (
    <Query query={useDrafting(holder)} what="when invoices are drafted">
      {({ raising }) => <Choice holder={holder} raising={raising} />}
    </Query>
  );
}

function Choice({ holder, raising }: Drafting & { holder: Holder }) {
  const set = useSetDrafting(holder);
  const say = useSay();
  const pick = async (to: string) => {
    await set.mutateAsync({ raising: to as Drafting['raising'] });
    say('When invoices are drafted is changed');
  };
  return (
    <Card title="When invoices are drafted">
      <p>
        This holds for new agreements that no partnership brokers. A proposal shows it and may say something else. A
        partnership says it in its own terms.
      </p>
      <NativeSelect
        label="An invoice is drafted"
        description="You are told then, and issue it. Nothing is issued by itself."
        data={raisings}
        value={raising}
        disabled={set.isPending}
        onChange={({ currentTarget }) => void pick(currentTarget.value).catch(() => undefined)}
        error={set.error ? 'That was not saved. Look again, and choose once more.' : undefined}
      />
    </Card>
  );
}
