import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BankLink } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useRemember } from '../ruleQueries';
import { meansWords, rememberWords } from '../words';

export interface RememberProps {
  link: BankLink;
  /** What of its line a rule may well look for. */
  says: string;
}

/** Offers to let what the bank wrote mean the same from now on. */
export function Remember({ link, says }: RememberProps) {
  const [asked, setAsked] = useState(false);
  if (link.automatic) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        Remember this
      </Button>
      {asked && <RememberForm link={link} says={says} onClose={() => setAsked(false)} />}
    </>
  );
}

function RememberForm({ link, says, onClose }: RememberProps & { onClose: () => void }) {
  const remember = useRemember();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { says },
    validate: { says: (typed) => (typed.trim() === '' ? 'Enter what the bank writes' : null) },
    send: async (values) => {
      const made = await remember.mutateAsync({ link: link.id, says: values.says });
      say(`Remembered: “${made.says}” ${meansWords(made)}`);
      onClose();
    },
  });
  return (
    <FormDialog title="Remember this" form={form} verb="Remember it" onClose={onClose}>
      <p>{rememberWords(link)}</p>
      <TextInput
        label="What the bank writes"
        description="Without numbers and days, which are others each time"
        maxLength={100}
        {...form.field('says')}
      />
    </FormDialog>
  );
}
