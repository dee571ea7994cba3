package billing

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/register"
)

// Draft is a self-bill that may not be issued yet. It has no number, and is in no account; its id becomes
// that of the self-bill.
type Draft struct {
	docdb.Meta
	Customer    parties.Ref  `json:"customer"` // draws it up
	HomeURN     register.URN `json:"homeUrn"`
	HomeName    string       `json:"homeName"`
	InvoiceID   string       `json:"invoiceId"`
	Number      string       `json:"number"` // of the invoice
	AgreementID string       `json:"agreementId"`
	LeaderName  string       `json:"leaderName"`
	Deals       []Deal       `json:"deals,omitempty"`
	Lines       []Line       `json:"lines"` // without VAT
	Brokerage   money.Amount `json:"brokerage"`
	Net         money.Amount `json:"net"`
	MadeAt      time.Time    `json:"madeAt"`
}

var drafts = docdb.Of[Draft]("self_bill_drafts",
	docdb.Index{Name: "by_customer", Fields: []string{"customer", "madeAt"}},
	docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "madeAt"}},
	docdb.Index{Name: "by_invoice_home", Fields: []string{"invoiceId", "homeUrn"}, Unique: true},
)

// Hold is why a self-bill is not issued.
type Hold string

// The holds.
const (
	NoConsent Hold = "no_agreement"  // no self-billing agreement is in force
	NoVAT     Hold = "vat_undecided" // the home school has not decided the VAT of the release of its staff
	MixedVAT  Hold = "vat_mixed"     // by what it decided since, its expenses may share no document with the release

	NotDelivered Hold = "not_delivered" // it was invoiced in advance, and has not all taken place or been credited
)

// ForHome are the holds that the home school can see to: it cannot make visits take place.
func ForHome(holds []Hold) []Hold {
	return slices.DeleteFunc(slices.Clone(holds), func(h Hold) bool { return h == NotDelivered })
}

// dropDrafts takes the drafts of self-bills away, if there are any: nothing is left of their invoice.
func dropDrafts(ctx context.Context, tx docdb.Tx, invoiceID string) error {
	all, err := drafts.All(ctx, tx, docdb.Query{Index: "by_invoice_home", Equal: []any{invoiceID}})
	for _, d := range all {
		if err == nil {
			err = drafts.Delete(ctx, tx, &d)
		}
	}
	return err
}
