package trial

import (
	"context"
	"encoding/json"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/set"
)

// Run reconciles a folder and returns what came of each line of its statements. What was passed over is noted
// in the set. Its errors are a *set.Fault, or say which invoices were refused and why.
func Run(ctx context.Context, of *set.Set) (answers []set.Answer, err error) {
	first, last := daysOf(*of)
	s, done, err := open(ctx, last.AddDays(1))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, done()) }()
	p, err := s.sides(ctx, *of)
	if err != nil {
		return nil, err
	}
	o, err := s.bringAll(ctx, of, p)
	if err != nil {
		return nil, err
	}
	if err := s.teach(ctx, of, p, lessons(*of, p, o, first.AddDays(-1))); err != nil {
		return nil, err
	}
	if err := s.credit(ctx, *of, o); err != nil {
		return nil, err
	}
	if err := s.writeOff(ctx, *of, o); err != nil {
		return nil, err
	}
	seller := p.sellers[of.Known.Seller]
	accounts, err := s.importAll(ctx, seller, of.Files)
	if err != nil {
		return nil, err
	}
	if err := s.match(ctx, seller, accounts, of.Advices); err != nil {
		return nil, err
	}
	return s.answers(ctx, p, accounts)
}

// daysOf are the first day of the folder's lines, and the last of its lines and invoices.
func daysOf(of set.Set) (first, last date.Day) {
	for _, l := range of.Lines {
		if first == "" || l.Date < first {
			first = l.Date
		}
		last = max(last, l.Date)
	}
	for _, d := range of.Known.Documents {
		last = max(last, d.Issued)
	}
	return first, last
}

// match reads the remittance advices, and runs the job that links alone: once at the end, and before where more
// advices would wait than the desk keeps.
func (s *store) match(ctx context.Context, seller parties.Ref, accounts []string, advices []set.Paper) error {
	for _, p := range advices {
		in := reconciliation.AdviceInput{Book: seller, Name: p.Name, File: p.Data, IdempotencyKey: s.key()}
		_, err := s.desk.ReadAdvice(ctx, s.one, in)
		if apperr.Is(err, apperr.KindConflict) {
			if err := s.linkAlone(ctx, seller, accounts); err != nil {
				return err
			}
			_, err = s.desk.ReadAdvice(ctx, s.one, in)
		}
		if err != nil {
			return &set.Fault{File: p.Name, Why: err.Error()}
		}
	}
	return s.linkAlone(ctx, seller, accounts)
}

// linkAlone runs the job as it follows each import.
func (s *store) linkAlone(ctx context.Context, seller parties.Ref, accounts []string) error {
	about, err := json.Marshal(reconciliation.Data{Book: seller})
	if err != nil {
		return err
	}
	for _, account := range accounts {
		err := s.desk.LinkAlone(ctx, events.Event{Type: reconciliation.StatementImported, Subject: account, Data: about})
		if err != nil {
			return err
		}
	}
	return nil
}
