import { Button, Stack } from '@mantine/core';
import { isStale, Problem } from '../../../api/problem';
import type { DesignationClaim } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { type Decision, useDecide } from '../queries/designations';
import { designationName } from '../words';
import styles from '../leaders.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

interface Words {
  title: string;
  what: string;
  verb: string;
  label: string;
  done: string;
}

const words: Record<Decision, Words> = {
  verify: {
    title: 'Verify this designation',
    what: 'It stands beside the name from then on, and the leader can list what they offer.',
    verb: 'Verify',
    label: 'A word to the leader, if you like',
    done: 'Verified, and the leader is told',
  },
  refuse: {
    title: 'Turn this claim down',
    what: 'The leader reads why, and can claim it again with better evidence.',
    verb: 'Turn down',
    label: 'Why? The leader reads this',
    done: 'Turned down, and the leader is told why',
  },
  revoke: {
    title: 'End this designation',
    what: 'If no other designation is in force, what the leader offers is withdrawn. What is agreed already goes on. This cannot be undone.',
    verb: 'End this designation',
    label: 'Why? The leader reads this',
    done: 'Ended, and the leader is told why',
  },
};

export interface DecideDialogProps {
  decision: Decision;
  claim: DesignationClaim;
  onClose: () => void;
}

/** Says what the decision means, and takes what the leader is to read. */
export function DecideDialog({ decision, claim, onClose }: DecideDialogProps) {
  const { title, what, verb, label, done } = words[decision];
  const say = useSay();
  const decide = useDecide();
  const needed = decision !== 'verify';
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { note: '' },
    validate: { note: (note) => (needed && note.trim() === '' ? 'Say why, for the leader to read' : null) },
    keep: `${decision}.${claim.id}`,
    send: async ({ note }) => {
      await decide.mutateAsync({ decision, claim, note }).catch((error: unknown) => {
        throw isStale(error) ? decidedMeanwhile() : error;
      });
      say(done);
      onClose();
    },
  });
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <p>
          {claim.leaderName}, {designationName(claim)}. {what}
        </p>
        <Stack gap="lg">
          <LongText most={limits.short} label={label} minRows={3} {...field('note')} />
          <div className={styles.row}>
            <Button type="submit" loading={busy}>
              {verb}
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

// A claim changes only by decisions, so a newer one has been decided.
function decidedMeanwhile(): Problem {
  return new Problem({
    status: 412,
    title: 'Decided meanwhile',
    detail:
      'Another broker has decided on this meanwhile. What you typed is not sent. Go back to see the list as it is now.',
  });
}
