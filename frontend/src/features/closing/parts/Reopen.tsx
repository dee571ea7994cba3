import { useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { limits } from '../../../api/limits';
import type { PeriodPage } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { LongText } from '../../../ui/LongText';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useReopen, type Seller } from '../queries';
import { sayWhyReopened } from '../words';

export interface ReopenProps {
  page: PeriodPage;
  seller: Seller;
  onClose: () => void;
}

/** Asks why a month is reopened. */
export function Reopen({ page: { says, month }, seller, onClose }: ReopenProps) {
  const [key] = useState(newIdempotencyKey);
  const reopen = useReopen(seller, month);
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    keep: `reopen.${seller.id}.${month}`,
    validate: { reason: (reason) => (reason.trim() === '' ? sayWhyReopened : null) },
    send: async ({ reason }) => {
      await reopen.mutateAsync({ key, reason });
      say(`${says} is open again`);
      onClose();
    },
  });
  return (
    <FormDialog title={`Reopen ${says}`} form={form} verb={`Reopen ${says}`} onClose={onClose}>
      <p>
        It takes entries again, and has to be signed anew. Both who signed it are told, with your reason. Its
        certificate is kept.
      </p>
      <LongText most={limits.short} label="Why" {...form.field('reason')} />
    </FormDialog>
  );
}
