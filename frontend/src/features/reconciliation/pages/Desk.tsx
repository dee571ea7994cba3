import { useParams, useSearchParams } from 'react-router';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Keys } from '../parts/Keys';
import { Lines } from '../parts/Lines';
import { useBankAccount, useBankLines } from '../queries';
import { lineFilters, lookThemOver, type Shown } from '../words';

/** The desk of a bank account: its lines on one side, what the chosen one is for on the other. */
export default function Desk() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const asked = params.get('show');
  const shown = lineFilters.find((each) => each.shown === asked)?.shown ?? 'unexplained';
  const at = `/bank-accounts/${id}/desk`;
  return (
    <Query whole query={useBankAccount(id)} what="the bank account">
      {({ name, alone, unseen, waiting }) => (
        <Page
          title={`Explain ${name}`}
          crumbs={[
            { label: 'Bank accounts', to: '/bank-accounts' },
            { label: name, to: `/bank-accounts/${id}` },
          ]}
          lead={<Keys />}
        >
          <FilterLinks
            label="Show lines by state"
            filters={lineFilters.map((each) => ({
              label: counted(each.word, { alone, unseen, unexplained: waiting }[each.shown as string]),
              to: `${at}?show=${each.shown}`,
              current: each.shown === shown,
            }))}
          />
          {shown === 'unseen' && unseen > 0 && <p>{lookThemOver}</p>}
          <DeskLines key={shown} account={id} shown={shown} />
        </Page>
      )}
    </Query>
  );
}

/** A filter with how many lines it shows, where there are any. */
function counted(word: string, lines = 0): string {
  return lines > 0 ? `${word} (${lines})` : word;
}

function DeskLines({ account, shown }: { account: string; shown: Shown }) {
  const lines = useBankLines(account, shown);
  return (
    <Query whole query={lines} what="the lines">
      {({ pages }) => (
        <Lines
          account={account}
          shown={shown}
          lines={pages.flatMap(({ items }) => items)}
          more={lines.hasNextPage}
          coming={lines.isFetchingNextPage}
          onMore={() => void lines.fetchNextPage()}
        />
      )}
    </Query>
  );
}
