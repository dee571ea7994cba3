import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import type { Offering } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { Reasons } from '../../../ui/Cards';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { whySentences } from '../../matching';
import { NeedFacts } from '../parts/NeedFacts';
import { useMakeOffer, useOffering } from '../offerQueries';
import { hiddenText, shownText } from '../offerWords';
import styles from '../parts/offers.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** A leader offers one of their services for a need. */
export default function MakeOffer() {
  const { id = '' } = useParams();
  const { membership } = useActing();
  return (
    <Query whole query={useOffering(id, membership?.place.id ?? '')} what="the need">
      {(offering) => <OfferFor offering={offering} />}
    </Query>
  );
}

function OfferFor({ offering }: { offering: Offering }) {
  const { need } = offering;
  return (
    <Page
      title={`Offer your support for ${need.ref}`}
      crumbs={[
        { label: 'Needs that fit you', to: '/fitting-needs' },
        { label: need.ref, to: `/needs/${need.id}` },
      ]}
    >
      <div className={styles.beside}>
        {offering.mayOffer ? <OfferForm offering={offering} /> : <CannotOffer offering={offering} />}
        <Card title="What is asked for">
          <NeedFacts need={need} />
        </Card>
      </div>
    </Page>
  );
}

function CannotOffer({ offering: { need, whyNot, enquiryId, offer } }: { offering: Offering }) {
  const on = enquiryId ? { to: `/enquiries/${enquiryId}`, text: 'See the enquiry' } : undefined;
  // What the leader offers does not matter where the need is over.
  const other =
    need.state === 'open'
      ? { to: '/leader', text: 'Look at what you offer' }
      : { to: '/fitting-needs', text: 'See needs that fit you' };
  const mine = offer ? { to: '/offers', text: 'See your offers' } : other;
  const { to, text } = on ?? mine;
  return (
    <EmptyState title="You cannot offer your support here now" action={<Link to={to}>{text}</Link>}>
      {whyNot}
    </EmptyState>
  );
}

function firstDay({ options }: Offering, today: string): string {
  return options.find(({ fit }) => fit)?.fit?.firstFree.date ?? today;
}

function OfferForm({ offering }: { offering: Offering }) {
  const { need, options } = offering;
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useActing();
  const make = useMakeOffer(need.id);
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { serviceId: options[0]?.service.id ?? '', message: '', fromOn: firstDay(offering, today) },
    validate: {
      message: (text) => (text.trim() === '' ? 'Say in a few sentences how you could help' : null),
      fromOn: (date) => (date === '' ? 'Choose the earliest day on which you could begin' : null),
    },
    keep: `offer.${need.id}`,
    send: async (values) => {
      await make.mutateAsync(values);
      say(`Your offer for ${need.ref} is with the school`);
      await navigate('/offers');
    },
  });
  const chosen = options.find(({ service }) => service.id === form.values.serviceId);
  return (
    <Card title="Your offer">
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <NativeSelect
            label="Which of your services"
            data={options.map(({ service }) => ({ value: service.id, label: service.title }))}
            {...field('serviceId')}
          />
          {chosen && <HowItFits chosen={chosen} need={need.ref} />}
          <LongText
            most={limits.message}
            label="How you could help"
            description="Up to 1,000 characters. The school sees your name, your home school and this."
            minRows={5}
            {...field('message')}
          />
          <TextInput
            type="date"
            label="You could begin on"
            description="Your earliest day. Dates are agreed later, once the school has accepted."
            {...field('fromOn')}
          />
          {!need.school && <p className={styles.quiet}>{`${hiddenText} ${shownText}`}</p>}
          <p className={styles.quiet}>
            Without an answer within 14 days your offer ends. You can take it back before.
          </p>
          <div>
            <Button type="submit" loading={busy}>
              Send your offer
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

function HowItFits({ chosen: { fit, whyNot }, need }: { chosen: Offering['options'][number]; need: string }) {
  if (!fit) {
    return (
      <p className={styles.quiet}>
        This service does not fit at once: {whyNot} You can offer it all the same, and say how.
      </p>
    );
  }
  return (
    <Reasons label={`Why it fits ${need}`} sentences={whySentences(fit)} />
  );
}
