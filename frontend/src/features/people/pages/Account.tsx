import { AccountAbsence } from '../parts/AccountAbsence';
import { AccountAddress } from '../parts/AccountAddress';
import { AccountLetters } from '../parts/AccountLetters';
import { AccountName } from '../parts/AccountName';
import { AccountPassword } from '../parts/AccountPassword';
import { AccountRoles } from '../parts/AccountRoles';
import { AccountSecondSteps } from '../parts/AccountSecondSteps';
import { AskRole } from '../parts/AskRole';
import { DutyNotice } from '../parts/DutyNotice';
import { SignOutEverywhere } from '../parts/SignOutEverywhere';
import { OwnData } from '../../privacy';
import { useAccount } from '../../../session/provider';
import { Page } from '../../../ui/Page';

/** What belongs to the person and not to a school: name, address, password, roles, devices. */
export default function AccountScreen() {
  const { email, duty } = useAccount();
  return (
    <Page narrow title="Your account" lead={<p>You sign in as {email}.</p>}>
      <DutyNotice here />
      {duty?.overdue ? early : duty ? [steps, ...whole.filter((card) => card !== steps)] : whole}
    </Page>
  );
}

// By their keys the second steps stay what they are when they move: they show recovery codes once.
const steps = <AccountSecondSteps key="steps" />;
const password = <AccountPassword key="password" />;
const devices = <SignOutEverywhere key="devices" />;

/** What is open to somebody who must add a second step first. */
const early = [steps, password, devices];

const whole = [
  <AccountName key="name" />,
  <AccountAddress key="address" />,
  <AccountLetters key="letters" />,
  <AccountRoles key="roles" />,
  <AccountAbsence key="absence" />,
  <AskRole key="ask" />,
  password,
  steps,
  devices,
  <OwnData key="data" />,
];
