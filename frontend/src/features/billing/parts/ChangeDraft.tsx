import { Button, Checkbox, Stack } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { Tagged } from '../../../api/client';
import type { InvoiceDraftDetail } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { groupToInvoice, useBillable } from '../queries/billable';
import { useChangeDraft } from '../queries/invoiceDrafts';
import { VisitChoice } from './VisitChoice';

/** What stands on a draft: its visits, and those to raise that may share an invoice with them. */
export function ChangeDraft({ draft }: { draft: Tagged<InvoiceDraftDetail> }) {
  const { id, seller, visits } = draft.data;
  const { data } = useBillable(seller);
  const change = useChangeDraft(id);
  const say = useSay();
  const on = new Set(visits.map(({ visitId }) => visitId));
  const beside = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ together, visitId }) => together === visits[0]?.together && !on.has(visitId));
  const groups = groupToInvoice([...visits, ...beside]).flatMap((sharing) => sharing.groups);
  const { summary, submit, busy, field } = useProblemForm({
    initialValues: { visitIds: visits.map(({ visitId }) => visitId) },
    validate: { visitIds: (ids) => (ids.length > 0 ? null : 'Choose at least one visit, or drop the draft') },
    send: async ({ visitIds }) => {
      await change.mutateAsync({ etag: draft.etag, visitIds });
      say('The draft is changed');
    },
  });
  return (
    <Card title="What stands on it">
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <Checkbox.Group label="Visits on the draft" {...field('visitIds')}>
            {groups.map((group) => (
              <VisitChoice key={group.agreementId} group={group} named />
            ))}
          </Checkbox.Group>
          <div>
            <Button type="submit" variant="default" loading={busy}>
              Change the draft
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
