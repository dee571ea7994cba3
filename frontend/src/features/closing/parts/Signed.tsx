import type { PeriodPage } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';

/** Who signed a month first, and what that means for the person who looks at it. */
export function Signed({ page: { first, changed, whyNot, says } }: { page: PeriodPage }) {
  if (!first) return null;
  const { byName, at } = first;
  if (changed)
    return (
      <Notice tone="waiting" title="The figures have changed since they were signed">
        <p>
          {byName} signed on <DateText value={at} time />. That signature no longer counts. If you sign now, another
          person has to sign after you.
        </p>
      </Notice>
    );
  return (
    <Notice tone="plain" title={`${byName} has signed ${says}`}>
      <p>
        It was signed on <DateText value={at} time />. {whyNot ? whyNot : 'Your signature closes the month.'}
      </p>
    </Notice>
  );
}
