import { TextInput } from '@mantine/core';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useUndoLine } from '../queries';
import { countsToday, sayWhy, undoneWords } from '../words';

export interface UndoAllProps {
  line: string;
  links: number;
  /** The book is closed on the day of the line. */
  closed: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why all links of a line are taken back. */
export function UndoAll({ line, links, closed, onClose, onDone }: UndoAllProps) {
  const undo = useUndoLine();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayWhy : null) },
    send: async ({ reason }) => {
      await undo.mutateAsync({ line, reason });
      say(undoneWords);
      onDone();
    },
  });
  return (
    <FormDialog title={`Undo all ${links} links`} form={form} verb="Undo them" onClose={onClose}>
      <p>What the line paid is owed again.</p>
      {closed && <p>{countsToday}</p>}
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
