import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import { Confirm } from '../../ui/Confirm';

/** Makes new recovery codes in the place of the earlier ones. */
export function RenewCodes({ onClose, onMade }: { onClose: () => void; onMade: (codes: string[]) => Promise<void> }) {
  const api = useApi();
  return (
    <Confirm
      opened
      onClose={onClose}
      title="Make new recovery codes"
      what="You get ten new codes. The earlier ones no longer work, wherever you kept them."
      whom="Your account"
      verb="Make new codes"
      onConfirm={async () => {
        const { recoveryCodes } = await ok(api.POST('/api/v1/me/recovery-codes'));
        await onMade(recoveryCodes);
      }}
    />
  );
}
