package enquirieshttp

import (
	"context"
	"time"

	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/diary"
	"lateral/services/diary/diaryhttp"
	"lateral/services/enquiries"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Thread is everything that followed from an enquiry, as this person may see
// it.
type Thread struct {
	Enquiry
	Proposals []Proposal                  `json:"proposals" nullable:"false"`
	Releases  []Release                   `json:"releases" nullable:"false"`
	Agreement *agreementshttp.Agreement   `json:"agreement,omitempty"`
	Visits    []agreementshttp.Visit      `json:"visits" nullable:"false" doc:"By date"`
	Tally     *agreementshttp.VisitTally  `json:"tally,omitempty" doc:"How many visits there are"`
	Moves     []agreementshttp.Move       `json:"moves" nullable:"false" doc:"Requests to move a visit, oldest first"`
	Changes   []agreementshttp.Change     `json:"changes" nullable:"false" doc:"Changes since the agreement: visits that were cancelled or moved, oldest first"`
	Timeline  []Moment                    `json:"timeline" nullable:"false" doc:"Oldest first"`
	Next      []agreementshttp.NextAction `json:"next" nullable:"false" doc:"Your possible actions, awaited ones first"`
	Ahead     []string                    `json:"ahead" nullable:"false" doc:"The steps that come after the turn, in words"`
	Checks    agreementshttp.ThreadChecks `json:"checks" doc:"The leader's checks, and what is missing before they enter the school"`
	Clashes   []Clash                     `json:"clashes" nullable:"false" doc:"People on both sides, where it concerns you"`

	Drafted partnerships.Raising `json:"drafted" enum:"advance,visit,month,milestone,completion" doc:"When an agreement made now would be drafted, by the seller's terms"`

	MayAskOthers bool `json:"mayAskOthers" doc:"You can send enquiries about the need to leaders"`
}

// Clash is a person on both sides of a thread, who therefore may not act on one
// of them.
type Clash struct {
	Name     string          `json:"name"`
	You      bool            `json:"you" doc:"It is you"`
	Side     agreements.Side `json:"side" enum:"school,home" doc:"The side on which they may not act"`
	Sentence string          `json:"sentence" doc:"Who may not act for which school, and who can instead"`
}

func clashesOf(all []enquiries.Clash, me string) []Clash {
	out := make([]Clash, len(all))
	for i, c := range all {
		you := c.AccountID == me
		out[i] = Clash{Name: c.Name, You: you, Side: c.Side, Sentence: c.Sentence(you)}
	}
	return out
}

// Moment is one event of the thread.
type Moment struct {
	At       time.Time       `json:"at"`
	What     events.Type     `json:"what" doc:"Stable word for programs: support.agreed"`
	Subject  string          `json:"subject" doc:"Id of its object"`
	Side     agreements.Side `json:"side" enum:"school,leader,home,broker,system"`
	Name     string          `json:"name,omitempty" doc:"Who did it"`
	Sentence string          `json:"sentence"`
	Note     string          `json:"note,omitempty" doc:"Their note"`
	Page     string          `json:"page,omitempty" enum:"invoice,self-bill,enquiry" doc:"What has a page that says more"`
	PageID   string          `json:"pageId,omitempty" doc:"Its id"`
}

// ThreadOutput is the answer with a thread.
type ThreadOutput struct {
	ETag string `header:"ETag"`
	Body Thread
}

// answerThread answers with the thread as the actor may see it now.
func answerThread(ctx context.Context, s *enquiries.Service, actor people.Actor,
	enquiryID string) (*ThreadOutput, error) {
	t, err := s.Thread(ctx, actor, enquiryID)
	if err != nil {
		return nil, err
	}
	out := &ThreadOutput{ETag: httpx.ETag(t.Enquiry.Version), Body: Thread{
		Enquiry: enquiryOf(t.Summary), Proposals: make([]Proposal, len(t.Proposals)),
		Releases: make([]Release, len(t.Releases)),
		Visits:   []agreementshttp.Visit{}, Timeline: make([]Moment, len(t.Timeline)), Next: agreementshttp.ActionsOf(t.Next),
		Drafted: t.Drafted,
		Ahead:   listOf(t.Ahead), MayAskOthers: t.MayAskOthers,
		Moves: []agreementshttp.Move{}, Changes: agreementshttp.ChangesOf(t.Changes),
		Clashes: clashesOf(t.Clashes, actor.AccountID), Checks: agreementshttp.ChecksOf(t.Checking),
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
	if st := t.Agreed; st != nil {
		a := agreementshttp.AgreementOf(st.Agreement, t.Quotes[st.Agreement.ID]).Standing(st.Visits)
		out.Body.Agreement, out.Body.Moves = &a, agreementshttp.MovesOf(st.Moves)
		out.Body.Visits = agreementshttp.Asked(agreementshttp.VisitsOf(
			st.Visits, st.Agreement.Expenses, t.Quotes, t.Checking, t.Readable), *st)
		out.Body.Tally = agreementshttp.TallyOf(*st)
	}
	return out, nil
}

// AnswerThread answers a release or a change of an agreement with the thread that led to it.
func AnswerThread(s *enquiries.Service) diaryhttp.Answer[ThreadOutput] {
	return func(ctx context.Context, actor people.Actor, from diary.Origin) (*ThreadOutput, error) {
		return answerThread(ctx, s, actor, from.ID)
	}
}

// GetThread answers with the thread of an enquiry.
func GetThread(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementshttp.IDInput) (*ThreadOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, in.ID)
	})
}
