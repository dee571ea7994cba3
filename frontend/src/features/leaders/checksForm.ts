import type { ChecksBody } from '../../api/types';

/** What is confirmed of a leader as it is typed. Type and not interface: a form wants an index. */
export type ChecksValues = {
  identity: { by: string; on: string };
  dbs: { by: string; on: string };
  insurance: { with: string; until: string };
};

/** The form as it stands: who confirms now is the one who saw it, unless somebody else did. */
export function toValues({ identity, dbs, insurance }: ChecksBody, me: string): ChecksValues {
  return {
    identity: { by: identity?.by ?? me, on: identity?.on ?? '' },
    dbs: { by: dbs?.by ?? me, on: dbs?.on ?? '' },
    insurance: { with: insurance?.with ?? '', until: insurance?.until ?? '' },
  };
}

/** What is sent: a check without a day was not seen, and insurance without anything is none. */
export function toBody({ identity, dbs, insurance }: ChecksValues): ChecksBody {
  const insured = insurance.with.trim() !== '' || insurance.until !== '';
  return {
    ...(identity.on ? { identity } : {}),
    ...(dbs.on ? { dbs } : {}),
    ...(insured ? { insurance } : {}),
  };
}
