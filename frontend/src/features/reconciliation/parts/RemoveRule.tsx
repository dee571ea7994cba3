import { TextInput } from '@mantine/core';
import type { BankRule } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useRemoveRule } from '../ruleQueries';
import { sayWhy } from '../words';

/** Asks why a rule is removed. */
export function RemoveRule({ rule, onClose }: { rule: BankRule; onClose: () => void }) {
  const remove = useRemoveRule(rule.id);
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayWhy : null) },
    send: async ({ reason }) => {
      await remove.mutateAsync(reason);
      say('The rule is removed. What it linked stays.');
      onClose();
    },
  });
  return (
    <FormDialog title="Remove the rule" form={form} verb="Remove it" onClose={onClose}>
      <p>Lines with “{rule.says}” wait for a person again. What it linked stays.</p>
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
