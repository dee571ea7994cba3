import type { SupportItem } from '../../../api/types';
import { Cards } from '../../../ui/Cards';
import { mostCompared } from '../useSearch';
import { SupportCard } from './SupportCard';

interface SupportListProps {
  items: readonly SupportItem[];
  /** The search by which they were found, as an address has it. */
  search: string;
  /** The order of headings. */
  level?: 2 | 3;
  /** Cards in short form. */
  brief?: boolean;
  compared: string[];
  onCompare: (serviceIds: string[]) => void;
}

/** Services as cards, of which a few can be chosen to be compared. */
export function SupportList({ items, search, level = 2, brief = false, compared, onCompare }: SupportListProps) {
  if (items.length === 0) return null;
  const full = compared.length >= mostCompared;
  const choose = (id: string, on: boolean) =>
    onCompare(on ? [...compared, id] : compared.filter((each) => each !== id));
  return (
    <Cards>
      {items.map((item) => {
        const { id } = item.service;
        const chosen = compared.includes(id);
        return (
          <SupportCard
            key={id}
            item={item}
            search={search}
            level={level}
            brief={brief}
            compared={chosen}
            onCompare={full && !chosen ? undefined : (on) => choose(id, on)}
          />
        );
      })}
    </Cards>
  );
}
