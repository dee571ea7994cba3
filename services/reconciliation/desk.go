package reconciliation

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/matching"

	"lateral/pkg/apperr"
)

// AccountView is a bank account with where it stands.
type AccountView struct {
	BankAccount
	Balance money.Amount // the bank's own, by the statements that are imported
	Waits   money.Amount // what of its lines is not explained
	Waiting int64        // how many lines are not explained whole
	Alone   int64        // how many lines the program linked by itself
	Unseen  int64        // how many of these nobody has looked over
}

// StatementView is a statement with what came of it.
type StatementView struct {
	Statement
	Alone    int64 // how many of its lines the program linked by itself
	Matching bool  // the program looks for such lines now

	// Of one that a person took as it is: what the bank has more by now than the lines make, in words too, and whether
	// that is to be looked at again, since it was another when it was taken.
	GapNow     money.Amount
	GapNowSays string
	AsksAgain  bool
}

// matchesWithin is for how long after an import it is said that lines are being matched.
const matchesWithin = 10 * time.Minute

// Accounts are the bank accounts of a book, for those who handle its money. NotFound to others.
func (s *Service) Accounts(ctx context.Context, actor people.Actor, book parties.Ref) ([]AccountView, error) {
	if !handles(actor, book) {
		return nil, apperr.NotFound("party")
	}
	all, err := AccountsOf(ctx, s.db, book)
	if err != nil {
		return nil, err
	}
	views := make([]AccountView, len(all))
	for i, a := range all {
		if views[i], err = viewOf(ctx, s.db, a); err != nil {
			return nil, err
		}
	}
	return views, nil
}

// Account is a bank account, and its statements, the latest first.
func (s *Service) Account(ctx context.Context, actor people.Actor, id string) (AccountView, []StatementView, error) {
	a, err := accountFor(ctx, s.db, actor, id)
	if err != nil {
		return AccountView{}, nil, err
	}
	v, err := viewOf(ctx, s.db, a)
	if err != nil {
		return v, nil, err
	}
	q := docdb.Query{Index: "by_account", Equal: []any{id, Imported}, Descending: true}
	all, _, err := statements.Find(ctx, s.db, q)
	if err != nil {
		return v, nil, err
	}
	views := make([]StatementView, len(all))
	ends := map[date.Day]Statement{} // the last that was imported, by its last day
	for i, st := range all {
		if last, there := ends[st.To]; !there || last.compare(st) < 0 {
			ends[st.To] = st
		}
		if views[i], err = s.statementView(ctx, a, st); err != nil {
			return v, nil, err
		}
	}
	for i := range views {
		st := &views[i]
		st.AsksAgain = st.AsksAgain && ends[st.To].ID == st.ID // a later one of the day asks for it
	}
	return v, views, nil
}

func (s *Service) statementView(ctx context.Context, a BankAccount, st Statement) (StatementView, error) {
	v := StatementView{Statement: st, GapNow: st.Gap}
	v.Matching = st.MatchedAt == nil && !a.ByHand && s.now().Sub(st.ImportedAt) < matchesWithin
	var err error
	q := docdb.Query{Index: "automatic_by_statement", Equal: []any{st.ID}}
	if v.Alone, err = lines.Count(ctx, s.db, q); err != nil {
		return v, err
	}
	if !st.Accepted {
		return v, nil
	}
	v.GapNow, err = a.gapNow(ctx, s.db, st)
	v.GapNowSays = gapWords(v.GapNow)
	v.AsksAgain = !v.GapNow.IsZero() && v.GapNow.Pence != st.Gap.Pence
	return v, err
}

func viewOf(ctx context.Context, r docdb.Reader, a BankAccount) (AccountView, error) {
	v := AccountView{BankAccount: a}
	var err error
	if v.Balance, err = ledger.BalanceOf(ctx, r, string(a.Book), bankOf(a.ID), ledger.Ever); err != nil {
		return v, err
	}
	if v.Waits, err = ledger.BalanceOf(ctx, r, string(a.Book), unexplainedOf(a.ID), ledger.Ever); err != nil {
		return v, err
	}
	if v.Waits, err = v.Waits.Neg(); err != nil {
		return v, err
	}
	if v.Waiting, err = a.toExplain(ctx, r); err != nil {
		return v, err
	}
	if v.Alone, err = lines.Count(ctx, r, docdb.Query{Index: "automatic", Equal: []any{a.ID}}); err != nil {
		return v, err
	}
	v.Unseen, err = lines.Count(ctx, r, docdb.Query{Index: "unseen", Equal: []any{a.ID}})
	return v, err
}

// LinesInput says which lines of an account are listed: those in a state, those that wait to be explained, whole or in
// part, those that the program linked by itself, those of them that nobody has looked over, or all.
type LinesInput struct {
	Account string
	State   LineState
	Waiting bool
	Alone   bool
	Unseen  bool
	Cursor  string
	Limit   int
}

// Lines is a page of the lines of an account, and the next cursor: the earliest first where a state is
// asked for, or what waits (of that first what is explained in part), else the latest first.
func (s *Service) Lines(ctx context.Context, actor people.Actor, in LinesInput) ([]Line, string, error) {
	a, err := accountFor(ctx, s.db, actor, in.Account)
	if err != nil {
		return nil, "", err
	}
	q := docdb.Query{Index: "by_account", Equal: []any{a.ID}, After: in.Cursor, Limit: in.Limit, Descending: true}
	switch {
	case in.Unseen:
		q.Index = "unseen"
	case in.Alone:
		q.Index = "automatic"
	case in.Waiting:
		q.Index, q.In, q.Descending = "by_state", []any{InPart, Unexplained}, false
	case in.State != "":
		q.Index, q.Equal, q.Descending = "by_state", []any{a.ID, in.State}, false
	}
	return lines.FindWhere(ctx, s.db, q, func(l Line) (bool, error) { return l.Statement != a.Arriving, nil })
}

// LineView is a line with what explains it, and what may.
type LineView struct {
	Line
	Says       string // what of its text a rule may well look for
	Closed     bool   // the book is closed on its day, so what is undone counts today
	Links      []Link
	Candidates []Candidate
}

// Line is a line with its links, the earliest first, and the candidates for what is left of it.
func (s *Service) Line(ctx context.Context, actor people.Actor, id string) (LineView, error) {
	l, _, err := lineFor(ctx, s.db, actor, id)
	if err != nil {
		return LineView{}, err
	}
	v := LineView{Line: l, Says: matching.Saying(l.asked(l.Amount))}
	if v.Links, err = links.All(ctx, s.db, docdb.Query{Index: "by_line", Equal: []any{id}}); err != nil {
		return v, err
	}
	through, err := ledger.ClosedThrough(ctx, s.db, string(l.Book))
	if err != nil {
		return v, err
	}
	v.Closed = l.On <= through
	v.Candidates, err = s.candidatesOf(ctx, l)
	return v, err
}
