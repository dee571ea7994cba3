package billing

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// ToTakeBack is what of an invoice was invoiced in advance and did not take place, for a person of the seller to
// credit.
type ToTakeBack struct {
	InvoiceID    string       `json:"invoiceId"`
	Number       string       `json:"number"`
	Seller       parties.Ref  `json:"seller"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	AgreementRef string       `json:"agreementRef"`
	Visits       int          `json:"visits"`
	Net          money.Amount `json:"net"` // before VAT, with the brokerage on it
}

// takeBacks are what a credit note of the invoice would take from its lines: what is left of the support of visits that
// did not take place, and the brokerage that was added for it, once their agreement is over. None where nothing
// waits.
func (i Invoice) takeBacks(ctx context.Context, r docdb.Reader) ([]CreditLine, error) {
	if i.BroughtIn || !i.creditable() {
		return nil, nil
	}
	visits, err := i.undelivered(ctx, r)
	if err != nil || len(visits) == 0 {
		return nil, err
	}
	before, err := takenFrom(ctx, r, i)
	if err != nil {
		return nil, err
	}
	left, err := before.left(i.Lines)
	if err != nil {
		return nil, err
	}
	var e errs
	back := make([]money.Amount, len(i.Lines))
	for n := range back {
		back[n] = money.Pence(0)
	}
	for n, v := range visits {
		back[n] = left[n]
		if at := i.brokerageLine(v.agreement.ID); at >= 0 {
			part := e.keep(v.onTop().Fraction(left[n].Pence, i.Lines[n].Net.Pence))
			back[at] = e.add(back[at], part)
		}
	}
	var all []CreditLine
	for n := range back {
		if net := min(back[n].Pence, left[n].Pence); net > 0 {
			all = append(all, CreditLine{Line: n, Net: money.Pence(net)})
		}
	}
	return all, e.err
}

// brokerageLine is the line of the brokerage that was added for an agreement; below nothing where there is none.
func (i Invoice) brokerageLine(agreementID string) int {
	return slices.IndexFunc(i.Lines, func(l Line) bool {
		return l.VisitID == "" && (l.AgreementID == agreementID || l.AgreementID == "")
	})
}

// lost is a visit that did not take place, with its agreement.
type lost struct {
	visit     agreements.Visit
	agreement agreements.Agreement
}

// onTop is the brokerage that was added for the visit when it was invoiced: that of the whole, also where a share of
// its price is due.
func (l lost) onTop() money.Amount {
	whole := l.visit
	whole.LateShare = 0
	q, err := l.agreement.Quote(whole)
	if err != nil {
		return money.Pence(0)
	}
	return q.OnTop()
}

// undelivered are the visits, by line, that were invoiced in advance and cancelled, and whose agreement is over.
func (i Invoice) undelivered(ctx context.Context, r docdb.Reader) (map[int]lost, error) {
	all := map[int]lost{}
	for n, l := range i.Lines {
		if !l.part().Support || l.Late {
			continue
		}
		v, err := agreements.GetVisit(ctx, r, l.VisitID)
		if err != nil {
			return nil, err
		}
		if !v.ToCredit || v.InvoiceID != i.ID {
			continue
		}
		a, err := agreements.GetAgreement(ctx, r, v.AgreementID)
		if err != nil {
			return nil, err
		}
		if a.State != agreements.ActiveAgreement {
			all[n] = lost{v, a}
		}
	}
	return all, nil
}

// ToTakeBack returns the invoices of a seller of which something was invoiced in advance and did not take place, where
// the agreement is over. NotFound to those who may not issue.
func (s *Service) ToTakeBack(ctx context.Context, actor people.Actor, seller parties.Ref) ([]ToTakeBack, error) {
	if !issues(actor, seller) {
		return nil, absent(seller)
	}
	var all []ToTakeBack
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var ids []string
		err := agreements.EachToCredit(ctx, r, seller, func(v agreements.Visit) error {
			if !slices.Contains(ids, v.InvoiceID) {
				ids = append(ids, v.InvoiceID)
			}
			return nil
		})
		for _, id := range ids {
			if err != nil {
				break
			}
			var one ToTakeBack
			if one, err = toTakeBack(ctx, r, id); err == nil && one.Visits > 0 {
				all = append(all, one)
			}
		}
		return err
	})
	return all, err
}

// toTakeBack is what waits to be credited of an invoice.
func toTakeBack(ctx context.Context, r docdb.Reader, id string) (ToTakeBack, error) {
	i, err := invoices.Get(ctx, r, id)
	if err != nil {
		return ToTakeBack{}, err
	}
	one := ToTakeBack{
		InvoiceID: i.ID, Number: i.Number, Seller: i.Issuer, BuyerURN: i.BuyerURN, BuyerName: i.BuyerName,
		AgreementRef: i.AgreementRef, Net: money.Pence(0),
	}
	lines, err := i.takeBacks(ctx, r)
	var e errs
	for _, l := range lines {
		if i.Lines[l.Line].VisitID != "" {
			one.Visits++
		}
		one.Net = e.add(one.Net, l.Net)
	}
	return one, cmp.Or(err, e.err)
}

// TakeBackDue consumes agreements.AgreementCompleted and AgreementCancelled: the seller's people are told, once for
// each invoice, what of it is to be credited. It may run again.
func (s *Service) TakeBackDue(ctx context.Context, e events.Event) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		visits, err := agreements.VisitsOf(ctx, tx, e.Subject)
		if err != nil {
			return err
		}
		var told []string
		for _, v := range visits {
			if !v.ToCredit || slices.Contains(told, v.InvoiceID) {
				continue
			}
			told = append(told, v.InvoiceID)
			if err := s.tellTakeBack(ctx, tx, e.Subject, v.InvoiceID); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Service) tellTakeBack(ctx context.Context, tx docdb.Tx, agreementID, invoiceID string) error {
	note := asked{Meta: docdb.Meta{ID: "credit." + agreementID + "." + invoiceID}, At: s.now()}
	switch _, err := askings.Get(ctx, tx, note.ID); {
	case err == nil:
		return nil
	case !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	one, err := toTakeBack(ctx, tx, invoiceID)
	if err != nil || one.Visits == 0 {
		return err
	}
	if err := askings.Insert(ctx, tx, &note); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, CreditDue, invoiceID, one)
}

// ToTakeBackUntil are how many visits of a seller until the end of a day wait to be credited, whose agreement is over.
func ToTakeBackUntil(ctx context.Context, r docdb.Reader, seller parties.Ref, until date.Day) (int64, error) {
	var n int64
	err := agreements.EachToCredit(ctx, r, seller, func(v agreements.Visit) error {
		if v.Date > until {
			return nil
		}
		a, err := agreements.GetAgreement(ctx, r, v.AgreementID)
		if err == nil && a.State != agreements.ActiveAgreement {
			n++
		}
		return err
	})
	return n, err
}
