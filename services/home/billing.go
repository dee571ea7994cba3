package home

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// toInvoice are agreements with signed-off visits that are not invoiced.
func (s Service) toInvoice(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	seen := map[string]bool{}
	for cursor := ""; len(seen) < mostUnpaid; {
		found, next, err := s.Billing.ToInvoice(ctx, actor, parties.At(place), cursor, docdb.MaxLimit)
		if err != nil {
			return err
		}
		for _, v := range found {
			if !seen[v.Agreement.ID] && v.Visit.SignedOffAt != nil {
				seen[v.Agreement.ID] = true
				p.Items = append(p.Items, invoiceIt(v))
			}
		}
		if cursor = next; next == "" {
			break
		}
	}
	return nil
}

func invoiceIt(v billing.Billable) Item {
	return Item{
		ID: v.Agreement.ID, Title: invoiceTo(v),
		Why:   visitsOfAreSigned(v),
		Since: *v.Visit.SignedOffAt, Action: issueInvoice, Path: "/invoices/new",
	}
}

// toPrepare are agreements without a VAT decision, before their first visit is
// invoiced.
func (s Service) toPrepare(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Billing.Unprepared(ctx, actor, parties.At(place))
	for _, a := range found {
		if !a.Missing.VAT {
			continue
		}
		p.Items = append(p.Items, Item{
			ID: "vat" + a.Agreement.ID, Title: decideAboutVatFor(a), Why: supportToInvoice(a, date.On(s.Now())),
			Since: a.Agreement.AgreedAt, Action: decide, Path: "/invoices/new",
		})
	}
	return err
}

// toCollect are invoices whose payment a buyer has reported, those about which something waits, and
// the sum owed in all.
func (s Service) toCollect(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	waits := func(i billing.Invoice) bool {
		_, queried := i.Queried()
		return queried || len(i.Notices) > 0 || i.ToDecide(actor) != nil
	}
	found, err := s.unpaid(ctx, actor, billing.ListInput{Issuer: parties.At(place)}, waits)
	for _, i := range found.invoices {
		p.Items = append(p.Items, i.items(actor)...)
	}
	switch {
	case place.Kind == people.InPartnership:
		p.Figures = append(p.Figures, found.figures(isOwedToThePartnership, "/invoices?")...)
	case !found.all.IsZero(): // few schools sell by themselves
		p.Figures = append(p.Figures, found.figures(isOwedToYourSchool, "/invoices?issued=yes&")...)
	}
	return err
}

// toPay are invoices that the school owes, and their sum.
func (s Service) toPay(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	every := func(billing.Invoice) bool { return true }
	found, err := s.unpaid(ctx, actor, billing.ListInput{Payer: parties.At(place)}, every)
	for _, i := range found.invoices {
		item := Item{
			ID: i.ID, Title: payOn(i.Invoice, i.rest),
			Why:   whenAndToWhom(i.Invoice, i.late != ""),
			Since: i.IssuedAt, Due: i.DueOn, Action: lookAtTheInvoice, Path: "/invoices/" + i.ID, Late: i.late,
		}
		if said, stands := i.SaidPaid(); stands {
			item.Title, item.Why = yourSchoolSaysThatItPaid(i.Invoice, i.rest), whenItSaidSo(i.Invoice, said)
			item.Since, item.Due = said.At, ""
		}
		p.Items = append(p.Items, item)
	}
	p.Figures = append(p.Figures, found.figures(isToBePaidByYourSchool, "/invoices?")...)
	return err
}

// mostUnpaid limits how many invoices, or agreements to be invoiced, are listed. Sums are of
// all of them.
const mostUnpaid = 200

// unpaid holds the sums owed on one side of invoices.
type unpaid struct {
	invoices     []owing
	all, overdue money.Amount
}

// unpaid sums up the invoices of a side with a sum owed, and lists the first of them, by
// their due days, that are wanted.
func (s Service) unpaid(ctx context.Context, actor people.Actor, side billing.ListInput,
	wanted func(billing.Invoice) bool) (unpaid, error) {
	u := unpaid{all: money.Pence(0), overdue: money.Pence(0)}
	err := s.Billing.EachUnpaid(ctx, actor, side, func(i billing.Invoice) error { return u.add(i, s.Now(), wanted(i)) })
	return u, err
}

func (u *unpaid) add(i billing.Invoice, now time.Time, wanted bool) error {
	rest, err := i.Owed()
	if err != nil {
		return err
	}
	if u.all, err = u.all.Add(rest); err != nil {
		return err
	}
	late := ""
	if i.Overdue(now) {
		late = lateness(i.DueOn, date.On(now))
		u.overdue, err = u.overdue.Add(rest)
	}
	if wanted && len(u.invoices) < mostUnpaid {
		u.invoices = append(u.invoices, owing{i, rest, late})
	}
	return err
}

// figures are the sum owed in all, and the overdue part of it, if any. Each leads to its invoices in a list.
func (u unpaid) figures(label, list string) []Figure {
	all := []Figure{{label, u.all.String(), list + "state=owed"}}
	if !u.overdue.IsZero() {
		all = append(all, Figure{ofItIsOverdue, u.overdue.String(), list + "state=overdue"})
	}
	return all
}

// lateness says how many days ago a past day was.
func lateness(dueOn, today date.Day) string { return overdueBy(today.Since(dueOn)) }
