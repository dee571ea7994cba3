import { Button } from '@mantine/core';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { dateText, moneyText } from '../../../ui/format';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import type { AccountOf } from '../addresses';
import { type Days, useSendStatement } from '../queries';
import type { SentStatement, StatementOfAccount } from '../types';

interface SentByLetterProps {
  of: AccountOf;
  days: Days;
  made: StatementOfAccount;
}

/** Which statements of an account were sent by letter, and the way to send one now. */
export function SentByLetter({ of, days, made }: SentByLetterProps) {
  const send = useSendStatement(of, days);
  const keyFor = useActionKey();
  const say = useSay();
  const now = async () => {
    await send.mutateAsync(keyFor({ ...days, after: made.sent[0]?.sentAt }));
    say(`The statement is sent to ${made.payerName}`);
  };
  return (
    <Card title="Sent by letter">
      {made.sent.length === 0 ? (
        <p>No statement of this account was sent yet.</p>
      ) : (
        <ul>
          {made.sent.map((one) => (
            <li key={one.sentAt}>
              <DateText value={one.sentAt} time />: {sentText(one)}
            </li>
          ))}
        </ul>
      )}
      {send.error && <ProblemNotice error={send.error} what="The statement was not sent" />}
      {made.maySend && (
        <div data-screen-only>
          <p>
            The statement for {dateText(days.from)} to {dateText(days.to)} goes with a letter to those who handle the
            payer’s money, and to the addresses that it named for invoices.
          </p>
          <Button variant="default" loading={send.isPending} onClick={() => void now().catch(() => undefined)}>
            Send it now
          </Button>
        </div>
      )}
    </Card>
  );
}

/** "1 Mar 2026 to 31 Mar 2026, £350.00 owed, by Maureen Slade" */
function sentText({ from, to, owed, byName }: SentStatement): string {
  return `${dateText(from)} to ${dateText(to)}, ${moneyText(owed)} owed, ${byName ? `by ${byName}` : 'by itself'}`;
}
