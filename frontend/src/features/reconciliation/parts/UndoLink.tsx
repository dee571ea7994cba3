import { Button, Stack, TextInput } from '@mantine/core';
import type { BankLink } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { moneyText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useUndo } from '../queries';
import { bothUndone, linkWords, countsToday, owedAgain, sayWhy, undoneWords } from '../words';

export interface UndoLinkProps {
  link: BankLink;
  /** The book is closed on the day of the line. */
  closed: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why a link is taken back. */
export function UndoLink({ link, closed, onClose, onDone }: UndoLinkProps) {
  const undo = useUndo();
  const say = useSay();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayWhy : null) },
    send: async ({ reason }) => {
      await undo.mutateAsync({ link: link.id, reason });
      say(undoneWords);
      onDone();
    },
  });
  return (
    <Dialog opened title="Undo the link" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="md">
          <p>
            {linkWords(link)}: {moneyText(link.amount)}. {link.kind === 'returned' ? bothUndone : owedAgain}
          </p>
          {closed && <p>{countsToday}</p>}
          <TextInput label="Why" maxLength={280} {...field('reason')} />
          <Button type="submit" loading={busy}>
            Undo the link
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
