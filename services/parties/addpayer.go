package parties

import (
	"context"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// PayerAsk is what a seller says about an outside payer.
type PayerAsk struct {
	Name    string
	Address []string
	Email   string
}

// clean writes the ask in one way. Invalid names every bad field.
func (a PayerAsk) clean() (PayerAsk, error) {
	var c apperr.Check
	a.Name = text.RequiredLine(&c, "name", a.Name, 120, enterTheNameOfThePayer)
	address := Payee{Address: a.Address}.clean().Address
	c.That(len(address) > 0, "address", enterTheAddressOfThePayer)
	c.That(len(address) <= 6, "address", enterAnAddressOfAtMostSix)
	for _, line := range address {
		_, err := text.Line(line, 100)
		c.Add("address", err)
	}
	a.Address, a.Email = address, strings.TrimSpace(a.Email)
	c.That(people.IsEmail(a.Email), "email", enterAnEMailAddress)
	return a, c.Err()
}

// AddPayer adds an outside payer of a seller. Those who handle the seller's money may; to others the
// seller looks absent. Invalid if something is missing, Conflict if one of its payers has the name.
func (s *Service) AddPayer(ctx context.Context, actor people.Actor, seller Ref, ask PayerAsk) (OutsidePayer, error) {
	var p OutsidePayer
	if !seller.Handles(actor) {
		return p, notOfTheirs(seller)
	}
	ask, err := ask.clean()
	if err != nil {
		return p, err
	}
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		if _, err := partyOf(ctx, tx, seller); err != nil {
			return err
		}
		p = OutsidePayer{
			Meta: docdb.Meta{ID: s.ids.New("payer")}, Seller: seller, State: PayerActive,
			AddedBy: actor.AccountID, AddedAt: s.now(),
		}
		p.say(ask)
		if err := p.nameIsFree(ctx, tx); err != nil {
			return err
		}
		if err := outsidePayers.Insert(ctx, tx, &p); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PayerAdded, seller.ID(), p.data())
	})
	return p, err
}

// say writes what is asked into the payer.
func (p *OutsidePayer) say(ask PayerAsk) {
	p.Name, p.Address, p.Email = ask.Name, ask.Address, ask.Email
	p.NameKey = strings.ToLower(ask.Name)
}

// nameIsFree refuses a name that another active payer of the seller has: two lines of one name would
// be mistaken for each other.
func (p *OutsidePayer) nameIsFree(ctx context.Context, r docdb.Reader) error {
	same, err := outsidePayers.All(ctx, r,
		docdb.Query{Index: "by_seller", Equal: []any{string(p.Seller), p.NameKey}})
	for _, other := range same {
		if other.ID != p.ID && other.State == PayerActive {
			return apperr.Conflict("payer_known", payerIsKnown(other.Name))
		}
	}
	return err
}

func (p *OutsidePayer) data() PayerData { return PayerData{Seller: p.Seller, PayerID: p.ID} }
