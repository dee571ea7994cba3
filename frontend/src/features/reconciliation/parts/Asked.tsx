import type { BankLink } from '../../../api/types';
import { Remember } from './Remember';
import { UndoAll } from './UndoAll';
import { UndoLink } from './UndoLink';

/** What the desk asks about before it is done. */
export type Asking =
  | { to: 'undo'; link: BankLink; closed: boolean }
  | { to: 'undoAll'; line: string; links: number; closed: boolean }
  | { to: 'remember'; link: BankLink; says: string };

export interface AskedProps {
  asking: Asking | undefined;
  onClose: () => void;
  /** The link is undone. */
  onUndone: () => void;
}

/** The dialog of what is asked. It stands beside the lines, for these are read anew while it is open. */
export function Asked({ asking, onClose, onUndone }: AskedProps) {
  switch (asking?.to) {
    case 'undo':
      return <UndoLink link={asking.link} closed={asking.closed} onClose={onClose} onDone={onUndone} />;
    case 'undoAll':
      return (
        <UndoAll
          line={asking.line}
          links={asking.links}
          closed={asking.closed}
          onClose={onClose}
          onDone={onUndone}
        />
      );
    case 'remember':
      return <Remember link={asking.link} says={asking.says} onClose={onClose} />;
    case undefined:
      return null;
  }
}
