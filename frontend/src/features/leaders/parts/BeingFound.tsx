import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Leader } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { Failed } from '../../../ui/Failed';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { useMoveLeader, type Move } from '../queries/leaders';
import { leaderStatus } from '../words';
import styles from '../leaders.module.css';

const told: Record<Leader['state'], string> = {
  listed: 'Schools see your profile, and what you offer once a designation of yours is in force.',
  paused: 'Nobody is shown what you offer. What is agreed already goes on.',
  retired: 'You take nothing new. What you offered is withdrawn; what is agreed already goes on.',
};

/** Whether schools find the leader, and the ways to change that. */
export function BeingFound({ leader }: { leader: Leader }) {
  const say = useSay();
  const move = useMoveLeader();
  const [retiring, setRetiring] = useState(false);
  const { tone, word } = leaderStatus(leader);

  async function go(how: Move, done: string, back?: Move) {
    const now = await move.mutateAsync({ move: how, leader });
    const undo = back && (() => move.mutateAsync({ move: back, leader: now }).then(() => undefined));
    say(done, undo ? { undo } : {});
  }
  const pause = () => void go('pause', 'Paused: nobody is shown what you offer', 'resume').catch(() => undefined);
  const resume = () =>
    void go('resume', 'Schools can find you again', leader.state === 'paused' ? 'pause' : undefined).catch(
      () => undefined,
    );

  return (
    <Card title="Being found">
      {!retiring && <Failed of={move} what="This was not changed" about={leader.state} />}
      <p>
        <Status tone={tone}>{word}</Status>
      </p>
      <p>
        Your home school is {leader.homeName}. {told[leader.state]}
      </p>
      <div className={styles.buttons}>
        {leader.mayPause && (
          <Button variant="default" loading={move.isPending} onClick={pause}>
            Pause for now
          </Button>
        )}
        {leader.mayResume && (
          <Button loading={move.isPending} onClick={resume}>
            Be found again
          </Button>
        )}
        {leader.mayRetire && (
          <Button variant="default" onClick={() => setRetiring(true)}>
            Retire
          </Button>
        )}
      </div>
      <Confirm
        opened={retiring}
        onClose={() => setRetiring(false)}
        title="Retire as a leader"
        what="Everything that you offer is withdrawn, and schools find you no more. What is agreed already goes on. You can be found again later, but each service then has to be listed anew."
        whom={`you, as a leader of ${leader.homeName}`}
        verb="Retire"
        onConfirm={() => go('retire', 'You have retired')}
      />
    </Card>
  );
}
