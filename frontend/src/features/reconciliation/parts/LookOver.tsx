import { Button } from '@mantine/core';
import type { BankLine } from '../../../api/types';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { useLookOver } from '../queries';
import { allLookedOver, lookedOverWords } from '../words';
import styles from '../reconciliation.module.css';

/** Notes all lines that are shown as looked over. */
export function LookOver({ account, lines }: { account: string; lines: BankLine[] }) {
  const lookOver = useLookOver(account);
  const say = useSay();
  const unseen = lines.filter((each) => each.unseen).map(({ id }) => id);
  if (unseen.length === 0) return null;
  return (
    <div className={styles.others}>
      {lookOver.error && <ProblemNotice error={lookOver.error} what="They are not noted as looked over" />}
      <Button
        variant="default"
        loading={lookOver.isPending}
        onClick={() => lookOver.mutate(unseen, { onSuccess: ({ lines: seen }) => say(lookedOverWords(seen)) })}
      >
        {allLookedOver(unseen.length)}
      </Button>
    </div>
  );
}
