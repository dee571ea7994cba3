import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Need } from '../../../api/types';
import { DataTable, type Column, type More } from '../../../ui/DataTable';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { Themes } from '../../themes';
import type { NeedFilter } from '../queries';
import { modeText, needStatus, reachWord, whoseText } from '../words';
import styles from './NeedTable.module.css';

interface NeedTableProps {
  caption: string;
  scope: NeedFilter['scope'];
  needs: Need[];
  more: More | undefined;
  empty: ReactNode;
}

const effort: Column<Need> = {
  head: 'Days',
  figure: true,
  cell: ({ halfDays }) => (halfDays ? <HalfDays count={halfDays} /> : null),
};
const by: Column<Need> = { head: 'By', short: true, cell: ({ byOn }) => (byOn ? <DateText value={byOn} /> : null) };
const state: Column<Need> = { head: 'Status', short: true, cell: (need) => <NeedState need={need} /> };
const name: Column<Need> = { head: 'Need', cell: (need) => <Name need={need} /> };
const whose: Column<Need> = { head: 'School', cell: whoseText };

const columns: Record<NeedFilter['scope'], Column<Need>[]> = {
  own: [name, state, { head: 'Shown to', short: true, cell: shownTo }, effort, by],
  partnership: [name, whose, state, { head: 'Shown to', short: true, cell: shownTo }, effort, by],
  reaching: [name, whose, { head: 'Where', short: true, cell: modeText }, effort, by],
};

/** Needs as rows; the columns follow from whose they are. */
export function NeedTable({ caption, scope, needs, more, empty }: NeedTableProps) {
  return (
    <DataTable
      caption={caption}
      titled
      columns={columns[scope]}
      rows={needs}
      rowKey={({ id }) => id}
      more={more}
      empty={empty}
    />
  );
}

/** A need's state as a word. */
export function NeedState({ need }: { need: Pick<Need, 'state'> }) {
  const { tone, word } = needStatus(need);
  return <Status tone={tone}>{word}</Status>;
}

function shownTo({ state: now, reach }: Need): string {
  return now === 'open' && reach ? reachWord(reach) : '';
}

function Name({ need: { id, ref, themes, what } }: { need: Need }) {
  return (
    <>
      <Link to={`/needs/${id}`}>
        {ref}
        {themes && themes.length > 0 && (
          <>
            {': '}
            <Themes ids={themes} />
          </>
        )}
      </Link>
      {what && <span className={styles.what}>{what}</span>}
    </>
  );
}
