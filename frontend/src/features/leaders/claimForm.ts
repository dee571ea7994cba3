import type { Claim } from '../../api/types';

/** A claim as it is typed. Type and not interface: a form wants an index. */
export type ClaimValues = {
  kind: string;
  title: string;
  partnershipId: string;
  themes: string[];
  awardedOn: string;
  expiresOn: string;
  evidence: { text: string; link: string };
};

export const noClaim: ClaimValues = {
  kind: '',
  title: '',
  partnershipId: '',
  themes: [],
  awardedOn: '',
  expiresOn: '',
  evidence: { text: '', link: '' },
};

/** What is missing, by field; the rest is the API's to say. */
export function checkClaim({
  kind,
  title,
  partnershipId,
  themes,
  awardedOn,
  evidence,
}: ClaimValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (kind === '') wrong['kind'] = 'Choose which designation this is';
  if (kind === 'partnership' && title.trim() === '') wrong['title'] = 'Enter what the partnership calls it';
  if (partnershipId === '') wrong['partnershipId'] = 'Choose who can verify it';
  if (kind === 'SLE' && themes.length === 0) wrong['themes'] = 'Choose at least one theme that you are a specialist in';
  if (awardedOn === '') wrong['awardedOn'] = 'Enter the day on which it was awarded';
  if (evidence.text.trim() === '' && evidence.link.trim() === '') {
    wrong['evidence.text'] = 'Say how a broker can check this, or give a link';
  }
  return wrong;
}

/** The claim as it is sent: only a partnership's own designation has a title. */
export function toClaim({ kind, title, ...rest }: ClaimValues): Claim {
  const own = kind === 'partnership';
  return { ...rest, kind: kind as Claim['kind'], ...(own ? { title } : {}) };
}
