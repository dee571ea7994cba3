package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/reconciliation"
)

func reconciliationRules() map[events.Type]rule {
	return map[events.Type]rule{reconciliation.AdviceMade: on(adviceMade)}
}

// adviceMade tells who handles the seller's money what a payment is for.
func adviceMade(ctx context.Context, r docdb.Reader, d reconciliation.AdviceData) ([]telling, error) {
	return toHolders(ctx, r, adviceToSeller(d), d.Book.Place(), d.Book.Place().Treasurers()...)
}
