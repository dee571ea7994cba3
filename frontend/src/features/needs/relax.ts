import type { Tagged } from '../../api/client';
import type { Easing, Need } from '../../api/types';
import { askOf, formOf } from './needForm';
import { useReadNeed, useSaveNeed, useWidenNeed } from './queries';

/** Makes changes of an open need that let leaders in. Answers with a way back, where there is one. */
export function useRelax({ data: need, etag }: Tagged<Need>) {
  const save = useSaveNeed();
  const widen = useWidenNeed();
  const read = useReadNeed();
  const { id } = need;

  return async (changes: Easing[]): Promise<(() => Promise<void>) | undefined> => {
    const before = askOf(formOf(need));
    const set = Object.assign({}, ...changes.map((change) => change.set ?? {})) as NonNullable<Easing['set']>;
    const to = changes.find(({ shownTo }) => shownTo)?.shownTo;
    let seen = etag;
    if (Object.keys(set).length > 0)
      seen = (await save.mutateAsync({ id, etag: seen, ask: { ...before, ...set } })).etag;
    if (to) {
      await widen.mutateAsync({ id, etag: seen, to });
      return undefined;
    }
    return async () => {
      await save.mutateAsync({ id, etag: (await read(id)).etag, ask: before });
    };
  };
}

/** See useRelax. */
export type Relax = ReturnType<typeof useRelax>;
