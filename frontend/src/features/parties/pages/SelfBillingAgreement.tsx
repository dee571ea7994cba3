import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { SelfBilling } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { dateText } from '../../../ui/format';
import { DateText } from '../../../ui/Figures';
import { Facts } from '../../../ui/Facts';
import { Page } from '../../../ui/Page';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import styles from '../payees.module.css';
import { useMoveSelfBilling, useSelfBilling, type SelfBillingVerb } from '../selfBillingQueries';
import { consentTexts, selfBillingState } from '../selfBillingWords';

/** One agreement about self-billing: what both agree to, where it stands, and what the reader may do. */
export default function SelfBillingAgreement() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useSelfBilling(id)} what="the agreement">
      {(agreement) => (
        <Page narrow title={`Self-billing: ${agreement.partnership} and ${agreement.school}`}>
          <Stands agreement={agreement} />
          <Card title="What both agree to">
            {consentTexts(agreement).map(({ title, texts }) => (
              <div key={title}>
                <h3>{title}</h3>
                <ul>
                  {texts.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </div>
            ))}
          </Card>
        </Page>
      )}
    </Query>
  );
}

function Stands({ agreement }: { agreement: SelfBilling }) {
  const { word, tone } = selfBillingState(agreement);
  const { from, until, askedFor, askedBy, askedAt, answeredBy, answeredAt, endedFor, endedOn } = agreement;
  return (
    <Card title="Where it stands">
      <Facts
        facts={[
          { label: 'State', value: <Status tone={tone}>{word}</Status> },
          { label: 'Time', value: `${dateText(from)} to ${dateText(until)}` },
          {
            label: 'Asked',
            value: (
              <>
                {askedBy || 'Somebody'} of {askedFor}, <DateText value={askedAt} />
              </>
            ),
          },
          {
            label: 'Answered',
            value: answeredAt && (
              <>
                {answeredBy || 'Somebody'}, <DateText value={answeredAt} />
              </>
            ),
          },
          {
            label: 'Ended',
            value: endedOn && (
              <>
                By {endedFor}, from <DateText value={endedOn} /> on
              </>
            ),
          },
        ]}
      />
      <Answers agreement={agreement} />
    </Card>
  );
}

const done: Record<SelfBillingVerb, string> = {
  accept: 'Both agree now',
  decline: 'Declined, and the other side is told',
  withdraw: 'Taken back',
  end: 'Ended, and the other side is told',
};

function Answers({ agreement }: { agreement: SelfBilling }) {
  const move = useMoveSelfBilling(agreement.id);
  const say = useSay();
  const [ending, setEnding] = useState(false);
  async function act(verb: SelfBillingVerb) {
    await move.mutateAsync(verb);
    say(done[verb]);
  }
  const button = (verb: SelfBillingVerb, label: string, first = false) => (
    <Button
      {...(!first && { variant: 'default' })}
      loading={move.isPending}
      onClick={() => void act(verb).catch(() => undefined)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {move.isError && !ending && <ProblemNotice error={move.error} what="This was not done" />}
      <div className={styles.answers}>
        {agreement.mayAnswer && button('accept', 'Agree to self-billing', true)}
        {agreement.mayAnswer && button('decline', 'Decline')}
        {agreement.mayWithdraw && button('withdraw', 'Take it back')}
        {agreement.mayEnd && (
          <Button variant="default" onClick={() => setEnding(true)}>
            End the agreement
          </Button>
        )}
      </div>
      <Confirm
        opened={ending}
        onClose={() => setEnding(false)}
        title="End the agreement"
        what="From today on no self-bill is drawn up by it. A new agreement can be asked for."
        whom={`${agreement.partnership} and ${agreement.school}`}
        verb="End the agreement"
        onConfirm={() => act('end')}
      />
    </>
  );
}
