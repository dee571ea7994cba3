package known

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// readPaid reads the self-bills of the book, and their payments since a time.
func (k *book) readPaid(ctx context.Context, from source, since time.Time) error {
	var bills []billing.SelfBill
	err := billing.EachSelfBill(ctx, from.db, k.seller, func(b billing.SelfBill) error {
		b.Lines = nil // they are most of it
		if b.IssuedAt.After(since) || b.Owed().Pence > 0 {
			bills = append(bills, b)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := k.putBills(ctx, from.db, bills); err != nil {
		return err
	}
	err = billing.EachRefund(ctx, from.db, k.seller, func(f billing.Refund) error {
		if f.AskedAt.After(since) || f.State == billing.RefundApproved {
			k.putRefund(f)
		}
		return nil
	})
	if err != nil {
		return err
	}
	some := map[string]billing.PaidOut{}
	err = billing.EachPaidOut(ctx, from.db, k.seller, since, func(p billing.PaidOut) error {
		if some[p.ID] = p; len(some) < docdb.MaxLimit {
			return nil
		}
		defer clear(some)
		return k.takePaidOut(ctx, from, some)
	})
	if err != nil {
		return err
	}
	return k.takePaidOut(ctx, from, some)
}

// putBills takes self-bills as they are, with those who may be paid for their schools.
func (k *book) putBills(ctx context.Context, r docdb.Reader, bills []billing.SelfBill) error {
	all := make([]parties.Ref, len(bills))
	for i, b := range bills {
		all[i] = parties.School(b.HomeURN)
	}
	for at := 0; at < len(all); at += readAtOnce {
		if err := k.knowEach(ctx, r, all[at:min(at+readAtOnce, len(all))]); err != nil {
			return err
		}
	}
	for _, b := range bills {
		k.putBill(b)
	}
	return nil
}

func (k *book) putBill(b billing.SelfBill) {
	home := parties.School(b.HomeURN)
	d := matching.Document{
		ID: b.ID, Number: b.Number, Seller: string(b.Issuer), Payer: string(home), Issued: date.On(b.IssuedAt),
		Trust: k.schools[home].trust, Authority: k.schools[home].authority, Gross: turned(b.Total),
		Owed: money.Pence(0), State: matching.Paid,
	}
	switch owed := b.Owed(); {
	case owed.Pence > 0:
		d.State, d.Owed = matching.Open, turned(owed)
	case owed.Pence < 0: // it was credited after it was paid: the home school owes it
		d.State, d.Owed, d.Gross = matching.Open, turned(owed), turned(owed)
	case b.Standing() == billing.BillCredited:
		d.State = matching.Credited
	}
	if _, named := k.parties[d.Payer]; !named {
		k.parties[d.Payer] = b.HomeName
		k.made = nil
	}
	k.docs[b.ID] = d
}

// takeBills takes self-bills that entries are about, and returns those that have changed.
func (k *book) takeBills(ctx context.Context, from source, all map[string]billing.SelfBill) ([]matching.Document,
	error) {
	var bills []billing.SelfBill
	for _, b := range all {
		if b.Issuer == k.seller {
			bills = append(bills, b)
		}
	}
	before := map[string]matching.Document{}
	for _, b := range bills {
		before[b.ID] = k.docs[b.ID]
	}
	if err := k.putBills(ctx, from.db, bills); err != nil {
		return nil, err
	}
	var changed []matching.Document
	for _, b := range bills {
		if now := k.docs[b.ID]; now != before[b.ID] {
			changed = append(changed, now)
		}
	}
	return changed, nil
}

// takePaidOut takes payments that left as they are: those that a line shows, and those that none shows yet.
func (k *book) takePaidOut(ctx context.Context, from source, all map[string]billing.PaidOut) error {
	var lines []string
	for id, p := range all {
		delete(k.shown, id)
		delete(k.typed, id)
		if p.InTransit() {
			k.typed[id] = -p.Amount.Pence
		}
		if shows(p) {
			lines = append(lines, p.LineID)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	names, err := from.names(ctx, from.db, lines)
	for id, p := range all {
		if name := names[p.LineID]; name != "" && shows(p) {
			k.shown[id] = earlier{name, string(p.Party)}
		}
	}
	return err
}

// shows says whether a payment tells what the bank calls who gets it, as teaches does of payers.
func shows(p billing.PaidOut) bool {
	return p.Stands() && p.LineID != "" && p.RecordedBy != events.System
}
