import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReceivedOffer } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useDeclineOffer } from '../offerQueries';
import styles from './offers.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** Declines kindly, with a reason or without. */
export function DeclineOffer({ offer }: { offer: ReceivedOffer }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Decline
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={`Decline the offer of ${offer.leader.name}`}>
        <Decline offer={offer} onDone={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function Decline({ offer, onDone }: { offer: ReceivedOffer; onDone: () => void }) {
  const say = useSay();
  const decline = useDeclineOffer();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { reason: '' },
    keep: `offer.decline.${offer.id}`,
    validate: {},
    send: async ({ reason }) => {
      await decline.mutateAsync({ id: offer.id, version: offer.version, reason });
      say(`The offer of ${offer.leader.name} is declined. They are thanked`);
      onDone();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <p>{offer.leader.name} is thanked and told that you do not take the offer up. They do not learn who you are.</p>
      <LongText most={limits.message} label="Why (may be left out)" minRows={3} {...field('reason')} />
      <div className={styles.answer}>
        <Buttons>
          <Button type="submit" loading={busy}>
            Decline the offer
          </Button>
          <Button variant="default" onClick={onDone}>
            Go back
          </Button>
        </Buttons>
      </div>
    </form>
  );
}
