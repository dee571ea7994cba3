package billing

import (
	"context"
	"fmt"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// number takes the next number of a series of the issuer.
func number(ctx context.Context, tx docdb.Tx, series string, issuer parties.Ref) (string, error) {
	n, err := counter.Next(ctx, tx, series+"."+issuer.ID(), 1)
	return fmt.Sprintf("%s-%06d", series, n), err
}
