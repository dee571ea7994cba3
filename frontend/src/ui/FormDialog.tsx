import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Buttons } from './Buttons';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';
import type { useProblemForm } from './problemForm';

export interface FormDialogProps {
  title: string;
  form: Pick<ReturnType<typeof useProblemForm>, 'summary' | 'submit' | 'busy'>;
  /** What the button says that sends it. */
  verb: string;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A form in a dialog: what is wrong on top, the fields, then the way on and the way back. */
export function FormDialog({ title, form: { summary, submit, busy }, verb, onClose, children }: FormDialogProps) {
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          {children}
          <Buttons>
            <Button type="submit" loading={busy}>
              {verb}
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  );
}
