package billing

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// number takes the next number of a series of the issuer, with what it wants before it: "INV-000123", "WV-INV-000123".
func number(ctx context.Context, tx docdb.Tx, series string, issuer parties.Ref) (string, error) {
	said, err := parties.Get(ctx, tx, issuer)
	if err != nil {
		return "", err
	}
	n, err := counter.Next(ctx, tx, series+"."+issuer.ID(), 1)
	if said.Prefix != "" {
		series = said.Prefix + "-" + series
	}
	return fmt.Sprintf("%s-%06d", series, n), err
}

// counted is the place of a number in its series, whatever stands before it.
func counted(number, series string) (int, error) {
	at := strings.LastIndex(number, series+"-")
	digits := strings.TrimPrefix(number[max(0, at):], series+"-")
	n, err := strconv.Atoi(digits)
	if at < 0 || at > 0 && number[at-1] != '-' || err != nil || len(digits) < 6 {
		return 0, fmt.Errorf("%q is no number of %s", number, series)
	}
	return n, nil
}
