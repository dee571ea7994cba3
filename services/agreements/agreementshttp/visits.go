package agreementshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/agreements"
	"lateral/services/diary/diaryhttp"
	"lateral/services/people"
)

type recordInput struct {
	ChangeInput
	Body struct {
		Record    string `json:"record" maxLength:"20000" doc:"What was done; at most 5,000 characters"`
		Objective string `json:"objective,omitempty" maxLength:"2000" doc:"The objective that it served; the planned one when left out"`
	}
}

// RecordVisit records a visit.
func RecordVisit[T any](s *agreements.Service, answer diaryhttp.Answer[T]) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *recordInput) (*T, error) {
		return onVisit(ctx, answer, in.ChangeInput, func(actor people.Actor, seen int64) (agreements.Visit, error) {
			return s.Record(ctx, actor, in.ID, seen,
				agreements.RecordInput{Record: in.Body.Record, Objective: in.Body.Objective})
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
