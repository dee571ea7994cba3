// Package matchinghttp is the HTTP face of matching.
package matchinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/matching"
	"lateral/services/matching/rules"
	"lateral/services/people"
)

type findInput struct {
	ID    string `path:"id" maxLength:"100" doc:"The need"`
	Limit int    `query:"limit" minimum:"1" maximum:"50" default:"10" doc:"The most matches, and the most excluded services"`
}

type findOutput struct {
	Body struct {
		Items      []Match      `json:"items" nullable:"false" doc:"Best first"`
		Fitting    int          `json:"fitting" doc:"How many fit, shown or not"`
		NotFitting int          `json:"notFitting" doc:"How many do not fit, shown or not"`
		Excluded   []Excluded   `json:"excluded" nullable:"false" doc:"Some of those that do not fit, the nearest misses first"`
		Counts     []Count      `json:"counts" nullable:"false" doc:"How many each rule left out"`
		Relaxing   []Relaxation `json:"relaxing" nullable:"false" doc:"Changes of the need that let more in, the smallest first"`
		ByWords    bool         `json:"byWords" doc:"What the need means is not known yet, or never read here: matched by words alone"`
		Corrected  []Corrected  `json:"corrected" nullable:"false" doc:"Words of the need that were read as others"`
		Foreign    bool         `json:"foreign" doc:"The need seems to be of another language than English: its themes alone tell who fits"`
		Unread     int          `json:"unread" doc:"Services of which only the words are known yet"`
	}
}

// ListMatches answers who fits a need, and why, and why not.
func ListMatches(s *matching.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *findInput) (*findOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		result, err := s.Find(ctx, actor, in.ID, in.Limit)
		if err != nil {
			return nil, err
		}
		out := &findOutput{}
		out.Body.Items = httpx.Each(result.Matches, MatchOf)
		out.Body.Excluded = httpx.Each(result.Excluded, excludedOf)
		out.Body.Counts = httpx.Each(result.Counts, func(c rules.Count) Count { return Count(c) })
		out.Body.Relaxing = httpx.Each(result.Relaxing, relaxationOf)
		out.Body.Fitting, out.Body.ByWords, out.Body.Unread = result.Fitting, result.ByWords, result.Unread
		out.Body.NotFitting, out.Body.Foreign = result.NotFitting(), result.Foreign
		out.Body.Corrected = CorrectedOf(result.Misspelt)
		return out, nil
	})
}
