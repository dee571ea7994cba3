import { terms } from '../../api/terms';
import type { NeedForm } from './needForm';
import { mostThemes } from './steps';

const known = (all: readonly { code: string }[], said: string[]) =>
  all.flatMap(({ code }) => (said.includes(code) ? [code] : []));

/** What somebody searched for before they ask a leader, as a need begins with it. */
export function searchedFor(params: URLSearchParams): Partial<NeedForm> {
  const phases = known(terms.phases, params.getAll('phase'));
  const mode = params.get('mode');
  const freeFrom = params.get('freeFrom') ?? '';
  return {
    what: params.get('q') ?? '',
    themes: params.getAll('theme').slice(0, mostThemes),
    formats: known(terms.formats, params.getAll('format')),
    // Of several phases none is more meant than the others: then the need is for the school's own.
    ...(phases.length === 1 && phases[0] && { phase: phases[0] }),
    ...(mode && { inPerson: mode === 'in_person', remote: mode === 'remote' }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(freeFrom) && { startOn: freeFrom }),
  };
}
