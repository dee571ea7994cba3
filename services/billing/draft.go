package billing

import (
	"context"
	"errors"
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
	Lines       []Line       `json:"lines"` // without VAT
	Brokerage   money.Amount `json:"brokerage"`
	Net         money.Amount `json:"net"`
	MadeAt      time.Time    `json:"madeAt"`
}

var drafts = docdb.Of[Draft]("self_bill_drafts",
	docdb.Index{Name: "by_customer", Fields: []string{"customer", "madeAt"}},
	docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "madeAt"}},
	docdb.Index{Name: "by_invoice", Fields: []string{"invoiceId"}, Unique: true},
)

// Hold is why a self-bill is not issued.
type Hold string

// The holds.
const (
	NoConsent Hold = "no_agreement"  // no self-billing agreement is in force
	NoVAT     Hold = "vat_undecided" // the home school has not decided the VAT of the release of its staff
	MixedVAT  Hold = "vat_mixed"     // by what it decided since, its expenses may share no document with the release
)

// draftOf is the draft of the self-bill of an invoice; the zero Draft where there is none.
func draftOf(ctx context.Context, r docdb.Reader, invoiceID string) (Draft, error) {
	d, err := drafts.First(ctx, r, docdb.Query{Index: "by_invoice", Equal: []any{invoiceID}})
	if errors.Is(err, docdb.ErrNotFound) {
		return Draft{}, nil
	}
	return d, err
}

// dropDraft takes the draft of a self-bill away, if there is one: nothing is left of its invoice.
func dropDraft(ctx context.Context, tx docdb.Tx, invoiceID string) error {
	d, err := draftOf(ctx, tx, invoiceID)
	if err != nil || d.ID == "" {
		return err
	}
	return drafts.Delete(ctx, tx, &d)
}
