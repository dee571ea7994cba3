import { TextInput } from '@mantine/core';
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
  onClose: () => void;
}

/** Lets what the bank wrote mean the same from now on. */
export function Remember({ link, says, onClose }: RememberProps) {
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
