package billing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Turnover is what the documents of a seller moved on some days, signed as its book is.
type Turnover struct {
	Receivable money.Amount // what payers owe: invoices less credit notes, payments and write-offs
	Payable    money.Amount // what is owed by self-bills and refunds, less payments, below nothing
	Cards      money.Amount // what came by card
}

type turning struct {
	r      docdb.Reader
	seller parties.Ref
	of     ledger.Span
	sum    Turnover
	e      errs
}

// since finds a seller's documents whose time is on the first of the days or later; soon leaves out those
// after the last.
func (t *turning) since(index string, soon bool) (docdb.Query, error) {
	q := docdb.Query{Index: index, Equal: []any{t.seller}, Limit: docdb.MaxLimit}
	if t.of.From != "" {
		from, err := t.of.From.Start()
		if err != nil {
			return q, err
		}
		q.From = from
	}
	if soon {
		to, err := t.of.To.AddDays(1).Start()
		if err != nil {
			return q, err
		}
		q.To = to
	}
	return q, nil
}

func (t *turning) has(on date.Day) bool { return on >= t.of.From && on <= t.of.To }

// fewOf leaves out the many documents that have no such time.
func fewOf(q docdb.Query) docdb.Query {
	if q.From == nil {
		q.From = time.Unix(0, 0).UTC()
	}
	return q
}
