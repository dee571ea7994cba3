import { AccountName } from './AccountName';
import { AccountPassword } from './AccountPassword';
import { AccountRoles } from './AccountRoles';
import { AskRole } from './AskRole';
import { SignOutEverywhere } from './SignOutEverywhere';
import { useAccount } from '../../api/provider';
import { Page } from '../../ui/Page';

/** What belongs to the person and not to a school: name, password, roles, devices. */
export default function AccountScreen() {
  const { email } = useAccount();
  return (
    <Page narrow title="Your account" lead={<p>You sign in as {email}.</p>}>
      <AccountName />
      <AccountRoles />
      <AskRole />
      <AccountPassword />
      <SignOutEverywhere />
    </Page>
  );
}
