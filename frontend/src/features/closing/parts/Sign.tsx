import { useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { limits } from '../../../api/limits';
import type { PeriodPage } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { LongText } from '../../../ui/LongText';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useSign, type Seller } from '../queries';
import { leftWords, spanWords } from '../words';

export interface SignProps {
  page: PeriodPage;
  seller: Seller;
  onClose: () => void;
}

/** Signs a month for the figures as they were when this was opened, with a reason for each that is left. */
export function Sign({ page: now, seller, onClose }: SignProps) {
  const [page] = useState(now);
  const [key] = useState(newIdempotencyKey);
  const { says, month, digest, figures, first, changed } = page;
  const left = figures.filter(({ agrees }) => !agrees);
  const closes = first !== undefined && !changed;
  const sign = useSign(seller, month);
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reasons: left.map((figure) => ({ key: figure.key, text: '' })) },
    keep: `sign.${seller.id}.${month}.${digest}`,
    send: async ({ reasons }) => {
      await sign.mutateAsync({ key, digest, reasons });
      say(closes ? `${says} is closed` : `You have signed ${says}. Another person has to sign it too.`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Sign the books of ${says}`}
      form={form}
      verb={closes ? `Sign and close ${says}` : `Sign ${says}`}
      onClose={onClose}
    >
      <p>
        {spanWords(page)}. {leftWords(left.length)}.{' '}
        {closes ? 'Your signature closes these days.' : 'They are closed when another person has signed too.'}
      </p>
      {left.map(({ key: of, title, says: what }, at) => (
        <LongText
          key={of}
          most={limits.short}
          label={`Why it is left: ${title}`}
          description={what}
          {...form.field(`reasons.${at}.text`)}
        />
      ))}
    </FormDialog>
  );
}
