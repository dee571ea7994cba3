import { Button, Group, Stack, VisuallyHidden } from '@mantine/core';
import '@mantine/core/styles/Group.layer.css';
import { useState } from 'react';
import type { Erasure } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { Dialog } from '../../../ui/Dialog';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useDecideErasure, useErasures } from '../queries';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** Who asks to be erased, for an operator to carry out or to refuse. */
export default function Erasures() {
  const { operate } = useActing().may;
  const waiting = useErasures('asked');
  const [deciding, setDeciding] = useState<{ erasure: Erasure; carryOut: boolean } | null>(null);
  if (!operate) return <NotFound />;
  const close = () => setDeciding(null);
  return (
    <Page title="Who asks to be erased" lead={<p>The law gives a month: carry it out, or say why not.</p>}>
      <Query whole query={waiting} what="the requests">
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return (
            <>
              {all.length === 0 && (
                <EmptyState title="Nobody asks">
                  When somebody asks to be erased, they are here, with the day by which they need an answer.
                </EmptyState>
              )}
              {all.map((erasure) => (
                <Request
                  key={erasure.id}
                  erasure={erasure}
                  onDecide={(carryOut) => setDeciding({ erasure, carryOut })}
                />
              ))}
              {waiting.hasNextPage && (
                <Button
                  variant="default"
                  loading={waiting.isFetchingNextPage}
                  onClick={() => void waiting.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </>
          );
        }}
      </Query>
      {deciding?.carryOut && <CarryOut erasure={deciding.erasure} onClose={close} />}
      {deciding && !deciding.carryOut && <Refuse erasure={deciding.erasure} onClose={close} />}
    </Page>
  );
}

function Request({ erasure, onDecide }: { erasure: Erasure; onDecide: (carryOut: boolean) => void }) {
  const { name, email, askedAt, dueOn, obstacles } = erasure;
  return (
    <Card title={name}>
      <p>
        {email}. Asked on <DateText value={askedAt} />, to be answered until <DateText value={dueOn} />.
      </p>
      {obstacles.length > 0 && (
        <>
          <p>This must be finished first:</p>
          <ul>
            {obstacles.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <Group>
        {obstacles.length === 0 && (
          <Button onClick={() => onDecide(true)}>
            Erase <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
        <Button variant="default" onClick={() => onDecide(false)}>
          Say why not <VisuallyHidden>to {name}</VisuallyHidden>
        </Button>
      </Group>
    </Card>
  );
}

interface DecideProps {
  erasure: Erasure;
  onClose: () => void;
}

function CarryOut({ erasure, onClose }: DecideProps) {
  const { carryOut } = useDecideErasure();
  const say = useSay();
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`Erase ${erasure.name}`}
      what="Their account is closed now. Their name and address are taken out of everything within some hours. Agreements, visits and money stay without the name."
      whom={`${erasure.name}, ${erasure.email}`}
      verb="Erase"
      onConfirm={async () => {
        await carryOut(erasure);
        say(`${erasure.name} is being erased`);
      }}
    />
  );
}

function Refuse({ erasure, onClose }: DecideProps) {
  const { refuse } = useDecideErasure();
  const say = useSay();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { reason: '' },
    keep: `refuse-erasure.${erasure.id}`,
    validate: { reason: (value) => (value.trim() === '' ? 'Say why: the person reads it' : null) },
    send: async ({ reason }) => {
      await refuse(erasure, reason);
      say(`${erasure.name} is told why not`);
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={`Not erase ${erasure.name}`}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <LongText
            most={limits.short}
            label="The reason"
            description={`${erasure.name} reads it.`}
            minRows={3}
            {...field('reason')}
          />
          <Group>
            <Button type="submit" loading={busy}>
              Send the reason
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
