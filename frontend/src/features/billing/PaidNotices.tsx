import type { Invoice } from '../../api/types';
import { DateText } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';

/** What the buyer says it paid, for the issuer to look for on the statement. */
export function PaidNotices({ invoice: { notices, buyerName } }: { invoice: Invoice }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="waiting" title={`${buyerName} says that it paid`}>
      <ul>
        {notices.map(({ on, reference, at }) => (
          <li key={at}>
            On <DateText value={on} />, reference “{reference}”
          </li>
        ))}
      </ul>
      <p>Look for it on the statement, and record here what came.</p>
    </Notice>
  );
}
