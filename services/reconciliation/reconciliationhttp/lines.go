package reconciliationhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

type linesInput struct {
	billinghttp.IDInput
	State  reconciliation.LineState `query:"state" enum:"unexplained,part,explained"`
	Waits  bool                     `query:"waiting" doc:"Only those that are not explained whole, the earliest first"`
	Alone  bool                     `query:"alone" doc:"Only those that were linked without asking, the latest first"`
	Unseen bool                     `query:"unseen" doc:"Only those of them that nobody has looked over"`
	httpx.Listing
}

type linesOutput struct{ Body httpx.Page[BankLine] }

// ListLines answers with a page of the lines of a bank account.
func ListLines(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *linesInput) (*linesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Lines(ctx, actor, reconciliation.LinesInput{
			Account: in.ID, State: in.State, Waiting: in.Waits, Alone: in.Alone, Unseen: in.Unseen, Cursor: in.Cursor,
			Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		items := make([]BankLine, len(found))
		for i, l := range found {
			if items[i], err = lineOf(l); err != nil {
				return nil, err
			}
		}
		return &linesOutput{httpx.PageOf(items, next)}, nil
	})
}

// LinePage is a line with what explains it, and what may.
type LinePage struct {
	BankLine
	Says       string          `json:"says" doc:"What of its text a rule may well look for"`
	Closed     bool            `json:"closed" doc:"The book is closed on its day, so what is undone counts today"`
	Links      []BankLink      `json:"links" nullable:"false" doc:"The earliest first, with those that were undone"`
	Candidates []BankCandidate `json:"candidates" nullable:"false" doc:"Best first"`
}

type lineOutput struct{ Body LinePage }

// GetLine answers with a line, its links and its candidates.
func GetLine(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*lineOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerLine(ctx, s, actor, in.ID)
	})
}

func answerLine(ctx context.Context, s *reconciliation.Service, actor people.Actor, id string) (*lineOutput, error) {
	v, err := s.Line(ctx, actor, id)
	if err != nil {
		return nil, err
	}
	l, err := lineOf(v.Line)
	return &lineOutput{LinePage{
		l, v.Says, v.Closed, httpx.Each(v.Links, linkOf), httpx.Each(v.Candidates, candidateOf),
	}}, err
}

type undoInput struct {
	billinghttp.IDInput
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"For those who look at it later"`
	}
}

// UndoLink takes a link back.
func UndoLink(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoInput) (*linkOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		k, err := s.UndoLink(ctx, actor, in.ID, in.Body.Reason)
		return &linkOutput{linkOf(k)}, err
	})
}

// UndoLine takes all links of a line back.
func UndoLine(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoInput) (*lineOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.UndoLine(ctx, actor, in.ID, in.Body.Reason); err != nil {
			return nil, err
		}
		return answerLine(ctx, s, actor, in.ID)
	})
}

type findInput struct {
	billinghttp.IDInput
	Text string `query:"text" maxLength:"100" doc:"Of the number or the party"`
}

// FoundDocuments are documents on which something is owed.
type FoundDocuments struct {
	Items []CandidatePart `json:"items" nullable:"false"`
}

type foundOutput struct{ Body FoundDocuments }

// FindDocuments answers with documents that a line may be linked to, by number or party.
func FindDocuments(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *findInput) (*foundOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.FindDocuments(ctx, actor, in.ID, in.Text)
		return &foundOutput{FoundDocuments{httpx.Each(all, partOf)}}, err
	})
}
