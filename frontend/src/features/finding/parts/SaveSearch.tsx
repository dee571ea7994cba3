import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Dialog } from '../../../ui/Dialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { queryOf, useSaveSearch } from '../queries';
import type { Search } from '../search';
import { useOwnSchool } from '../useOwnSchool';

/** Keeps a search, so that one hears of what is new. */
export function SaveSearch({ search }: { search: Search }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button variant="default" onClick={() => setOpen(true)}>
          Save this search
        </Button>
      </p>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Save this search">
        <SaveForm search={search} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function SaveForm({ search, onDone }: { search: Search; onDone: () => void }) {
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
