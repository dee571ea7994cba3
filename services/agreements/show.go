package agreements

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Shown is an agreement as it stands, with the actor's possible actions.
type Shown struct {
	Standing
	Quotes   Quotes
	Quote    partnerships.Quote // of the visits that are not cancelled
	Changes  []Change           // of what was agreed, oldest first
	Next     []Action
	Checking Checking // what was seen of the leader
	Readable Readable // invoices of its visits
}

// Get returns an agreement as the actor may see it, or NotFound.
func (s *Service) Get(ctx context.Context, actor people.Actor, id string) (Shown, error) {
	var shown Shown
	err := s.db.View(ctx, func(r docdb.Reader) error {
		a, err := agreementFor(ctx, r, actor, id)
		if err != nil {
			return err
		}
		st := Standing{Agreement: a}
		if err := st.read(ctx, r); err != nil {
			return err
		}
		shown = Shown{Standing: st, Changes: st.Changes(), Quotes: Quotes{}}
		shown.Next = Answers(st.Next(actor, date.On(s.now())))
		if shown.Checking, err = st.Checking(ctx, r, actor, date.On(s.now())); err != nil {
			return err
		}
		if shown.Readable, err = s.Readable(ctx, r, actor, st.Visits); err != nil {
			return err
		}
		err = st.AddQuotes(ctx, parties.TablesOn(r, date.On(s.now())), shown.Quotes)
		shown.Quote = shown.Quotes[a.ID]
		return err
	})
	return shown, err
}
