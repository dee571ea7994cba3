import type { ClaimedExpenses, NextAction, Terms, Thread } from '../../api/types';

/** What a person says with an action: a reason, a note, a record, an order number; with a proposal, its terms. */
export interface Said {
  text?: string;
  objective?: string;
  terms?: Terms;
  expenses?: ClaimedExpenses | undefined;
}

/** What a form of the panel is given. */
export interface PanelForm {
  action: NextAction;
  thread: Thread;
  /**
   * Sends; a thrown Problem is for the form to show, and a change by someone else is told by the panel: then it
   * resolves to false.
   */
  save: (said: Said) => Promise<boolean>;
  onClose: () => void;
}
