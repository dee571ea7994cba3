package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// HeldSelfBills are how many self-bills of a customer wait that were drafted until the end of a day, and
// what they come to before VAT.
func HeldSelfBills(ctx context.Context, r docdb.Reader, customer parties.Ref, until date.Day) (int, money.Amount,
	error) {
	n, net := 0, money.Pence(0)
	to, err := until.AddDays(1).Start()
	if err != nil {
		return n, net, err
	}
	q := docdb.Query{Index: "by_customer", Equal: []any{customer}, To: to, Limit: docdb.MaxLimit}
	err = drafts.Each(ctx, r, q, func(d Draft) error {
		n++
		net, err = net.Add(d.Net)
		return err
	})
	return n, net, err
}
