import { Button } from '@mantine/core';
import type { BankAccountPage } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Dialog } from '../../../ui/Dialog';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { useCloseAccount } from '../queries';
import { waitingWords } from '../words';

/** Says what closing a bank account does, and closes it. */
export function CloseAccount({ account, onClose }: { account: BankAccountPage; onClose: () => void }) {
  const close = useCloseAccount(account.id);
  const say = useSay();
  const send = async () => {
    await close.mutateAsync();
    say(`${account.name} is closed`);
    onClose();
  };
  return (
    <Dialog opened title={`Close ${account.name}`} onClose={onClose}>
      {close.error && <ProblemNotice error={close.error} what="The account is not closed" />}
      <p>
        It takes no more statements. What came stays, and can still be explained: {waitingWords(account.waiting)}. A
        closed account is not opened again.
      </p>
      <Buttons>
        <Button loading={close.isPending} onClick={() => void send().catch(() => undefined)}>
          Close the account
        </Button>
        <Button variant="default" onClick={onClose}>
          Go back
        </Button>
      </Buttons>
    </Dialog>
  );
}
