/** One bad field of what was sent, named as it was sent: `body.people[0].email`. */
export interface FieldTrouble {
  location: string;
  message: string;
}

/** What went wrong, as a page can show it. The API's Problem is one. */
export interface Trouble {
  /** HTTP status, or 0 when no answer came at all. */
  status: number;
  title: string;
  detail: string;
  /** The detail, or else the title. */
  message: string;
  /** Machine-readable reason, for example `stale`; empty when there is none. */
  code: string;
  errors: FieldTrouble[];
  /** Quoted to a person so that support can find the request in the logs. */
  requestId: string | undefined;
}

function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && 'title' in error && 'errors' in error;
}

/** Any thrown value, so that a screen has one thing to show. */
export function asTrouble(error: unknown): Trouble {
  if (isTrouble(error)) return error;
  const title = 'Something broke on this page';
  return { status: 500, title, detail: '', message: title, code: 'page', errors: [], requestId: undefined };
}

/**
 * True where the same again would be refused again; false where the line was down, the service broke or one was too
 * quick.
 */
export function isRefused({ status }: Pick<Trouble, 'status'>): boolean {
  return [403, 404, 409, 412, 422].includes(status);
}

/** True for what is not there, or not this person's to see: both look the same. */
export function isAbsent({ status }: Pick<Trouble, 'status'>): boolean {
  return status === 403 || status === 404;
}

/** What a page says of it: each bad field that a person sent, or else the problem itself. */
export function sentences({ status, title, detail, errors }: Trouble): string[] {
  if (status === 422 && errors.length > 0) return [...new Set(errors.map(({ message }) => message))];
  return [detail === '' ? `${title}.` : detail];
}
