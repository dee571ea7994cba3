package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// onAccountOf is what a payer has on account with a seller.
func onAccountOf(ctx context.Context, r docdb.Reader, book, party parties.Ref) (money.Amount, error) {
	at, err := ledger.BalanceOf(ctx, r, string(book), OnAccount(party), ledger.Ever)
	if errors.Is(err, docdb.ErrNotFound) {
		return money.Pence(0), nil // the book has no entry yet
	}
	return money.Pence(-at.Pence), err
}

// UseOnAccount is Conflict, within tx, where a payer has less on account with a seller than an amount that is
// about to be taken from it. Whoever takes it posts to the book in the same transaction, so of two only one can.
func UseOnAccount(ctx context.Context, tx docdb.Tx, book, party parties.Ref, amount money.Amount) error {
	free, err := onAccountOf(ctx, tx, book, party)
	if err == nil && amount.Pence > free.Pence {
		err = apperr.Conflict("less_on_account", onlyIsOnAccount(free))
	}
	return err
}
