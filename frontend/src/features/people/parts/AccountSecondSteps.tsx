import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { ok } from '../../../api/client';
import { whyNoPasskeys } from '../../../session/passkeys';
import { useApi } from '../../../api/provider';
import type { Factor, Security } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { AddApp } from './AddApp';
import { AddPasskey } from './AddPasskey';
import { NameFactor } from './NameFactor';
import { NewCodes, RenewCodes } from './NewCodes';
import { useReadSecurity, useSecurity } from '../../../session/queries';
import styles from '../people.module.css';

type Doing = { what: 'app' | 'passkey' | 'codes' } | { what: 'name' | 'remove'; factor: Factor } | null;

/** What the person signs in with beside the password: apps, passkeys, recovery codes. */
export function AccountSecondSteps() {
  const security = useSecurity();
  return (
    <Card title="Second steps">
      <p>
        A second step keeps others out who know your password: an app that shows codes, or a passkey on your phone or
        computer.
      </p>
      <Query query={security} what="your second steps">
        {(data) => <Steps security={data} />}
      </Query>
    </Card>
  );
}

function Steps({ security }: { security: Security }) {
  const { factors, recoveryCodes, noPasskeys, origin } = security;
  const [doing, setDoing] = useState<Doing>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const read = useReadSecurity();
  const why = noPasskeys ?? whyNoPasskeys(origin);
  const close = () => setDoing(null);
  async function added(fresh: string[]) {
    close();
    setCodes(fresh);
    await read();
  }
  return (
    <>
      {factors.length === 0 && <p>You have none yet.</p>}
      <ul className={styles.list}>
        {factors.map((factor) => (
          <li key={factor.id}>
            <One
              factor={factor}
              onName={() => setDoing({ what: 'name', factor })}
              onRemove={() => setDoing({ what: 'remove', factor })}
            />
          </li>
        ))}
      </ul>
      {factors.length > 0 && (
        <p>
          You have {recoveryCodes} recovery {recoveryCodes === 1 ? 'code' : 'codes'} left, for the day on which you have
          none of these with you.
        </p>
      )}
      {why !== '' && <p className={styles.quiet}>{why}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => setDoing({ what: 'app' })}>Add an app for codes</Button>
        {why === '' && <Button onClick={() => setDoing({ what: 'passkey' })}>Add a passkey</Button>}
        {factors.length > 0 && (
          <Button variant="default" onClick={() => setDoing({ what: 'codes' })}>
            Make new recovery codes
          </Button>
        )}
      </div>
      {doing?.what === 'app' && <AddApp onClose={close} onAdded={added} />}
      {doing?.what === 'passkey' && <AddPasskey onClose={close} onAdded={added} />}
      {doing?.what === 'codes' && <RenewCodes onClose={close} onMade={added} />}
      {doing?.what === 'name' && <NameFactor factor={doing.factor} onClose={close} />}
      {doing?.what === 'remove' && <Remove factor={doing.factor} onClose={close} />}
      {codes.length > 0 && <NewCodes codes={codes} onClose={() => setCodes([])} />}
    </>
  );
}

function One({ factor, onName, onRemove }: { factor: Factor; onName: () => void; onRemove: () => void }) {
  const { name, kind, addedAt, usedAt } = factor;
  return (
    <>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>
          {kind === 'totp' ? 'App for codes' : 'Passkey'}, since <DateText value={addedAt} />
          {usedAt && (
            <>
              , last used <DateText value={usedAt} />
            </>
          )}
        </p>
      </div>
      <span className={styles.both}>
        <Button size="compact-md" variant="default" onClick={onName}>
          Rename <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        <Button size="compact-md" variant="default" onClick={onRemove}>
          Remove <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </span>
    </>
  );
}

function Remove({ factor, onClose }: { factor: Factor; onClose: () => void }) {
  const api = useApi();
  const say = useSay();
  const read = useReadSecurity();
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`Remove ${factor.name}`}
      what="You can no longer sign in with it. With your last second step, your recovery codes go too. We write to you about it."
      whom={`Your account: ${factor.name}`}
      verb="Remove it"
      onConfirm={async () => {
        await ok(api.DELETE('/api/v1/me/factors/{id}', { params: { path: { id: factor.id } } }));
        say(`${factor.name} is removed`);
        await read();
      }}
    />
  );
}
