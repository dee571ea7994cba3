import { expect, test } from 'vitest';
import { asTrouble } from '../ui/trouble';
import { isStale, Problem, problemFrom, unreachable } from './problem';

function refused(status: number, headers: Record<string, string> = {}) {
  return new Response(null, { status, headers });
}

test('a problem keeps its title, detail, code, fields and request id', () => {
  const problem = problemFrom(refused(422, { 'X-Request-Id': 'req_7' }), {
    title: 'Unprocessable Entity',
    detail: 'Two fields are wrong.',
    code: 'invalid',
    errors: [{ location: 'body.email', message: 'Enter an e-mail address' }],
  });
  expect(problem).toMatchObject({
    status: 422,
    title: 'There is something to mend',
    detail: 'Two fields are wrong.',
    code: 'invalid',
    requestId: 'req_7',
    errors: [{ location: 'body.email', message: 'Enter an e-mail address' }],
  });
});

test.each([
  [502, '<html>bad gateway</html>', 'Something broke on our side'],
  [404, undefined, 'There is nothing here'],
  [412, {}, 'This changed while you were working on it'],
])('a refusal with %i and no problem in it gets a plain title', (status, body, title) => {
  expect(problemFrom(refused(status), body).title).toBe(title);
});

test('any thrown value can be shown, and a problem is passed on as it is', () => {
  const known = unreachable();
  expect(asTrouble(known)).toBe(known);
  expect(asTrouble(new TypeError('x is undefined')).message).not.toContain('undefined');
});

test('only a failed precondition is stale', () => {
  expect(isStale(new Problem({ status: 412, title: '' }))).toBe(true);
  expect(isStale(new Problem({ status: 409, title: '' }))).toBe(false);
  expect(isStale(new Error('412'))).toBe(false);
});

test.each([
  [429, '120', 'There were several attempts. Try again in 2 minutes.'],
  [429, 'soon', 'There were several attempts.'],
  [429, undefined, 'There were several attempts.'],
  [409, '120', 'There were several attempts.'],
])('a refusal with %i and Retry-After %s says “%s”', (status, after, detail) => {
  const response = refused(status, after === undefined ? {} : { 'Retry-After': after });
  expect(problemFrom(response, { detail: 'There were several attempts.' }).detail).toBe(detail);
});
