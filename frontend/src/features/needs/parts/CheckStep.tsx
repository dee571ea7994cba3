import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Need } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { halfDaysText } from '../../../ui/format';
import { factsOf } from './NeedFacts';
import type { Field, FieldErrors } from '../needForm';
import { useOwnPartnerships } from '../queries';
import { stepOf } from '../steps';
import { fieldId } from '../useNeedForm';
import { reaches } from '../words';
import styles from '../steps.module.css';

/** All answers in one place, each with the way back to its question, and who will see it. */
export function CheckStep({ need, errors }: { need: Need; errors: FieldErrors }) {
  return (
    <>
      <Card>
        <dl className={styles.facts}>
          {factsOf(need).map(({ field, label, value }) => (
            <Row key={field} field={field} label={label} error={errors[field]}>
              {value || 'Not said'}
            </Row>
          ))}
          <Row field="mostReach" label="How far it may be shown" error={errors.mostReach}>
            {reaches.find(({ value }) => value === need.mostReach)?.label ?? 'Not said'}
          </Row>
          <Row field="replyDays" label="Shown further" error={errors.replyDays}>
            {need.replyDays ? `After ${halfDaysText(need.replyDays * 2)} without an agreement` : 'As your partnership does'}
          </Row>
          <Row field="named" label="Your name" error={errors.named}>
            {need.named ? 'Everybody whom it reaches sees it' : 'Not shown'}
          </Row>
        </dl>
      </Card>
      {need.state === 'draft' && <WhatHappens need={need} />}
    </>
  );
}

interface RowProps {
  field: Field;
  label: string;
  error: string | undefined;
  children: ReactNode;
}

function Row({ field, label, error, children }: RowProps) {
  return (
    <div id={fieldId(field)}>
      <dt>{label}</dt>
      <dd>
        {children}
        {error && <p className={styles.error}>{error}</p>}
      </dd>
      <dd>
        <Link to={`?step=${stepOf(field)}`} aria-label={`Change: ${label.toLowerCase()}`}>
          Change
        </Link>
      </dd>
    </div>
  );
}

function WhatHappens({ need }: { need: Need }) {
  const own = useOwnPartnerships(need.school?.urn ?? '').data ?? [];
  const partnership = own.find(({ id }) => id === need.partnershipId);
  const first = partnership
    ? `the members of ${partnership.name}`
    : need.partnershipId
      ? 'your partnership’s members'
      : 'the schools of your region';
  return (
    <p>When you post it, it is shown to {first}, and you see at once who fits. You can withdraw it at any time.</p>
  );
}
