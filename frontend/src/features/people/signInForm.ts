import { useSession } from '../../api/provider';
import type { Account } from '../../api/types';
import { useProblemForm } from '../../ui/problemForm';
import { required } from './checks';

/** The form that signs in, for the screen and for the dialog over a page. */
export function useSignInForm(email: string, onSignedIn: (account: Account) => void | Promise<void>) {
  const session = useSession();
  return useProblemForm({
    initialValues: { email, password: '' },
    validate: { email: required('Enter your e-mail address'), password: required('Enter your password') },
    send: async (values) => {
      await onSignedIn(await session.signIn(values.email.trim(), values.password));
    },
  });
}
