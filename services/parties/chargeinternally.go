package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// ChargeInternally keeps that a seller's finance officer confirmed that the seller and a payer are
// one legal person, or that they no longer are. To those who do not handle the seller's money it
// looks absent. Invalid if both are the same party, NotFound if there is no such payer. What holds
// already is not kept again.
func (s *Service) ChargeInternally(ctx context.Context, actor people.Actor, seller, payer Ref,
	confirmed bool) (VATTable, error) {
	var table VATTable
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		if err := mayPair(ctx, tx, actor, seller, payer); err != nil {
			return err
		}
		pair, err := livePair(ctx, tx, seller, payer)
		if err != nil {
			return err
		}
		if (pair != nil) != confirmed {
			if err := s.changePair(ctx, tx, actor, pair, seller, payer); err != nil {
				return err
			}
		}
		table, err = s.vatTable(ctx, tx, seller)
		return err
	})
	return table, err
}

// PairView is what a seller's finance officer reads of a payer before confirming that both are one.
type PairView struct {
	PayerName string
	Warning   Warning // why they may be one legal person; "" if nothing says so
	Internal  bool
}

// Pair returns what is known of a seller and a payer. The errors are those of ChargeInternally.
func (s *Service) Pair(ctx context.Context, actor people.Actor, seller, payer Ref) (PairView, error) {
	var v PairView
	err := mayPair(ctx, s.db, actor, seller, payer)
	if err != nil {
		return v, err
	}
	if v.PayerName, err = NameOf(ctx, s.db, payer); err != nil {
		return v, err
	}
	if v.Internal, err = InternalCharge(ctx, s.db, seller, payer); err != nil {
		return v, err
	}
	v.Warning, err = warningFor(ctx, s.db, seller, payer)
	return v, err
}

func mayPair(ctx context.Context, r docdb.Reader, actor people.Actor, seller, payer Ref) error {
	if !seller.Handles(actor) {
		return notOfTheirs(seller)
	}
	if seller == payer {
		return apperr.Invalid(apperr.Field{Path: "payer", Message: chooseAnotherParty})
	}
	if payer.Kind() == OfPayer {
		if _, err := ownPayer(ctx, r, actor, payer.ID()); err != nil {
			return err
		}
	}
	if _, err := NameOf(ctx, r, payer); err != nil {
		return err
	}
	_, err := NameOf(ctx, r, seller)
	return err
}

// changePair ends a confirmation that holds, or makes one.
func (s *Service) changePair(ctx context.Context, tx docdb.Tx, actor people.Actor, pair *internalPair,
	seller, payer Ref) error {
	now := s.now()
	data := VATData{Seller: seller, Payer: payer}
	if pair != nil {
		pair.Live, pair.EndedBy, pair.EndedAt = false, actor.AccountID, &now
		if err := internalPairs.Replace(ctx, tx, pair); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, InternalChargeEnded, seller.ID(), data)
	}
	made := internalPair{
		Meta: docdb.Meta{ID: s.ids.New("internal")}, Seller: seller, Payer: payer, Live: true,
		ConfirmedBy: actor.AccountID, ConfirmedAt: now,
	}
	if err := internalPairs.Insert(ctx, tx, &made); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, InternalChargeConfirmed, seller.ID(), data)
}

// warningFor says why two parties may be one legal person; "" if nothing says so.
func warningFor(ctx context.Context, r docdb.Reader, seller, payer Ref) (Warning, error) {
	if payer.Kind() != OfSchool {
		return "", nil
	}
	school, err := register.GetSchool(ctx, r, register.URN(payer.ID()))
	if err != nil {
		return "", err
	}
	if seller.Kind() == OfPartnership {
		p, err := partnerships.Get(ctx, r, seller.ID())
		if err == nil && p.Kind == partnerships.Trust && p.Name == school.Trust {
			return Warning(isOfTheTrust(school.Name, p.Name)), nil
		}
		return "", err
	}
	other, err := register.GetSchool(ctx, r, register.URN(seller.ID()))
	w, _ := MayBeOnePerson(other, school)
	return w, err
}
