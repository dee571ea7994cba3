package notices

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// copied sends the letter to the addresses to which the payer wants its documents sent, and an outside
// payer's own where it named none. Who is told anyway gets no second letter.
func copied(ctx context.Context, r docdb.Reader, m billing.Moved, copy telling, told []telling) ([]telling, error) {
	payer := m.Payer
	if payer == "" {
		payer = parties.School(m.BuyerURN)
	}
	if payer.Kind() != parties.OfPayer {
		copy.path, copy.action = "/invoices/"+m.InvoiceID, seeTheInvoice
	}
	return copiedTo(ctx, r, payer, copy, told)
}

// copiedTo sends the letter to the addresses of a payer.
func copiedTo(ctx context.Context, r docdb.Reader, payer parties.Ref, copy telling, told []telling) ([]telling, error) {
	addresses, err := sendTo(ctx, r, payer)
	if err != nil {
		return nil, err
	}
	copy.private = true
	var has []string
	for _, t := range told {
		account, err := people.GetAccount(ctx, r, t.accountID)
		if err != nil {
			return nil, err
		}
		has = append(has, strings.ToLower(account.Email))
	}
	all := slices.Clone(told)
	for _, address := range addresses {
		if key := strings.ToLower(address); !slices.Contains(has, key) {
			has = append(has, key)
			copy.email = address
			all = append(all, copy)
		}
	}
	return all, nil
}

func sendTo(ctx context.Context, r docdb.Reader, payer parties.Ref) ([]string, error) {
	terms, err := parties.TermsOf(ctx, r, payer)
	if err != nil || len(terms.SendTo) > 0 || payer.Kind() != parties.OfPayer {
		return terms.SendTo, err
	}
	p, err := parties.PayerOf(ctx, r, payer.ID())
	return []string{p.Email}, err
}
