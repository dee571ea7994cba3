import type { NextAction, Thread } from '../../api/types';
import type { Said } from './useAct';

/** An action that the person began, with the thread as they saw it then. */
export interface Doing {
  action: NextAction;
  seen: Thread;
}

/** What a form of the panel is given. */
export interface PanelForm {
  action: NextAction;
  thread: Thread;
  /** Sends; a thrown Problem is for the form to show, and a change by someone else is told by the panel: then it resolves to false. */
  save: (said: Said) => Promise<boolean>;
  onClose: () => void;
}
