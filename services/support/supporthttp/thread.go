package supporthttp

import (
	"context"
	"time"

	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/support"
)

// Thread is everything that followed from an enquiry, as this person may see
// it.
type Thread struct {
	Enquiry
	Proposals []Proposal   `json:"proposals" nullable:"false"`
	Releases  []Release    `json:"releases" nullable:"false"`
	Agreement *Agreement   `json:"agreement,omitempty"`
	Visits    []Visit      `json:"visits" nullable:"false" doc:"By date"`
	Moves     []Move       `json:"moves" nullable:"false" doc:"Requests to move a visit, oldest first"`
	Changes   []Change     `json:"changes" nullable:"false" doc:"Changes since the agreement: visits that were cancelled or moved, oldest first"`
	Timeline  []Moment     `json:"timeline" nullable:"false" doc:"Oldest first"`
	Next      []NextAction `json:"next" nullable:"false" doc:"Your possible actions, awaited ones first"`
	Checks    ThreadChecks `json:"checks" doc:"The leader's checks, and what is missing before they enter the school"`
	Clashes   []Clash      `json:"clashes" nullable:"false" doc:"People on both sides, where it concerns you"`
}

// Clash is a person on both sides of a thread, who therefore may not act on one
// of them.
type Clash struct {
	Name     string       `json:"name"`
	You      bool         `json:"you" doc:"It is you"`
	Side     support.Side `json:"side" enum:"school,home" doc:"The side on which they may not act"`
	Sentence string       `json:"sentence" doc:"Who may not act for which school, and who can instead"`
}

func clashesOf(all []support.Clash, me string) []Clash {
	out := make([]Clash, len(all))
	for i, c := range all {
		you := c.AccountID == me
		out[i] = Clash{Name: c.Name, You: you, Side: c.Side, Sentence: c.Sentence(you)}
	}
	return out
}

// Moment is one event of the thread.
type Moment struct {
	At       time.Time    `json:"at"`
	What     events.Type  `json:"what" doc:"Stable word for programs: support.agreed"`
	Subject  string       `json:"subject" doc:"Id of its object"`
	Side     support.Side `json:"side" enum:"school,leader,home,broker,system"`
	Name     string       `json:"name,omitempty" doc:"Who did it"`
	Sentence string       `json:"sentence"`
	Note     string       `json:"note,omitempty" doc:"Their note"`
}

// NextAction is your possible next step.
type NextAction struct {
	Do      support.Verb `json:"do" enum:"propose,accept,decline-proposal,withdraw-proposal,decline,withdraw,grant,refuse,record,sign-off,query,cancel-visit,move-visit,agree-move,decline-move,withdraw-move,cancel-agreement,set-purchase-order"`
	On      string       `json:"on" doc:"Id of the enquiry, proposal, release, visit or agreement"`
	IfMatch string       `json:"ifMatch" doc:"The version for If-Match"`
	Waits   bool         `json:"waits" doc:"It is your turn in the thread"`
	Since   time.Time    `json:"since"`
	Due     *time.Time   `json:"due,omitempty"`
	Date    string       `json:"date,omitempty" format:"date" doc:"Of the visit"`
}

func actionsOf(all []support.Action) []NextAction {
	out := make([]NextAction, len(all))
	for i, a := range all {
		out[i] = actionOf(a)
	}
	return out
}

func actionOf(a support.Action) NextAction {
	return NextAction{
		Do: a.Do, On: a.On, IfMatch: httpx.ETag(a.Version), Waits: a.Waits, Since: a.Since, Due: a.Due, Date: a.Date,
	}
}

type threadOutput struct {
	ETag string `header:"ETag"`
	Body Thread
}

// answerThread answers with the thread as the actor may see it now.
func answerThread(ctx context.Context, s *support.Service, actor people.Actor, enquiryID string) (*threadOutput, error) {
	t, err := s.Thread(ctx, actor, enquiryID)
	if err != nil {
		return nil, err
	}
	out := &threadOutput{ETag: httpx.ETag(t.Enquiry.Version), Body: Thread{
		Enquiry: enquiryOf(t.Summary), Proposals: make([]Proposal, len(t.Proposals)), Releases: make([]Release, len(t.Releases)),
		Visits: visitsOf(t.Visits, t.Quotes, t.Checking), Timeline: make([]Moment, len(t.Timeline)), Next: actionsOf(t.Next),
		Moves: movesOf(t.Moves), Changes: changesOf(t.Changes), Clashes: clashesOf(t.Clashes, actor.AccountID), Checks: checksOf(t.Checking),
	}}
	for i, p := range t.Proposals {
		out.Body.Proposals[i] = proposalOf(p, t.Quotes[p.ID])
	}
	for i, r := range t.Releases {
		out.Body.Releases[i] = releaseOf(r)
	}
	for i, m := range t.Timeline {
		out.Body.Timeline[i] = Moment(m)
	}
	if t.Agreement != nil {
		a := agreementOf(*t.Agreement, t.Quotes[t.Agreement.ID]).standing(t.Visits)
		out.Body.Agreement = &a
	}
	return out, nil
}

// GetThread answers with the thread of an enquiry.
func GetThread(s *support.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*threadOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, in.ID)
	})
}
