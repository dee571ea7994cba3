import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { SchoolPicker } from '../../register';
import { RegisterDetails } from '../parts/RegisterDetails';

const steps = 3;

function eyebrow(step: number): string {
  return `Register: step ${step} of ${steps}`;
}

/**
 * Register for a school: find it, say who you are, check your e-mail. The step stands in the address, so that Back
 * works.
 */
export default function Register() {
  const [params, setParams] = useSearchParams();
  const [school, setSchool] = useState<School | null>(null);
  const [email, setEmail] = useState('');
  const step = params.get('step');
  const go = (name: string) => setParams({ step: name });

  if (step === 'sent' && email !== '') return <Sent email={email} />;
  if (step === 'details' && school) {
    return (
      <Page narrow title="Who are you?" eyebrow={eyebrow(2)} place="register details">
        <RegisterDetails
          school={school}
          onSent={(to) => {
            setEmail(to);
            go('sent');
          }}
        />
      </Page>
    );
  }
  return (
    <Page
      narrow
      title="Which school are you from?"
      eyebrow={eyebrow(1)}
      place="register school"
      lead={<p>Registering takes two minutes. The school’s head or its broker then approves you.</p>}
    >
      <FindSchool school={school} onChange={setSchool} onNext={() => go('details')} />
    </Page>
  );
}

interface FindSchoolProps {
  school: School | null;
  onChange: (school: School | null) => void;
  onNext: () => void;
}

const pickerId = 'register-school';

function FindSchool({ school, onChange, onNext }: FindSchoolProps) {
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !school ? 'Find your school and choose it from the list' : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (school) onNext();
        else setAttempt(attempt + 1);
      }}
    >
      <ErrorSummary items={missing ? [{ message: missing, fieldId: pickerId }] : []} attempt={attempt} />
      <Card>
        <Stack gap="lg">
          <SchoolPicker id={pickerId} label="Your school" error={missing} value={school} onChange={onChange} />
          <div>
            <Button type="submit">Go on</Button>
          </div>
        </Stack>
      </Card>
      <p>
        Already registered? <Link to="/sign-in">Sign in</Link>
      </p>
    </form>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <Page narrow title="Check your e-mail" eyebrow={eyebrow(3)} place="register sent">
      <p>
        We have sent a message to <strong>{email}</strong>. Open the link in it to confirm that the address is yours.
      </p>
      <p>
        If nothing comes within a few minutes, look among the junk mail, or <Link to="/register">register again</Link>.
      </p>
    </Page>
  );
}
