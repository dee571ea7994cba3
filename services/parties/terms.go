package parties

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// PayerTerms is how a party wants to be billed. A party that said nothing has the zero terms, and
// pays itself.
type PayerTerms struct {
	docdb.Meta              // the id is the Ref
	OrderRequired bool      `json:"orderRequired,omitempty"` // nothing is issued without an order number
	SendTo        []string  `json:"sendTo,omitempty"`        // e-mail addresses
	EInvoice      EInvoice  `json:"eInvoice,omitzero"`
	NominalCode   string    `json:"nominalCode,omitempty"` // in the payer's own books
	PaidBy        Ref       `json:"paidBy,omitempty"`      // who pays for a school; "" is itself
	ChangedBy     string    `json:"changedBy,omitempty"`   // account
	ChangedAt     time.Time `json:"changedAt,omitzero"`
}

// EInvoice is an address for electronic invoices; zero where the payer has none.
type EInvoice struct {
	Scheme string `json:"scheme,omitempty"` // a code of the list EAS: "9932"
	ID     string `json:"id,omitempty"`
}

var payerTerms = docdb.Of[PayerTerms]("payer_terms")

// TermsOf are the terms of a payer. PaidBy names who pays: the payer itself, unless it is a school
// that chose another, who is still willing to.
func TermsOf(ctx context.Context, r docdb.Reader, payer Ref) (PayerTerms, error) {
	t, err := writtenTerms(ctx, r, payer)
	if err != nil {
		return t, err
	}
	t.PaidBy, err = willing(ctx, r, payer, t.PaidBy)
	return t, err
}

// WhoPays is the party to which a seller's documents for a school are drawn up: as TermsOf says, but
// an outside payer pays only the documents of the seller that it belongs to.
func WhoPays(ctx context.Context, r docdb.Reader, seller Ref, school register.URN) (Ref, error) {
	t, err := TermsOf(ctx, r, School(school))
	if err != nil || t.PaidBy.Kind() != OfPayer {
		return t.PaidBy, err
	}
	p, err := PayerOf(ctx, r, t.PaidBy.ID())
	if err == nil && p.Seller != seller {
		return School(school), nil
	}
	return t.PaidBy, err
}

// writtenTerms are the terms as they are kept, with version 0 if nobody wrote any.
func writtenTerms(ctx context.Context, r docdb.Reader, payer Ref) (PayerTerms, error) {
	t, err := payerTerms.Get(ctx, r, string(payer))
	if errors.Is(err, docdb.ErrNotFound) {
		return PayerTerms{Meta: docdb.Meta{ID: string(payer)}}, nil
	}
	return t, err
}

// willing is who pays for a payer that chose somebody: that one if it is still willing to, else the
// payer itself.
func willing(ctx context.Context, r docdb.Reader, payer, chosen Ref) (Ref, error) {
	if payer.Kind() != OfSchool || chosen == "" {
		return payer, nil
	}
	choices, err := payersOf(ctx, r, register.URN(payer.ID()))
	for _, each := range choices {
		if each.Ref == chosen {
			return chosen, nil
		}
	}
	return payer, err
}
