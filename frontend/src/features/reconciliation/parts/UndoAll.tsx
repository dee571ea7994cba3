import { TextInput } from '@mantine/core';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useUndoLine } from '../queries';
import { defaultReason, sayWhy, undoneWords } from '../words';

export interface UndoAllProps {
  line: string;
  links: number;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why all links of a line are taken back. */
export function UndoAll({ line, links, onClose, onDone }: UndoAllProps) {
  const undo = useUndoLine();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: defaultReason },
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
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
