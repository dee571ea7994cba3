package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// DraftDetail is a draft of an invoice with what it would be if it was issued today.
type DraftDetail struct {
	InvoiceDraft
	Visits  []Billable
	Would   []Invoice // to the payer first, each followed by that of its brokerage; none where something hinders it
	Hinders string    // why it cannot be issued; "" where it can
	Ended   []string  // agreements that were cancelled since, as people read them
	Today   date.Day
}

// InvoiceDrafts returns a page of the drafts of a seller that wait, the newest first, and the next cursor. NotFound to
// those who may not issue.
func (s *Service) InvoiceDrafts(ctx context.Context, actor people.Actor, seller parties.Ref, cursor string,
	limit int) ([]InvoiceDraft, string, error) {
	if !issues(actor, seller) {
		return nil, "", absent(seller)
	}
	return invoiceDrafts.Find(ctx, s.db, docdb.Query{
		Index: "by_seller", Equal: []any{seller, OpenDraft}, After: cursor, Limit: limit, Descending: true,
	})
}

// InvoiceDraft returns a draft with what it would be today; NotFound to those who may not issue.
func (s *Service) InvoiceDraft(ctx context.Context, actor people.Actor, id string) (DraftDetail, error) {
	var d DraftDetail
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if d.InvoiceDraft, err = draftFor(ctx, r, actor, id); err != nil {
			return err
		}
		d.Today = date.On(s.now())
		if d.State != OpenDraft {
			return nil
		}
		return s.look(ctx, r, actor, &d)
	})
	return d, err
}

// draftFor is a draft that the actor may issue; else NotFound.
func draftFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (InvoiceDraft, error) {
	d, err := invoiceDrafts.Get(ctx, r, id)
	if err == nil && !issues(actor, d.Seller) {
		err = docdb.ErrNotFound
	}
	return d, apperr.NotFoundIf(err, docdb.ErrNotFound, "draft")
}

// look reads what a draft holds, and writes what it would be.
func (s *Service) look(ctx context.Context, r docdb.Reader, actor people.Actor, d *DraftDetail) error {
	chosen, err := chooseAmong(ctx, r, actor, d.VisitIDs)
	if err != nil {
		return err
	}
	t := s.tables(r)
	for _, c := range chosen {
		if c.agreement.State == agreements.CancelledAgreement {
			d.Ended = append(d.Ended, c.agreement.Ref)
		}
		for _, v := range c.visits {
			b, err := billable(ctx, t, c.agreement, v)
			if err != nil {
				return err
			}
			d.Visits = append(d.Visits, b)
		}
	}
	deliveries, err := deliveriesOf(ctx, r, t, chosen, d.ID)
	if why, told := apperr.Reason(err); told {
		d.Hinders = why
		return nil
	}
	for _, each := range deliveries {
		if err != nil {
			break
		}
		var m made
		if m, err = s.compose(ctx, r, t, each); err == nil {
			d.Would = append(d.Would, m.unnumbered()...)
		}
	}
	return err
}

// unnumbered are the invoices that were composed, without the ids of what is not made.
func (m made) unnumbered() []Invoice {
	var all []Invoice
	for _, i := range []Invoice{m.invoice, m.brokerage} {
		if i.ID != "" {
			i.ID, i.SelfBillID, i.MoreBills, i.BrokerageID, i.BrokerageOf = "", "", nil, "", ""
			all = append(all, i)
		}
	}
	return all
}

// DraftedUntil are how many drafts of invoices of a seller wait that were made until the end of a day, and what they
// come to before VAT.
func DraftedUntil(ctx context.Context, r docdb.Reader, seller parties.Ref, until date.Day) (int, money.Amount, error) {
	n, net := 0, money.Pence(0)
	to, err := until.AddDays(1).Start()
	if err != nil {
		return n, net, err
	}
	q := docdb.Query{Index: "by_seller", Equal: []any{seller, OpenDraft}, To: to, Limit: docdb.MaxLimit}
	err = invoiceDrafts.Each(ctx, r, q, func(d InvoiceDraft) error {
		n++
		net, err = net.Add(d.Net)
		return err
	})
	return n, net, err
}
