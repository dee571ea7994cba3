import { Button, Stack, TextInput } from '@mantine/core';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { required } from '../../../ui/mending';
import type { PanelForm } from '../../agreements';
import { panelWords } from '../panelWords';
import { verbOf } from '../words';
import styles from '../enquiries.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** How the API calls the one field of these actions. */
const rename = {
  'body.reason': 'body.text',
  'body.note': 'body.text',
  'body.query': 'body.text',
  'body.purchaseOrder': 'body.text',
};

/** An action that needs one text: a reason, a question, a note, an order number. */
export function TextForm({ action, thread, save, onClose }: PanelForm) {
  const order = action.do === 'set-purchase-order';
  const { label, description, missing } = panelWords(action, thread);
  const { field, summary, submit, busy } = useProblemForm({
    initialValues: { text: order ? (thread.agreement?.purchaseOrder ?? '') : '' },
    ...(missing ? { validate: { text: required(missing) } } : {}),
    rename,
    keep: `${action.do}.${action.on}`,
    send: ({ text }) => save({ text: text.trim() }),
  });
  const props = { label, ...(description ? { description } : {}), ...field('text') };
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        {order ? <TextInput {...props} autoComplete="off" /> : <LongText most={limits.short} {...props} minRows={3} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            {order ? 'Save order number' : verbOf(action, thread)}
          </Button>
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
        </div>
      </Stack>
    </form>
  );
}
