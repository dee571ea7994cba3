import { Button } from '@mantine/core';
import { asTrouble } from './trouble';
import { Notice } from './Notice';

export interface ProblemNoticeProps {
  /** What was thrown. */
  error: unknown;
  /** What could not be done: "The list of needs could not be read". */
  what: string;
  onRetry?: (() => void) | undefined;
}

/** A part of a page that could not be read: what happened, the reference for support, and a way to try again. */
export function ProblemNotice({ error, what, onRetry }: ProblemNoticeProps) {
  const problem = asTrouble(error);
  return (
    <Notice tone="bad" title={what}>
      <p>{problem.detail === '' ? `${problem.title}.` : problem.detail}</p>
      {problem.requestId && <p>Reference for support: {problem.requestId}</p>}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
