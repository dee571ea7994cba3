import { AccountAbsence } from './AccountAbsence';
import { AccountAddress } from './AccountAddress';
import { AccountLetters } from './AccountLetters';
import { AccountName } from './AccountName';
import { AccountPassword } from './AccountPassword';
import { AccountRoles } from './AccountRoles';
import { AccountSecondSteps } from './AccountSecondSteps';
import { AskRole } from './AskRole';
import { DutyNotice } from './DutyNotice';
import { SignOutEverywhere } from './SignOutEverywhere';
import { OwnData } from '../privacy/OwnData';
import { useAccount } from '../../api/provider';
import { Page } from '../../ui/Page';

/** What belongs to the person and not to a school: name, address, password, roles, devices. */
export default function AccountScreen() {
  const { email } = useAccount();
  return (
    <Page narrow title="Your account" lead={<p>You sign in as {email}.</p>}>
      <DutyNotice here />
      <AccountName />
      <AccountAddress />
      <AccountLetters />
      <AccountRoles />
      <AccountAbsence />
      <AskRole />
      <AccountPassword />
      <AccountSecondSteps />
      <SignOutEverywhere />
      <OwnData />
    </Page>
  );
}
