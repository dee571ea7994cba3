import type { ReactNode } from 'react';
import type { Tagged } from '../../../api/client';
import { limits } from '../../../api/limits';
import type { Invoice } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { LongText } from '../../../ui/LongText';
import { useProblemForm } from '../../../ui/problemForm';
import { useDealing } from '../queries/dealings';

export interface DealingFormProps {
  invoice: Tagged<Invoice>;
  does: 'query' | 'answer' | 'askWriteOff' | 'refuseWriteOff' | 'undoWriteOff';
  title: string;
  label: string;
  verb: string;
  /** What is missing where nothing is typed. */
  missing: string;
  onClose: () => void;
  onDone: () => void;
  /** What comes of it. */
  children: ReactNode;
}

/** Asks for some words about an invoice before something is done with it. */
export function DealingForm({ invoice, does, title, label, verb, missing, ...rest }: DealingFormProps) {
  const { data } = invoice;
  const { onClose, onDone, children } = rest;
  const deal = useDealing(data.id);
  const { field, ...form } = useProblemForm({
    initialValues: { words: '', reason: '' },
    keep: `${does}.${data.id}`,
    validate: (values) => (values[fieldOf(does)].trim() === '' ? { [fieldOf(does)]: missing } : {}),
    send: async ({ words, reason }) => {
      const { etag } = invoice;
      if (does === 'query' || does === 'answer') await deal.mutateAsync({ etag, do: does, words });
      else await deal.mutateAsync({ etag, do: does, reason });
      onDone();
    },
  });
  return (
    <FormDialog title={title} form={form} verb={verb} onClose={onClose}>
      {children}
      <LongText most={limits.short} label={label} minRows={3} {...field(fieldOf(does))} />
    </FormDialog>
  );
}

function fieldOf(does: DealingFormProps['does']): 'words' | 'reason' {
  return does === 'query' || does === 'answer' ? 'words' : 'reason';
}
