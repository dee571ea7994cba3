package home

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
	"lateral/services/people"
	"lateral/services/privacy"
)

// erasures are people who ask to be erased.
func (s Service) erasures(ctx context.Context, actor people.Actor, _ people.Place, p *Page) error {
	waiting, _, err := s.Privacy.List(ctx, actor, privacy.Asked, "", most)
	for _, w := range waiting {
		item := Item{
			ID: w.ID, Title: asksToBeErased(w), Why: theLawWantsAnAnswer(w),
			Since: w.AskedAt, Due: w.DueOn, Action: carryOutOrSay, Path: "/erasures",
		}
		if w.DueOn < date.On(s.Now()) {
			item.Late = overdue
		}
		p.Items = append(p.Items, item)
	}
	return err
}

// deadJobs are jobs that were given up.
func (s Service) deadJobs(ctx context.Context, _ people.Actor, _ people.Place, p *Page) error {
	found, _, err := s.Queue.List(ctx, jobs.Dead, "", most)
	if err != nil {
		return err
	}
	n, err := s.Queue.Count(ctx, jobs.Dead)
	p.Figures = append(p.Figures, figure(int(n), jobsGivenUp(), "/jobs"))
	for _, j := range found {
		p.Items = append(p.Items, Item{
			ID: j.ID, Title: aJobWasGiven(s.JobWords(j.Kind)), Why: afterTries(j),
			Since: j.CreatedAt, Action: lookAtIt, Path: "/jobs",
		})
	}
	return err
}

// unwritten are the public pages that are still drafts.
func (s Service) unwritten(ctx context.Context, _ people.Actor, _ people.Place, p *Page) error {
	titles, err := s.Pages.Drafts(ctx)
	if err != nil || len(titles) == 0 {
		return err
	}
	p.Items = append(p.Items, Item{
		ID: "pages", Title: writeThePagesThatEverybody, Why: stillADraft(titles),
		Since: s.Now(), Action: writeThem, Path: "/pages",
	})
	return nil
}
