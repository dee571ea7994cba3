package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// mostWriteOffs is how often one invoice may be written off, with those that were refused.
const mostWriteOffs = 20

// AskWriteOff asks another person of the issuer to give up what is owed on an invoice. Conflict where
// nothing is owed, or where it is asked already.
func (s *Service) AskWriteOff(ctx context.Context, actor people.Actor, id string, seen int64,
	reason string) (Invoice, error) {
	reason, err := text.Reason("reason", reason, sayWhyItIsWrittenOff)
	if err != nil {
		return Invoice{}, err
	}
	return s.change(ctx, id, seen, forIssuer(actor), func(tx docdb.Tx, i *Invoice) error {
		if err := i.isOwed(); err != nil {
			return err
		}
		switch {
		case i.LastWriteOff(WriteOffAsked) != nil:
			return apperr.Conflict("write_off_asked", aWriteOffIsAsked(*i))
		case len(i.WriteOffs) == mostWriteOffs:
			return apperr.Conflict("many_write_offs", manyWriteOffs(*i))
		}
		i.WriteOffs = append(i.WriteOffs, WriteOff{
			ID: s.ids.New("writeoff"), State: WriteOffAsked, Reason: reason, By: actor.AccountID, ByName: actor.Name,
			At: s.now(),
		})
		return s.tellOfWriteOff(ctx, tx, WriteOffWanted, *i, reason)
	})
}
