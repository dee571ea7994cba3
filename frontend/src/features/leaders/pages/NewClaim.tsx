import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { useNavigate } from 'react-router';
import type { Leader } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { checkClaim, noClaim, toClaim } from '../claimForm';
import { NotYetLeader } from '../parts/NotYetLeader';
import { ThemePicker } from '../../themes';
import { useClaim, useVerifiers } from '../queries/designations';
import { useMyLeader } from '../queries/leaders';
import { designationKinds } from '../words';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** Claims a designation, for a broker to verify. */
export default function NewClaim() {
  return (
    <Page narrow title="Claim a designation" crumbs={[{ label: 'Your profile', to: '/leader' }]}>
      <Query whole query={useMyLeader()} what="your profile">
        {(leader) => (leader ? <ClaimForm leader={leader} /> : <NotYetLeader />)}
      </Query>
    </Page>
  );
}

function ClaimForm({ leader }: { leader: Leader }) {
  const claim = useClaim(leader.id);
  const say = useSay();
  const navigate = useNavigate();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: noClaim,
    validate: checkClaim,
    keep: `claim.${leader.id}`,
    send: async (values) => {
      await claim.mutateAsync(toClaim(values));
      say('The claim is sent. The broker is told, and we write to you when they have decided');
      await navigate('/leader');
    },
  });
  const { kind } = form.values;
  const themes = field('themes');
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Card>
        <Stack gap="lg">
          <Radio.Group label="Which designation do you hold?" {...field('kind')}>
            <Stack gap="sm" mt="xs" mb="xs">
              {designationKinds.map((each) => (
                <Radio key={each.value} {...each} />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'partnership' && <TextInput label="What the partnership calls it" {...field('title')} />}
          <Verifier urn={leader.homeUrn} field={field('partnershipId')} />
          <ThemePicker
            id={themes.id}
            label="Themes"
            description={
              kind === 'SLE'
                ? 'What you are a specialist in, at most ten.'
                : 'What it is for, if it is for something, at most ten.'
            }
            error={form.errors['themes']}
            value={form.values.themes}
            onChange={(ids) => form.setFieldValue('themes', ids)}
          />
          <TextInput type="date" label="Awarded on" {...field('awardedOn')} />
          <TextInput
            type="date"
            label="Last day"
            description="Leave this empty if it has none"
            {...field('expiresOn')}
          />
          <LongText
            most={limits.long}
            label="How a broker can check this"
            description="For example who awarded it, and who can confirm it"
            minRows={3}
            {...field('evidence.text')}
          />
          <TextInput
            type="url"
            label="Link"
            description="A web page that shows it, if there is one"
            {...field('evidence.link')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Send to the broker
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}

function Verifier({ urn, field }: { urn: string; field: object }) {
  return (
    <Query whole query={useVerifiers(urn)} what="your school’s partnerships">
      {(partnerships) => (
        <NativeSelect
          label="Whose broker can verify it?"
          description={
            partnerships.length === 0
              ? 'Your home school belongs to no partnership yet. Ask the one that you work with to let it join.'
              : 'The partnerships of your home school, and those above them'
          }
          data={[
            { value: '', label: 'Choose a partnership' },
            ...partnerships.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field}
        />
      )}
    </Query>
  );
}
