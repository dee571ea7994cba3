package parties

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// ChangePayer says something else about an outside payer. Its earlier name stays in its history, and
// documents keep what they say. NotFound to those who do not handle its seller's money, Stale if it
// is no longer at the seen version, Conflict if it has ended or another payer has the name.
func (s *Service) ChangePayer(ctx context.Context, actor people.Actor, id string, seen int64,
	ask PayerAsk) (OutsidePayer, error) {
	ask, bad := ask.clean()
	return s.movePayer(ctx, actor, id, seen, func(tx docdb.Tx, p *OutsidePayer) error {
		if bad != nil {
			return bad
		}
		if p.State == PayerEnded {
			return apperr.Conflict("payer_ended", payerHasEnded)
		}
		if p.Name == ask.Name && p.Email == ask.Email && slices.Equal(p.Address, ask.Address) {
			return nil
		}
		if p.Name != ask.Name {
			p.Earlier = append(p.Earlier, EarlierName{Name: p.Name, Until: s.now()})
		}
		p.say(ask)
		if err := p.nameIsFree(ctx, tx); err != nil {
			return err
		}
		if err := outsidePayers.Replace(ctx, tx, p); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PayerChanged, p.Seller.ID(), p.data())
	})
}

// EndPayer ends an outside payer: no more documents are drawn up to it, and schools that it paid for
// pay themselves. The errors are those of ChangePayer.
func (s *Service) EndPayer(ctx context.Context, actor people.Actor, id string, seen int64) (OutsidePayer, error) {
	return s.movePayer(ctx, actor, id, seen, func(tx docdb.Tx, p *OutsidePayer) error {
		next, err := PayerSteps.After(p.State, "end")
		if err != nil {
			return apperr.Conflict("payer_ended", payerHasEnded)
		}
		now := s.now()
		p.State, p.EndedBy, p.EndedAt = next, actor.AccountID, &now
		if err := outsidePayers.Replace(ctx, tx, p); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PayerEndedEvent, p.Seller.ID(), p.data())
	})
}

// movePayer does something with a payer of the caller's seller at the version that they saw.
func (s *Service) movePayer(ctx context.Context, actor people.Actor, id string, seen int64,
	do func(docdb.Tx, *OutsidePayer) error) (OutsidePayer, error) {
	var p OutsidePayer
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if p, err = ownPayer(ctx, tx, actor, id); err != nil {
			return err
		}
		if !p.IsAt(seen) {
			return apperr.Stale("payer")
		}
		return do(tx, &p)
	})
	return p, err
}
