package exports

import (
	"context"
	"errors"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// mostParties is how many payers and suppliers a table of codes offers.
const mostParties = 200

// NamesOf are what a seller can give a code to: what Names says, its bank accounts, and the parties that have a
// code or with which something is open, at most 200. NotFound to those who do not handle the book's money.
func (s *Service) NamesOf(ctx context.Context, actor people.Actor, book parties.Ref) ([]Named, error) {
	if !handles(actor, book) {
		return nil, apperr.NotFound("party")
	}
	var all []Named
	err := s.db.View(ctx, func(r docdb.Reader) error {
		table, err := codesFor(ctx, r, book)
		if err != nil {
			return err
		}
		banks, err := banksOf(ctx, r, book)
		if err != nil {
			return err
		}
		others, err := partiesOf(ctx, r, book, table)
		all = slices.Concat(Names(), banks, others)
		return err
	})
	return all, err
}

func banksOf(ctx context.Context, r docdb.Reader, book parties.Ref) ([]Named, error) {
	found, err := reconciliation.AccountsOf(ctx, r, book)
	var all []Named
	for _, a := range found {
		all = append(all, Named{string(reconciliation.LedgerAccount(a.ID)), bankAccounts, a.Name})
	}
	return all, err
}

func partiesOf(ctx context.Context, r docdb.Reader, book parties.Ref, table Codes) ([]Named, error) {
	var refs []parties.Ref
	for _, c := range table.Codes {
		typed, _ := strings.CutPrefix(c.Of, "party:")
		if of, err := parties.Parse(typed); err == nil {
			refs = append(refs, of)
		}
	}
	for _, head := range []ledger.Account{billing.Receivable(""), billing.Payable(""), billing.OnAccount("")} {
		found, err := ledger.Balances(ctx, r, string(book), string(head), ledger.Ever)
		if err != nil && !errors.Is(err, docdb.ErrNotFound) { // the book has no entry yet
			return nil, err
		}
		for _, b := range found {
			if of, is := partyOf(b.Account); is {
				refs = append(refs, of)
			}
		}
	}
	slices.Sort(refs)
	refs = slices.Compact(refs)
	var all []Named
	for _, of := range refs[:min(len(refs), mostParties)] {
		name, err := parties.NameOf(ctx, r, of)
		if apperr.Is(err, apperr.KindNotFound) {
			continue // somebody gave a code to what is no party
		}
		if err != nil {
			return nil, err
		}
		all = append(all, Named{"party:" + string(of), payersAndSuppliers, name})
	}
	slices.SortStableFunc(all, func(a, b Named) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}
