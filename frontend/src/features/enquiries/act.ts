import { useQueryClient } from '@tanstack/react-query';
import { type Api, ifMatch, ok } from '../../api/client';
import { isStale } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { NextAction, Terms, Thread } from '../../api/types';
import { threadKey } from './queries';
import type { Said } from '../agreements';

const emptyTerms: Terms = {
  scope: '',
  objectives: [],
  slots: [],
  dayRate: { pence: 0, currency: 'GBP' },
  mutual: false,
};

function send(
  api: Api,
  { do: verb, on }: NextAction,
  etag: string,
  { text = '', objective, terms = emptyTerms, expenses }: Said,
): Promise<unknown> {
  const at = { params: { path: { id: on } }, headers: ifMatch(etag) };
  const reason = { ...at, body: { reason: text } };
  const note = { ...at, body: text === '' ? {} : { note: text } };
  switch (verb) {
    case 'propose':
      return ok(api.POST('/api/v1/enquiries/{id}/proposals', { ...at, body: { ...terms, ...note.body } }));
    case 'accept':
      return ok(api.POST('/api/v1/proposals/{id}/accept', at));
    case 'decline-proposal':
      return ok(api.POST('/api/v1/proposals/{id}/decline', reason));
    case 'withdraw-proposal':
      return ok(api.POST('/api/v1/proposals/{id}/withdraw', reason));
    case 'decline':
      return ok(api.POST('/api/v1/enquiries/{id}/decline', reason));
    case 'withdraw':
      return ok(api.POST('/api/v1/enquiries/{id}/withdraw', reason));
    case 'grant':
      return ok(api.POST('/api/v1/releases/{id}/grant', note));
    case 'refuse':
      return ok(api.POST('/api/v1/releases/{id}/refuse', note));
    case 'record':
      return ok(
        api.POST('/api/v1/visits/{id}/record', {
          ...at,
          body: { record: text, ...(objective ? { objective } : {}), ...(expenses ? { expenses } : {}) },
        }),
      );
    case 'sign-off':
      return ok(api.POST('/api/v1/visits/{id}/sign-off', at));
    case 'query':
      return ok(api.POST('/api/v1/visits/{id}/query', { ...at, body: { query: text } }));
    case 'refuse-expenses':
      return ok(api.POST('/api/v1/visits/{id}/refuse-expenses', reason));
    case 'move-visit':
      return ok(api.POST('/api/v1/visits/{id}/moves', { ...at, body: { slots: terms.slots, ...note.body } }));
    case 'agree-move':
      return ok(api.POST('/api/v1/moves/{id}/agree', at));
    case 'decline-move':
      return ok(api.POST('/api/v1/moves/{id}/decline', reason));
    case 'withdraw-move':
      return ok(api.POST('/api/v1/moves/{id}/withdraw', at));
    case 'cancel-visit':
      return ok(api.POST('/api/v1/visits/{id}/cancel', reason));
    case 'cancel-agreement':
      return ok(api.POST('/api/v1/agreements/{id}/cancel', reason));
    case 'set-purchase-order':
      return ok(api.PUT('/api/v1/agreements/{id}/purchase-order', { ...at, body: { purchaseOrder: text } }));
  }
}

/** What else shows something of a thread. */
const touched = [
  'agreements',
  'releases',
  'waiting',
  'dashboard',
  'notices',
  'needs',
  'leaders',
  'free-half-days',
  'billable-visits',
  'invoices',
];

/**
 * Does an action in a thread on top of the state with this ETag, and reads what shows it anew. Errors: Problem, 412
 * when it changed meanwhile.
 */
export function useAct(enquiryId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return async (action: NextAction, etag: string, said: Said = {}) => {
    try {
      await send(api, action, etag, said);
    } catch (error) {
      // A form tells what changed by itself, and compares with what it began from.
      if (!isStale(error)) void queries.invalidateQueries({ queryKey: threadKey(enquiryId) });
      void queries.invalidateQueries({ queryKey: ['free-half-days'] });
      throw error;
    }
    for (const key of touched) void queries.invalidateQueries({ queryKey: [key] });
    await queries.invalidateQueries({ queryKey: ['enquiries'] });
  };
}

/** An action that the person began, with the thread as they saw it then. */
export interface Doing {
  action: NextAction;
  seen: Thread;
}
