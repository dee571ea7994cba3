package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/reconciliation/accounts"
)

func accountRules() map[events.Type]rule {
	return map[events.Type]rule{accounts.StatementSent: on(statementSent)}
}

// statementSent tells those who handle the payer's money, and the addresses that the payer named for its documents.
func statementSent(ctx context.Context, r docdb.Reader, t accounts.Told) ([]telling, error) {
	var told []telling
	var err error
	if t.Payer.Kind() != parties.OfPayer {
		told, err = toHolders(ctx, r, statementToPayer(t), t.Payer.Place(), t.Payer.Place().Treasurers()...)
	}
	if err != nil {
		return nil, err
	}
	return copiedTo(ctx, r, t.Payer, copyOfStatement(t), told)
}
