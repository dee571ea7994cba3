import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Confirm, type ConfirmProps } from '../../../ui/Confirm';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import type { useProblemForm } from '../../../ui/problemForm';
import type { Asking } from '../useAsked';

export interface AskedFormProps<T> {
  form: Pick<ReturnType<typeof useProblemForm>, 'summary' | 'submit' | 'busy'>;
  asking: Asking<T>;
  /** What the button says. */
  action: string;
  /** The button is not the main one of its page. */
  quiet?: boolean;
  /** What is said before it is sent. */
  confirm: (asked: T) => Pick<ConfirmProps, 'title' | 'what' | 'whom' | 'amount' | 'amountIs' | 'afterwards' | 'verb'>;
  /** The fields. */
  children: ReactNode;
}

/** A form that asks before it sends: it says once what will happen, to whom and for how much. */
export function AskedForm<T>({
  form: { summary, submit, busy },
  asking,
  action,
  quiet = false,
  confirm,
  children,
}: AskedFormProps<T>) {
  return (
    <>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          {children}
          <div>
            <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={busy && asking.values === null}>
              {action}
            </Button>
          </div>
        </Stack>
      </form>
      {asking.values !== null && (
        <Confirm opened onClose={asking.no} onConfirm={asking.yes} {...confirm(asking.values)} />
      )}
    </>
  );
}
