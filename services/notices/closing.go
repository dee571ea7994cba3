package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/reconciliation/closing"
)

func closingRules() map[events.Type]rule {
	return map[events.Type]rule{
		closing.PeriodSigned:   on(periodSigned),
		closing.SignatureFell:  on(signatureFell),
		closing.PeriodClosed:   on(periodClosed),
		closing.PeriodReopened: on(periodReopened),
	}
}

// monthOf is the page of a month.
func monthOf(d closing.Data) string {
	return "/closing/" + string(d.Book.Kind()) + "/" + d.Book.ID() + "/" + string(d.Month)
}

// periodSigned tells those who may sign as the second.
func periodSigned(ctx context.Context, r docdb.Reader, d closing.Data) ([]telling, error) {
	t := periodSignedTelling(d)
	t.path = monthOf(d)
	return toHolders(ctx, r, t, d.Book.Place(), d.Book.Place().Treasurers()...)
}

// signatureFell tells the person whose signature no longer counts.
func signatureFell(_ context.Context, _ docdb.Reader, d closing.Data) ([]telling, error) {
	t := signatureFellTelling(d)
	t.path, t.accountID = monthOf(d), d.First.Account
	return []telling{t}, nil
}

// periodClosed tells both who signed.
func periodClosed(_ context.Context, _ docdb.Reader, d closing.Data) ([]telling, error) {
	return toSigners(d, periodClosedTelling(d)), nil
}

// periodReopened tells both who signed, also where one of them reopened it.
func periodReopened(_ context.Context, _ docdb.Reader, d closing.Data) ([]telling, error) {
	t := periodReopenedTelling(d)
	t.own = true
	return toSigners(d, t), nil
}

func toSigners(d closing.Data, t telling) []telling {
	t.path = "/certificates/" + d.Certificate
	var all []telling
	for _, s := range []closing.Signer{d.First, d.Second} {
		t.accountID = s.Account
		all = append(all, t)
	}
	return all
}
