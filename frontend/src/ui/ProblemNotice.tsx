import { Button } from '@mantine/core';
import { asTrouble, isAbsent, sentences } from './trouble';
import { Notice } from './Notice';

export interface ProblemNoticeProps {
  /** What was thrown. */
  error: unknown;
  /** What could not be done: "The list of needs could not be read". */
  what: string;
  onRetry?: (() => void) | undefined;
}

/**
 * A part of a page that could not be read: what happened, the reference for support, and a way to try again; or what is
 * to be put right in what somebody typed. What is not there, or not theirs, is no more so at a second try.
 */
export function ProblemNotice({ error, what, onRetry }: ProblemNoticeProps) {
  const problem = asTrouble(error);
  const mendable = problem.status === 422 && problem.errors.length > 0;
  return (
    <Notice tone="bad" title={what}>
      {sentences(problem).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!mendable && problem.requestId && <p>Reference for support: {problem.requestId}</p>}
      {!mendable && !isAbsent(problem) && onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
