package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/people"
)

// Query is what the payer asks about an invoice before it pays. While nobody answers, the
// payer gets no reminder.
type Query struct {
	Words  string    `json:"words"`
	By     string    `json:"by"`     // account, of the payer
	ByName string    `json:"byName"` // as on the day
	At     time.Time `json:"at"`

	Answer         string     `json:"answer,omitempty"` // "" while nobody answered
	AnsweredBy     string     `json:"answeredBy,omitempty"`
	AnsweredByName string     `json:"answeredByName,omitempty"`
	AnsweredAt     *time.Time `json:"answeredAt,omitempty"`
}

// mostQueries is how often the payer may ask about one invoice.
const mostQueries = 20

// Queried is the payer's question that nobody answered; false where there is none, or where nothing
// is owed any more.
func (i Invoice) Queried() (Query, bool) {
	if len(i.Queries) == 0 || !i.Unpaid {
		return Query{}, false
	}
	last := i.Queries[len(i.Queries)-1]
	return last, last.AnsweredAt == nil
}

// Query asks the issuer about an invoice, for the payer, and stops its reminders until somebody answers.
// Conflict where nothing is owed, and where an earlier question waits for its answer.
func (s *Service) Query(ctx context.Context, actor people.Actor, id string, seen int64, words string) (Invoice, error) {
	words, err := text.Reason("words", words, sayWhatIsWrong)
	if err != nil {
		return Invoice{}, err
	}
	may := func(tx docdb.Tx, i Invoice) error {
		a, err := agreements.GetAgreement(ctx, tx, i.AgreementID)
		if err != nil {
			return err
		}
		return i.forPayer(actor, a)
	}
	return s.change(ctx, id, seen, may, func(tx docdb.Tx, i *Invoice) error {
		return s.query(ctx, tx, actor, i, words)
	})
}

func (s *Service) query(ctx context.Context, tx docdb.Tx, actor people.Actor, i *Invoice, words string) error {
	if err := i.isOwed(); err != nil {
		return err
	}
	if _, waits := i.Queried(); waits {
		return apperr.Conflict("query_waits", aQueryWaits(*i))
	}
	if len(i.Queries) == mostQueries {
		return apperr.Conflict("many_queries", manyQueries(*i))
	}
	asking := pace.Pace{What: "query-invoice", Often: 3, Per: 24 * time.Hour}
	if err := pace.Check(ctx, tx, s.now(), youHaveAskedSeveral, asking.Of(i.ID)); err != nil {
		return err
	}
	i.Queries = append(i.Queries, Query{Words: words, By: actor.AccountID, ByName: actor.Name, At: s.now()})
	return s.events.Append(ctx, tx, InvoiceQueried, i.ID, i.moved(i.Total, words))
}

// AnswerQuery answers the payer's question, for the issuer. Conflict where none waits.
func (s *Service) AnswerQuery(ctx context.Context, actor people.Actor, id string, seen int64,
	words string) (Invoice, error) {
	words, err := text.Reason("words", words, sayTheAnswer)
	if err != nil {
		return Invoice{}, err
	}
	may := func(_ docdb.Tx, i Invoice) error { return i.forIssuer(actor) }
	return s.change(ctx, id, seen, may, func(tx docdb.Tx, i *Invoice) error {
		if _, waits := i.Queried(); !waits {
			return apperr.Conflict("no_query", noQueryWaits(*i))
		}
		now, last := s.now(), &i.Queries[len(i.Queries)-1]
		last.Answer, last.AnsweredBy, last.AnsweredByName, last.AnsweredAt = words, actor.AccountID, actor.Name, &now
		return s.events.Append(ctx, tx, QueryAnswered, i.ID, i.moved(i.Total, words))
	})
}

// change changes an invoice that the caller saw at a version. NotFound where there is none; else what
// may answers; Stale where it has changed since.
func (s *Service) change(ctx context.Context, id string, seen int64, may func(docdb.Tx, Invoice) error,
	fn func(docdb.Tx, *Invoice) error) (Invoice, error) {
	var i Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if i, err = invoices.Get(ctx, tx, id); err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
		}
		if err := may(tx, i); err != nil {
			return err
		}
		if !i.IsAt(seen) {
			return apperr.Stale("invoice")
		}
		if err := fn(tx, &i); err != nil {
			return err
		}
		return invoices.Replace(ctx, tx, &i)
	})
	return i, err
}
