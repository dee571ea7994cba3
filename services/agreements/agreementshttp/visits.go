package agreementshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/diary/diaryhttp"
	"lateral/services/people"
)

// ClaimedExpenses are expenses that are claimed with the record of a visit.
type ClaimedExpenses struct {
	Miles int           `json:"miles,omitempty" minimum:"0" maximum:"100000" doc:"Where so much a mile was agreed"`
	Sum   *money.Amount `json:"sum,omitempty" doc:"Where a sum was agreed"`
	For   string        `json:"for" maxLength:"2000" doc:"What they are for; at most 500 characters"`
}

type recordInput struct {
	ChangeInput
	Body struct {
		Record    string           `json:"record" maxLength:"20000" doc:"What was done; at most 5,000 characters"`
		Objective string           `json:"objective,omitempty" maxLength:"2000" doc:"The objective that it served; the planned one when left out"`
		Expenses  *ClaimedExpenses `json:"expenses,omitempty" doc:"Expenses that are claimed for it; an earlier claim counts no more"`
	}
}

func (in recordInput) record() agreements.RecordInput {
	record := agreements.RecordInput{Record: in.Body.Record, Objective: in.Body.Objective}
	if e := in.Body.Expenses; e != nil {
		record.Expenses = &agreements.ClaimInput{Miles: e.Miles, For: e.For}
		if e.Sum != nil {
			record.Expenses.Sum = *e.Sum
		}
	}
	return record
}

// RecordVisit records a visit.
func RecordVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *recordInput) (*T, error) {
		return onVisit(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.Record(ctx, actor, in.ID, seen, in.record())
		})
	})
}

// SignOffVisit confirms a visit for the school.
func SignOffVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ChangeInput) (*T, error) {
		return onVisit(ctx, answer, *in, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.SignOff(ctx, actor, in.ID, seen)
		})
	})
}

type queryInput struct {
	ChangeInput
	Body struct {
		Query string `json:"query" maxLength:"2000" doc:"At most 500 characters"`
	}
}

// QueryVisit asks the leader about the record of a visit.
func QueryVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *queryInput) (*T, error) {
		return onVisit(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.QueryVisit(ctx, actor, in.ID, seen, in.Body.Query)
		})
	})
}

// RefuseExpenses says no to the expenses of a visit.
func RefuseExpenses[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ReasonInput) (*T, error) {
		return onVisit(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.RefuseExpenses(ctx, actor, in.ID, seen, in.Body.Reason)
		})
	})
}

// CancelVisit cancels a visit.
func CancelVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ReasonInput) (*T, error) {
		return onVisit(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.CancelVisit(ctx, actor, in.ID, seen, in.Body.Reason)
		})
	})
}

func onVisit[T any](ctx context.Context, answer diaryhttp.Answer[T], in ChangeInput,
	do func(people.Actor, int64) (agreements.Visit, error)) (*T, error) {
	actor, seen, err := Caller(ctx, in.IfMatch)
	if err != nil {
		return nil, err
	}
	v, err := do(actor, seen)
	if err != nil {
		return nil, err
	}
	return answer(ctx, actor, v.Origin)
}
