import { useAccount } from '../../session/provider';
import { keepTyped, recallTyped, typedKey } from '../../session/typed';

/** Whom somebody wanted to ask when they began a need; remembered for them until they sign out or close the tab. */
export function useWanted() {
  const { id } = useAccount();
  const keyOf = (needId: string) => typedKey(id, `wanted.${needId}`);
  return {
    remember: (needId: string, leaderId: string) => keepTyped(keyOf(needId), leaderId),
    wantedFor: (needId: string): string | undefined => {
      const kept = recallTyped(keyOf(needId));
      return typeof kept === 'string' ? kept : undefined;
    },
  };
}
