import { Button, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { queryOf, useSaveSearch } from '../queries';
import type { Search } from '../search';
import { useOwnSchool } from '../useOwnSchool';

interface SaveDialogProps {
  search: Search;
  onDone: () => void;
}

/** Asks what to call a search before it is saved, and says what comes of it. */
export default function SaveDialog({ search, onDone }: SaveDialogProps) {
  return (
    <Dialog opened onClose={onDone} title="Save this search">
      <SaveForm search={search} onDone={onDone} />
    </Dialog>
  );
}

function SaveForm({ search, onDone }: SaveDialogProps) {
  const say = useSay();
  const urn = useOwnSchool();
  const save = useSaveSearch();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '' },
    send: async ({ name }) => {
      const query = queryOf(search, urn);
      const saved = await save.mutateAsync({ query, ...(name.trim() !== '' && { name: name.trim() }) });
      say(`“${saved.name}” is saved`);
      onDone();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <p>
        We write to you when something new fits: one letter a day at most, on school days. You find it again under{' '}
        <Link to="/support/searches">your saved searches</Link>, and can end it there.
      </p>
      <TextInput
        label="What to call it (optional)"
        description="Without a name it is called by what you look for"
        maxLength={120}
        mb="lg"
        {...field('name')}
      />
      <Button type="submit" loading={busy}>
        Save
      </Button>
    </form>
  );
}
