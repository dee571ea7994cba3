const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** An amount of money as the API sends it: whole pence. */
export interface Amount {
  pence: number;
  currency: string;
}

/** "£1,050.00"; a negative amount is "−£50.00". */
export function moneyText({ pence, currency }: Amount): string {
  const text = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(Math.abs(pence) / 100);
  return pence < 0 ? `−${text}` : text;
}

/** "2½ days" for 5 half-days, "½ day" for 1, "1 day" for 2, "0 days" for none. */
export function halfDaysText(halfDays: number): string {
  const size = Math.abs(halfDays);
  const whole = Math.floor(size / 2);
  const half = size % 2 === 1 ? '½' : '';
  const number = whole === 0 && half !== '' ? half : `${whole}${half}`;
  const unit = size === 1 || size === 2 ? 'day' : 'days';
  return `${halfDays < 0 ? '−' : ''}${number} ${unit}`;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: string;
  minute: string;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function inLondon(instant: Date): Parts {
  const found = Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    year: Number(found['year']),
    month: Number(found['month']),
    day: Number(found['day']),
    hour: found['hour'] ?? '',
    minute: found['minute'] ?? '',
  };
}

/** A date without a time ("2026-02-03") is that day everywhere; anything longer is an instant. */
function parts(value: string): Parts {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!plain) return inLondon(new Date(value));
  return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]), hour: '', minute: '' };
}

/** "Tue 3 Feb 2026" in London's time, from a date or an instant of RFC 3339. */
export function dateText(value: string): string {
  const { year, month, day } = parts(value);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday} ${day} ${months[month - 1] ?? ''} ${year}`;
}

/** "Tue 3 Feb 2026, 14:05" in London's time, from an instant. */
export function dateTimeText(instant: string): string {
  const { hour, minute } = parts(instant);
  return hour === '' ? dateText(instant) : `${dateText(instant)}, ${hour}:${minute}`;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "40 seconds", "2 minutes", "3 hours": never less than the seconds, so that nobody comes too early. */
export function waitText(seconds: number): string {
  if (seconds < 60) return plural(Math.ceil(seconds), 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? plural(minutes, 'minute') : plural(Math.ceil(minutes / 60), 'hour');
}

/** Words joined as in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The words with a full stop, unless they end with a mark of their own, perhaps within quotation marks. */
export function ended(words: string): string {
  return /[.!?…][”’"')\]]*$/.test(words) ? words : `${words}.`;
}

/** "40 letters left", "2 letters too many". */
export function leftText(left: number): string {
  const count = Math.abs(left);
  return `${count} ${count === 1 ? 'letter' : 'letters'} ${left < 0 ? 'too many' : 'left'}`;
}
