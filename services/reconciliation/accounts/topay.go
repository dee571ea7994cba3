package accounts

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// ToPay is what a payer has to pay.
type ToPay struct {
	Today   date.Day
	Due     []Due             // one for each seller, that of the earliest due day first
	Wanting []billing.Wanting // agreements to which the school gave no order number
	More    int               // invoices beyond those that are named
}

// Due is what a payer owes one seller.
type Due struct {
	Seller    parties.Ref
	Name      string
	Owed      []Owed       // the earliest due first
	Sum, Late money.Amount // all that is owed, and what of it should have been paid before today
	OnAccount money.Amount // of the payer's money, set against nothing
}

// mostOwed is how many invoices a page names. Sums count all.
const mostOwed = 500

// ToPay is what a payer has to pay, to all sellers. NotFound to those who do not read its invoices.
func (s *Service) ToPay(ctx context.Context, actor people.Actor, payer parties.Ref) (ToPay, error) {
	if !billing.MayList(actor, payer.Place()) {
		return ToPay{}, absent()
	}
	all := ToPay{Today: date.On(s.now())}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		open, err := billing.OpenInvoicesTo(ctx, r, payer)
		if err != nil {
			return err
		}
		for n, i := range open {
			if err := all.add(i, n < mostOwed); err != nil {
				return err
			}
		}
		all.More = max(0, len(open)-mostOwed)
		for n := range all.Due {
			if all.Due[n].OnAccount, err = (Of{all.Due[n].Seller, payer}).onAccount(ctx, r, all.Today); err != nil {
				return err
			}
		}
		if payer.Kind() != parties.OfSchool {
			return nil
		}
		all.Wanting, err = billing.WantingOrder(ctx, r, register.URN(payer.ID()), all.Today)
		return err
	})
	return all, err
}

// add counts an invoice with its seller, and names it.
func (p *ToPay) add(i billing.Invoice, name bool) error {
	due := p.to(i)
	one, err := owedOf(i)
	if err != nil {
		return err
	}
	if due.Sum, err = due.Sum.Add(one.Owed); err != nil {
		return err
	}
	if i.DueOn < p.Today {
		if due.Late, err = due.Late.Add(one.Owed); err != nil {
			return err
		}
	}
	if name {
		due.Owed = append(due.Owed, one)
	}
	return nil
}

// to is what is due to the seller of an invoice.
func (p *ToPay) to(i billing.Invoice) *Due {
	for n := range p.Due {
		if p.Due[n].Seller == i.Issuer {
			return &p.Due[n]
		}
	}
	p.Due = append(p.Due, Due{Seller: i.Issuer, Name: i.IssuerName, Sum: money.Pence(0), Late: money.Pence(0)})
	return &p.Due[len(p.Due)-1]
}

// onAccount is what stands on account at the end of a day.
func (o Of) onAccount(ctx context.Context, r docdb.Reader, on date.Day) (money.Amount, error) {
	stands, err := ledger.BalanceOf(ctx, r, string(o.Seller), billing.OnAccount(o.Payer), on)
	if err != nil {
		return stands, err
	}
	return stands.Neg()
}
