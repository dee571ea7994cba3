import { waitText } from '../ui/format';
import { isAbsent, type FieldTrouble, type Trouble } from '../ui/trouble';
import type { ProblemBody } from './types';

/** What the API says when it cannot do what was asked (RFC 9457), as an error that can be thrown. */
export class Problem extends Error implements Trouble {
  /** HTTP status, or 0 when no answer came at all. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Machine-readable reason, for example `stale`; empty when the API gave none. */
  readonly code: string;
  readonly errors: FieldTrouble[];
  /** Quoted to a person so that support can find the request in the logs. */
  readonly requestId: string | undefined;

  constructor(parts: Partial<Omit<Problem, keyof Error>> & { status: number; title: string }) {
    super(parts.detail ?? parts.title);
    this.name = 'Problem';
    this.status = parts.status;
    this.title = parts.title;
    this.detail = parts.detail ?? '';
    this.code = parts.code ?? '';
    this.errors = parts.errors ?? [];
    this.requestId = parts.requestId;
  }
}

// The API's own titles are the words of HTTP, which are not for people.
const plainTitles: Record<number, string> = {
  401: 'Please sign in',
  403: 'You cannot do this',
  404: 'There is nothing here',
  409: 'This cannot be done now',
  412: 'This changed while you were working on it',
  422: 'There is something to mend',
  429: 'Too many tries',
  503: 'A part of Lateral is not available at the moment',
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldProblems(wire: Partial<ProblemBody>): FieldTrouble[] {
  return (wire.errors ?? []).map(({ location, message }) => ({ location, message }));
}

/** "Try again in 2 minutes." where the answer says after how many seconds; else nothing. */
function tryAgain(response: Response): string {
  const seconds = Number(response.headers.get('Retry-After') ?? '');
  if (response.status !== 429 || !(seconds > 0)) return '';
  return `Try again in ${waitText(seconds)}.`;
}

/**
 * Turns a refused response and its parsed body into a Problem. The title is ours, by the status; the detail is the
 * API's.
 */
export function problemFrom(response: Response, body: unknown): Problem {
  const wire: Partial<ProblemBody> = isObject(body) ? body : {};
  const { status } = response;
  return new Problem({
    status,
    title: plainTitles[status] ?? 'Something broke on our side',
    detail: [wire.detail ?? '', tryAgain(response)].filter(Boolean).join(' '),
    code: wire.code ?? '',
    errors: fieldProblems(wire),
    requestId: wire.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
  });
}

/** The problem shown when no answer came: the line is down, or the service is. */
export function unreachable(): Problem {
  return new Problem({
    status: 0,
    code: 'unreachable',
    title: 'Lateral cannot be reached',
    detail: 'Check that this device is on the internet, then try again. What you typed is still here.',
  });
}

/** True for a refusal because the page is older than what is stored. */
export function isStale(error: unknown): boolean {
  return error instanceof Problem && error.status === 412;
}

/** True for what is not there, or not this person's to see: both look the same. */
export function isMissing(error: Error): boolean {
  return error instanceof Problem && isAbsent(error);
}
