package people

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// RenewRecoveryCodes makes ten new codes and drops the earlier ones. It returns the codes,
// which are shown now and never again. Conflict if the person has no second step that they
// could replace.
func (d *Directory) RenewRecoveryCodes(ctx context.Context, actor Actor) ([]string, error) {
	var codes []string
	err := d.update(ctx, func(tx docdb.Tx) error {
		all, err := activeFactors(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		if len(all) == 0 {
			return apperr.Conflict("no_factor", addASecondStepFirst)
		}
		if codes, err = d.makeRecoveryCodes(ctx, tx, actor.AccountID); err != nil {
			return err
		}
		return d.events.Append(ctx, tx, RecoveryCodesRenewed, actor.AccountID, PersonData{AccountID: actor.AccountID})
	})
	return codes, err
}
