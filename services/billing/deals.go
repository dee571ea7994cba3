package billing

import (
	"context"
	"slices"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
)

// Of are the agreements that the invoice is for, in the order of its lines.
func (i Invoice) Of() []Deal {
	if len(i.Deals) > 0 {
		return i.Deals
	}
	return []Deal{{
		AgreementID: i.AgreementID, AgreementRef: i.AgreementRef, EnquiryID: i.EnquiryID, LeaderName: i.LeaderName,
		HomeURN: i.HomeURN, PurchaseOrder: i.PurchaseOrder,
	}}
}

// Orders are the order numbers of all its agreements, each once, as people read them; "" where there is none.
func (i Invoice) Orders() string { return strings.Join(i.OrderNumbers(), ", ") }

// OrderNumbers are the order numbers of all its agreements, each once.
func (i Invoice) OrderNumbers() []string { return orderNumbers(i.Of()) }

// orders are likewise those of the agreements that the self-bill of an invoice is for.
func (b SelfBill) orders(i Invoice) string { return strings.Join(orderNumbers(b.Of(i)), ", ") }

func orderNumbers(deals []Deal) []string {
	var all []string
	for _, d := range deals {
		if d.PurchaseOrder != "" && !slices.Contains(all, d.PurchaseOrder) {
			all = append(all, d.PurchaseOrder)
		}
	}
	return all
}

// severalHomes says whether leaders of several schools are on it, so that several schools are owed a part.
func (i Invoice) severalHomes() bool {
	for _, d := range i.Deals {
		if d.HomeURN != i.HomeURN {
			return true
		}
	}
	return false
}

// quotes says whether the invoice has the order number of an agreement.
func (i Invoice) quotes(a agreements.Agreement) bool {
	for _, d := range i.Of() {
		if d.AgreementID == a.ID {
			return d.PurchaseOrder == a.PurchaseOrder
		}
	}
	return false
}

// Of are the agreements that the self-bill of an invoice is for.
func (b SelfBill) Of(i Invoice) []Deal {
	if len(b.Deals) > 0 {
		return b.Deals
	}
	for _, d := range i.Of() {
		if d.AgreementID == b.AgreementID {
			return []Deal{d}
		}
	}
	return i.Of()[:1]
}

// More are the ids of the agreements after the first.
func (b SelfBill) More() []string {
	if len(b.Deals) == 0 {
		return nil
	}
	return idsOf(b.Deals[1:])
}

// Refs are the agreements of the self-bill of an invoice, as people read them.
func (b SelfBill) Refs(i Invoice) string {
	var all []string
	for _, d := range b.Of(i) {
		all = append(all, d.AgreementRef)
	}
	return listed(all)
}

// agreementsOf reads the agreements of deals.
func agreementsOf(ctx context.Context, r docdb.Reader, deals []Deal) ([]agreements.Agreement, error) {
	all := make([]agreements.Agreement, len(deals))
	var err error
	for n, d := range deals {
		if all[n], err = agreements.GetAgreement(ctx, r, d.AgreementID); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// sharing notes that an agreement, which is not the first of an invoice, stands on it.
type sharing struct {
	docdb.Meta
	AgreementID string    `json:"agreementId"`
	InvoiceID   string    `json:"invoiceId"`
	At          time.Time `json:"at"`
}

var sharings = docdb.Of[sharing]("invoice_sharings",
	docdb.Index{Name: "by_agreement", Fields: []string{"agreementId", "at"}},
)

// noteSharings notes the agreements of an invoice after the first, under which it is found too.
func noteSharings(ctx context.Context, tx docdb.Tx, i Invoice) error {
	for _, d := range i.Of()[1:] {
		s := sharing{
			Meta: docdb.Meta{ID: i.ID + "." + d.AgreementID}, AgreementID: d.AgreementID, InvoiceID: i.ID, At: i.IssuedAt,
		}
		if err := sharings.Insert(ctx, tx, &s); err != nil {
			return err
		}
	}
	return nil
}

// invoicesFor are the invoices of an agreement, also those that it shares.
func invoicesFor(ctx context.Context, r docdb.Reader, agreementID string) ([]Invoice, error) {
	q := docdb.Query{Index: "by_agreement", Equal: []any{agreementID}}
	all, err := invoices.All(ctx, r, q)
	if err != nil {
		return nil, err
	}
	shared, err := sharings.All(ctx, r, q)
	for _, s := range shared {
		if err != nil {
			break
		}
		var i Invoice
		if i, err = invoices.Get(ctx, r, s.InvoiceID); err == nil {
			all = append(all, i)
		}
	}
	return all, err
}
