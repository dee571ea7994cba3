import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const retries = 2;

/** Only what may pass by itself is tried again: no answer, or a server that is busy. */
export function worthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof Problem)) return false;
  const passing = error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504;
  return passing && failures < retries;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000 },
      mutations: { retry: false },
    },
  });
}
