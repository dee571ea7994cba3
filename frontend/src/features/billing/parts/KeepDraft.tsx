import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useActionKey } from '../../../api/useOnce';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { useKeepDraft } from '../queries/invoiceDrafts';

/** Keeps what is chosen as a draft, which nobody else sees, and opens it. */
export function KeepDraft({ visitIds }: { visitIds: string[] }) {
  const keep = useKeepDraft();
  const keyFor = useActionKey();
  const say = useSay();
  const navigate = useNavigate();
  if (visitIds.length === 0) return null;
  const kept = async () => {
    const { data } = await keep.mutateAsync({ idempotencyKey: keyFor(visitIds), visitIds });
    say(`The draft to ${data.buyerName} is kept`);
    await navigate(`/invoices/drafts/${data.id}`);
  };
  return (
    <>
      <Button variant="subtle" loading={keep.isPending} onClick={() => void kept().catch(() => undefined)}>
        Keep as a draft
      </Button>
      {keep.error && <ProblemNotice error={keep.error} what="the draft" />}
    </>
  );
}
