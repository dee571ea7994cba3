import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { BankLine } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { dateText, moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Asked, type Asking } from '../parts/Asked';
import { ChosenLine } from '../parts/ChosenLine';
import { LastMade, type LastLink } from '../parts/LastMade';
import { LookOver } from '../parts/LookOver';
import { useBankAccount, useBankLines } from '../queries';
import { keysWords, lineFilters, lookThemOver, noneWords, type Shown } from '../words';
import styles from '../reconciliation.module.css';

/** The desk of a bank account: its lines on one side, what the chosen one is for on the other. */
export default function Desk() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const asked = params.get('show');
  const shown = lineFilters.find((each) => each.shown === asked)?.shown ?? 'unexplained';
  const at = `/bank-accounts/${id}/desk`;
  return (
    <Query whole query={useBankAccount(id)} what="the bank account">
      {({ name, alone, unseen }) => (
        <Page
          title={`Explain ${name}`}
          crumbs={[
            { label: 'Bank accounts', to: '/bank-accounts' },
            { label: name, to: `/bank-accounts/${id}` },
          ]}
          lead={<p>{keysWords}</p>}
        >
          <FilterLinks
            label="Show lines by state"
            filters={lineFilters.map((each) => ({
              label: counted(each.word, { alone, unseen }[each.shown as string]),
              to: `${at}?show=${each.shown}`,
              current: each.shown === shown,
            }))}
          />
          {shown === 'unseen' && unseen > 0 && <p>{lookThemOver}</p>}
          <Lines key={shown} account={id} shown={shown} />
        </Page>
      )}
    </Query>
  );
}

/** A filter with how many lines it shows, where there are any. */
function counted(word: string, lines = 0): string {
  return lines > 0 ? `${word} (${lines})` : word;
}

function Lines({ account, shown }: { account: string; shown: Shown }) {
  const lines = useBankLines(account, shown);
  const [chosen, setChosen] = useState<string>();
  const [last, setLast] = useState<LastLink>();
  const [asking, setAsking] = useState<Asking>();
  return (
    <Query whole query={lines} what="the lines">
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items);
        const line = all.find((each) => each.id === chosen) ?? all[0];
        const move = (by: number) => {
          const next = all[Math.max(0, all.findIndex((each) => each.id === line?.id) + by)];
          if (!next) return;
          setChosen(next.id);
          document.getElementById(next.id)?.scrollIntoView({ block: 'nearest' });
        };
        return (
          <div className={styles.desk}>
            <div>
              {all.length === 0 && <None shown={shown} />}
              {shown === 'unseen' && <LookOver account={account} lines={all} />}
              <ul className={styles.lines} aria-label="Lines">
                {all.map((each) => (
                  <li key={each.id} id={each.id}>
                    <LineButton line={each} chosen={each.id === line?.id} onChoose={() => setChosen(each.id)} />
                  </li>
                ))}
              </ul>
              {lines.hasNextPage && (
                <Button
                  variant="default"
                  loading={lines.isFetchingNextPage}
                  onClick={() => void lines.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </div>
            <div className={styles.chosen}>
              {last && <LastMade {...last} onAsk={setAsking} />}
              <ChosenLine
                key={line?.id ?? 'none'}
                line={line?.id}
                last={last}
                onLast={setLast}
                onMove={move}
                onAsk={setAsking}
              />
              <Asked
                asking={asking}
                onClose={() => setAsking(undefined)}
                onUndone={() => {
                  setAsking(undefined);
                  setLast(undefined);
                }}
              />
            </div>
          </div>
        );
      }}
    </Query>
  );
}

function None({ shown }: { shown: Shown }) {
  return (
    <EmptyState title={noneWords(shown)}>
      Lines come with the statements that you import.
    </EmptyState>
  );
}

function LineButton({ line, chosen, onChoose }: { line: BankLine; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={styles.line} aria-pressed={chosen} onClick={onChoose}>
      <span>{line.name ?? line.text}</span>
      <span className={styles.figure}>{moneyText(line.amount)}</span>
      <span className={styles.quiet}>
        {dateText(line.on)}
        {line.name ? ` · ${line.text}` : ''}
      </span>
      <span className={styles.quiet}>
        {line.state === 'part' && `${moneyText(line.rest)} left`}
        {line.automatic && (line.unseen ? 'To look over' : 'Linked without asking')}
      </span>
    </button>
  );
}
