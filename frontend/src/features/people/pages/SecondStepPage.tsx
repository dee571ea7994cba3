import { Card } from '../../../ui/Card';
import { Page } from '../../../ui/Page';
import { SecondStepForm, type SecondStepFormProps } from '../../../session/SecondStepForm';

/** The second step as a page of its own, after the password. */
export default function SecondStepPage(props: SecondStepFormProps) {
  return (
    <Page
      narrow
      title="The second step"
      lead={<p>Your password is right. Now show that it is you.</p>}
      place="second step"
    >
      <Card>
        <SecondStepForm {...props} />
      </Card>
    </Page>
  );
}
