package dashboard

import (
	"context"
	"strconv"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// most limits how many entries of a list the dashboard reads.
const most = 50

// approvals are people who ask to join.
func (b Board) approvals(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	waiting, _, err := b.People.Waiting(ctx, actor, "", most)
	for _, m := range waiting {
		d.Items = append(d.Items, DashboardItem{
			ID: m.ID, Title: m.Person + " asks to join " + m.PlaceName, Why: "As " + m.Role.Words() + ".",
			Since: m.Since, Action: "Approve or refuse", Path: "/approvals",
		})
	}
	return err
}

// joining are the partnerships that ask a school to join, for its head, or for
// an operator where it has none.
func (b Board) joining(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	in := register.RequestsInput{Live: true, Limit: most}
	if place.Kind == people.InSchool {
		in.URN = register.URN(place.ID)
	}
	waiting, _, err := b.Register.Requests(ctx, actor, in)
	for _, q := range waiting {
		if !q.MayAnswer {
			continue
		}
		d.Items = append(d.Items, DashboardItem{
			ID: q.ID, Title: q.Partnership.Name + " asks " + q.School.Name + " to join",
			Why:   "You have until " + date.Words(q.ExpiresAt) + " to say yes or no.",
			Since: q.AskedAt, Action: "Say yes or no", Path: "/joining",
		})
	}
	return err
}

// drafts are needs that were begun and not posted.
func (b Board) drafts(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	own := needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), State: needs.Draft, Limit: most}
	found, _, err := b.Needs.List(ctx, actor, own)
	if err != nil {
		return err
	}
	for _, n := range found {
		d.Items = append(d.Items, DashboardItem{
			ID: n.Need.ID, Title: "Finish posting " + named(n.Need), Why: "It was begun and has not been posted.",
			Since: n.Need.CreatedAt, Action: "Go on", Path: "/needs/" + n.Need.ID + "/edit",
		})
	}
	return nil
}

// first is the need that a school has not posted yet, for whoever leads it.
func (b Board) first(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, _, err := b.Needs.List(ctx, actor, needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), Limit: 1})
	if err == nil && len(found) == 0 {
		d.Items = append(d.Items, DashboardItem{
			ID: "first", Title: "Post a need", Since: b.Now(), Action: "Post a need", Path: "/needs/new",
			Why: "Say what your school would like help with. It takes three minutes, and nobody learns which school you are before you choose.",
		})
	}
	return err
}

// claims are designations to verify.
func (b Board) claims(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, _, err := b.Leaders.Claims(ctx, actor, place.ID, leaders.Claimed, "", most)
	for _, c := range found {
		d.Items = append(d.Items, DashboardItem{
			ID: c.ID, Title: "Verify a designation of " + c.Leader.Name, Why: "They say that they are accredited.",
			Since: c.ClaimedAt, Action: "Look at the evidence", Path: "/designations",
		})
	}
	return err
}

// partnershipNeeds counts the members' needs.
func (b Board) partnershipNeeds(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, _, err := b.Needs.List(ctx, actor, needs.ListInput{Scope: needs.OfMyPartnerships, PartnershipID: place.ID, State: needs.Open, Limit: 100})
	d.Figures = append(d.Figures, figure(len(found), "need of members is open", "needs of members are open", "/needs"))
	return err
}

// successions are closed schools whose successor nobody confirmed.
func (b Board) successions(ctx context.Context, _ people.Actor, _ people.Place, d *Dashboard) error {
	found, _, err := b.Register.Awaiting(ctx, "", most)
	d.Figures = append(d.Figures, figure(len(found), "closed school waits for a successor", "closed schools wait for a successor", "/successions"))
	for _, s := range found {
		closed, _ := time.Parse(time.DateOnly, s.ClosedOn) // the zero time where the register does not say
		d.Items = append(d.Items, DashboardItem{
			ID: s.ID, Title: s.Name + " has closed", Why: "The register names a successor.", Since: closed,
			Action: "Confirm the successor", Path: "/successions",
		})
	}
	return err
}

// deadJobs are jobs that were given up.
func (b Board) deadJobs(ctx context.Context, _ people.Actor, _ people.Place, d *Dashboard) error {
	found, _, err := b.Queue.List(ctx, jobs.Dead, "", most)
	d.Figures = append(d.Figures, figure(len(found), "job was given up", "jobs were given up", "/jobs"))
	for _, j := range found {
		d.Items = append(d.Items, DashboardItem{
			ID: j.ID, Title: "A job was given up: " + b.JobWords(j.Kind), Why: "After " + strconv.Itoa(j.Attempts) + " tries.",
			Since: j.CreatedAt, Action: "Look at it", Path: "/jobs",
		})
	}
	return err
}

// unwritten are the public pages that are still drafts.
func (b Board) unwritten(ctx context.Context, _ people.Actor, _ people.Place, d *Dashboard) error {
	names, err := b.Pages.Drafts(ctx)
	if err != nil || len(names) == 0 {
		return err
	}
	titles := make([]string, len(names))
	for i, name := range names {
		titles[i] = name.Title()
	}
	d.Items = append(d.Items, DashboardItem{
		ID: "pages", Title: "Write the pages that everybody reads", Why: "Still a draft: " + strings.Join(titles, ", ") + ".",
		Since: b.Now(), Action: "Write them", Path: "/pages",
	})
	return nil
}
