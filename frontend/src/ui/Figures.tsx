import { dateText, dateTimeText, halfDaysText, moneyText, type Amount } from './format';

/** "£1,050.00" */
export function Money({ amount }: { amount: Amount }) {
  return <span className="figures">{moneyText(amount)}</span>;
}

/** A text in which numbers like N-2041 and INV-000123 are not parted at the hyphen. */
export function WithRefs({ text }: { text: string }) {
  return text.split(/([A-Z]+-\d+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="figures">
        {part}
      </span>
    ),
  );
}

/** "2½ days", from a count of half-days. */
export function HalfDays({ count }: { count: number }) {
  return <span className="figures">{halfDaysText(count)}</span>;
}

/** "Tue 3 Feb 2026"; with `time`, "Tue 3 Feb 2026, 14:05". London's time. */
export function DateText({ value, time = false }: { value: string; time?: boolean }) {
  return (
    <time dateTime={value} className="figures">
      {time ? dateTimeText(value) : dateText(value)}
    </time>
  );
}
