package agreementshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary/diaryhttp"
	"lateral/services/people"
)

// Move is one side's request to hold a visit on other half-days.
type Move struct {
	ID       string               `json:"id"`
	Version  int64                `json:"version" doc:"For If-Match"`
	VisitID  string               `json:"visitId"`
	By       agreements.Side      `json:"by" enum:"leader,school"`
	From     []ProposedHalfDay    `json:"from" nullable:"false"`
	To       []ProposedHalfDay    `json:"to" nullable:"false"`
	Note     string               `json:"note,omitempty"`
	State    agreements.MoveState `json:"state" enum:"asked,moved,declined,withdrawn,lapsed"`
	AskedAt  time.Time            `json:"askedAt"`
	OtherYes *time.Time           `json:"otherYes,omitempty" doc:"When the other side said yes"`
	HomeYes  *time.Time           `json:"homeYes,omitempty" doc:"When the home head said yes"`
	EndedAt  *time.Time           `json:"endedAt,omitempty"`
	Because  string               `json:"because,omitempty" doc:"Why it was declined"`
}

// MovesOf shows what was asked about other half-days.
func MovesOf(all []agreements.Move) []Move {
	out := make([]Move, len(all))
	for i, m := range all {
		out[i] = Move{
			ID: m.ID, Version: m.Version, VisitID: m.VisitID, By: m.By, From: halfDaysOf(m.From), To: halfDaysOf(m.To),
			Note: m.Note, State: m.State, AskedAt: m.AskedAt, OtherYes: m.Other.When(), HomeYes: m.Home.When(),
			EndedAt: m.EndedAt, Because: m.EndedBecause,
		}
	}
	return out
}

func halfDaysOf(slots []calendar.Slot) []ProposedHalfDay {
	return TermsOf(agreements.Terms{Slots: slots}).Slots
}

// Change is a difference from what was agreed.
type Change struct {
	VisitID  string     `json:"visitId"`
	At       *time.Time `json:"at,omitempty" doc:"Absent for old changes"`
	Sentence string     `json:"sentence" doc:"The change, and who made it"`
	Note     string     `json:"note,omitempty"`
}

// ChangesOf shows the changes since it was agreed.
func ChangesOf(all []agreements.Change) []Change {
	out := make([]Change, len(all))
	for i, c := range all {
		out[i] = Change{VisitID: c.VisitID, Sentence: c.Sentence, Note: c.Note}
		if !c.At.IsZero() {
			out[i].At = &all[i].At
		}
	}
	return out
}

type moveInput struct {
	ChangeInput
	Body struct {
		Slots []ProposedHalfDay `json:"slots" nullable:"false" maxItems:"50" doc:"Half-days of one day, as many as the visit has, free in the leader's diary"`
		Note  string            `json:"note,omitempty" maxLength:"2000" doc:"At most 500 characters"`
	}
}

// MoveVisit asks to hold a visit on other half-days.
func MoveVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *moveInput) (*T, error) {
		return onMove(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Move, error) {
			return s.AskMove(ctx, actor, in.ID, seen,
				agreements.MoveInput{Slots: Terms{Slots: in.Body.Slots}.ToSlots(), Note: in.Body.Note})
		})
	})
}

// AgreeMove records a yes to a move.
func AgreeMove[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ChangeInput) (*T, error) {
		return onMove(ctx, answer, *in, func(actor people.Actor, seen int64) (agreements.Move, error) {
			return s.AgreeMove(ctx, actor, in.ID, seen)
		})
	})
}

// DeclineMove records a no to a move.
func DeclineMove[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ReasonInput) (*T, error) {
		return onMove(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Move, error) {
			return s.DeclineMove(ctx, actor, in.ID, seen, in.Body.Reason)
		})
	})
}

// WithdrawMove takes a move back.
func WithdrawMove[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ChangeInput) (*T, error) {
		return onMove(ctx, answer, *in, func(actor people.Actor, seen int64) (agreements.Move, error) {
			return s.WithdrawMove(ctx, actor, in.ID, seen)
		})
	})
}

func onMove[T any](ctx context.Context, answer diaryhttp.Answer[T], in ChangeInput,
	do func(people.Actor, int64) (agreements.Move, error)) (*T, error) {
	actor, seen, err := Caller(ctx, in.IfMatch)
	if err != nil {
		return nil, err
	}
	m, err := do(actor, seen)
	if err != nil {
		return nil, err
	}
	return answer(ctx, actor, m.Origin)
}
