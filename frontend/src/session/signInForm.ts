import { useState } from 'react';
import { useSession } from './provider';
import type { SecondStep } from '../api/types';
import { useProblemForm } from '../ui/problemForm';
import { required } from '../ui/mending';

/**
 * The form that signs in, for the screen and for the dialog over a page. `second` is there once the password was right
 * and more is needed.
 */
export function useSignInForm(email: string, onSignedIn: () => void | Promise<void>) {
  const session = useSession();
  const [second, setSecond] = useState<SecondStep | null>(null);
  const form = useProblemForm({
    initialValues: { email, password: '' },
    validate: { email: required('Enter your e-mail address'), password: required('Enter your password') },
    send: async (values) => {
      const needed = await session.signIn(values.email.trim(), values.password);
      setSecond(needed);
      if (!needed) await onSignedIn();
    },
  });
  function again() {
    form.form.setFieldValue('password', '');
    setSecond(null);
  }
  return { ...form, second, again };
}
