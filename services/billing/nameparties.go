package billing

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/register"
)

// An earlier program knew one kind of issuer, a partnership, which it named by its id, and one kind of
// payer, the supported school.
type (
	earlierInvoice struct {
		Invoice
		BuyerAddress []string `json:"buyerAddress,omitempty"`
	}
	earlierNote struct {
		CreditNote
		BuyerURN register.URN `json:"buyerUrn,omitempty"`
	}
)

var (
	earlierInvoices = docdb.Of[earlierInvoice]("invoices")
	earlierNotes    = docdb.Of[earlierNote]("credit_notes")
)

// NameParties names the issuer and the payer of every document as parties. Sums stay as they are. It
// may end anywhere and begin again.
func NameParties(ctx context.Context, db docdb.DB) error {
	return errors.Join(
		eachUnnamed(ctx, db, earlierInvoices, func(i earlierInvoice) parties.Ref { return i.Issuer },
			func(tx docdb.Tx, i *earlierInvoice) error {
				bill, err := i.selfBill(ctx, tx)
				i.Issuer, i.Payer, i.HomeURN = named(i.Issuer), parties.School(i.BuyerURN), bill.HomeURN
				i.PayerName, i.PayerAddress, i.BuyerAddress = i.BuyerName, i.BuyerAddress, nil
				return err
			}),
		eachUnnamed(ctx, db, selfBills, func(b SelfBill) parties.Ref { return b.Issuer },
			func(_ docdb.Tx, b *SelfBill) error { b.Issuer = named(b.Issuer); return nil }),
		eachUnnamed(ctx, db, earlierNotes, func(n earlierNote) parties.Ref { return n.Issuer },
			func(_ docdb.Tx, n *earlierNote) error {
				n.Issuer, n.Payer, n.BuyerURN = named(n.Issuer), parties.School(n.BuyerURN), ""
				return nil
			}),
		eachUnnamed(ctx, db, payments, func(p Payment) parties.Ref { return p.Issuer },
			func(_ docdb.Tx, p *Payment) error { p.Issuer = named(p.Issuer); return nil }),
	)
}

// PartiesNamed is an error that names each document whose issuer is not a party.
func PartiesNamed(ctx context.Context, r docdb.Reader) error {
	var wrong []error
	note := func(id string, of parties.Ref) error {
		if named(of) != of {
			wrong = append(wrong, fmt.Errorf("billing: the issuer of %s is %q, which is no party", id, of))
		}
		return nil
	}
	all := docdb.Query{Limit: docdb.MaxLimit}
	err := errors.Join(
		invoices.Each(ctx, r, all, func(i Invoice) error { return note(i.ID, i.Issuer) }),
		selfBills.Each(ctx, r, all, func(b SelfBill) error { return note(b.ID, b.Issuer) }),
		creditNotes.Each(ctx, r, all, func(n CreditNote) error { return note(n.ID, n.Issuer) }),
		payments.Each(ctx, r, all, func(p Payment) error { return note(p.ID, p.Issuer) }),
	)
	return errors.Join(append(wrong, err)...)
}

// named is an issuer as a party.
func named(issuer parties.Ref) parties.Ref {
	if _, err := parties.Parse(string(issuer)); err != nil {
		return parties.Partnership(string(issuer))
	}
	return issuer
}

// eachUnnamed changes each document whose issuer is no party.
func eachUnnamed[T any](ctx context.Context, db docdb.DB, in docdb.Collection[T],
	issuer func(T) parties.Ref, change func(docdb.Tx, *T) error) error {
	return in.Each(ctx, db, docdb.Query{Limit: docdb.MaxLimit}, func(d T) error {
		if of := issuer(d); named(of) == of {
			return nil
		}
		return db.Update(ctx, func(tx docdb.Tx) error {
			if err := change(tx, &d); err != nil {
				return err
			}
			return in.Replace(ctx, tx, &d)
		})
	})
}
