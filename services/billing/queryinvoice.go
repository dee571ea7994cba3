package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/people"
)

// mostQueries is how often the payer may ask about one invoice.
const mostQueries = 20

// Query asks the issuer about an invoice, for the payer, and stops its reminders until somebody answers.
// Conflict where nothing is owed, and where an earlier question waits for its answer.
func (s *Service) Query(ctx context.Context, actor people.Actor, id string, seen int64, words string) (Invoice, error) {
	words, err := text.Reason("words", words, sayWhatIsWrong)
	if err != nil {
		return Invoice{}, err
	}
	may := func(tx docdb.Tx, i Invoice) error { return i.forPayer(ctx, tx, actor) }
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
