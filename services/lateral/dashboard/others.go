package dashboard

import (
	"context"
	"strconv"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// most is how many entries of a list the dashboard looks at.
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

// drafts are needs that were begun and not posted.
func (b Board) drafts(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	own := needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), State: needs.Draft, Limit: most}
	found, _, err := b.Needs.List(ctx, actor, own)
	if err != nil {
		return err
	}
	for _, n := range found {
		d.Items = append(d.Items, DashboardItem{
			ID: n.Need.ID, Title: "Finish need " + n.Need.Ref, Why: "It was begun and has not been posted.",
			Since: n.Need.CreatedAt, Action: "Go on", Path: "/needs/" + n.Need.ID + "/edit",
		})
	}
	return nil
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

// partnershipNeeds counts what members need.
func (b Board) partnershipNeeds(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, _, err := b.Needs.List(ctx, actor, needs.ListInput{Scope: needs.OfMyPartnerships, PartnershipID: place.ID, State: needs.Open, Limit: 100})
	d.Figures = append(d.Figures, figure(len(found), "need of members is open", "needs of members are open", "/needs"))
	return err
}

// toInvoice are visits that are signed off and not invoiced.
func (b Board) toInvoice(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, _, err := b.Billing.ToInvoice(ctx, actor, place.ID, "", 100)
	seen := map[string]bool{}
	for _, v := range found {
		if seen[v.Agreement.ID] || v.Visit.SignedOffAt == nil {
			continue
		}
		seen[v.Agreement.ID] = true
		d.Items = append(d.Items, DashboardItem{
			ID: v.Agreement.ID, Title: "Invoice " + v.Agreement.BuyerName, Why: "Visits of " + v.Agreement.Ref + " are signed off.",
			Since: *v.Visit.SignedOffAt, Action: "Issue invoice", Path: "/invoices/new",
		})
	}
	return err
}

// toCollect are invoices that a buyer says it paid, and what is owed in all.
func (b Board) toCollect(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	owed := money.Pence(0)
	for _, state := range []billing.State{billing.Issued, billing.PartPaid} {
		found, _, err := b.Billing.List(ctx, actor, billing.ListInput{IssuerID: place.ID, State: state, Limit: 100})
		if err != nil {
			return err
		}
		for _, i := range found {
			rest, err := i.Owed()
			if err != nil {
				return err
			}
			if owed, err = owed.Add(rest); err != nil {
				return err
			}
			if n := len(i.Notices); n > 0 {
				d.Items = append(d.Items, DashboardItem{
					ID: i.ID, Title: i.BuyerName + " says that it paid " + i.Number, Since: i.Notices[n-1].At,
					Why: rest.String() + " is owed. Look for it on the statement.", Action: "Record payment", Path: "/invoices/" + i.ID,
				})
			}
		}
	}
	d.Figures = append(d.Figures, DashboardFigure{"is owed to the partnership", owed.String(), "/invoices"})
	return nil
}

// toPay are invoices that the school owes.
func (b Board) toPay(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	for _, state := range []billing.State{billing.Issued, billing.PartPaid} {
		found, _, err := b.Billing.List(ctx, actor, billing.ListInput{BuyerURN: register.URN(place.ID), State: state, Limit: most})
		if err != nil {
			return err
		}
		for _, i := range found {
			rest, err := i.Owed()
			if err != nil {
				return err
			}
			d.Items = append(d.Items, DashboardItem{
				ID: i.ID, Title: "Pay " + rest.String() + " on " + i.Number, Why: "Due " + day(i.DueOn) + ", to " + i.IssuerName + ".",
				Since: i.IssuedAt, Action: "Look at the invoice", Path: "/invoices/" + i.ID,
			})
		}
	}
	return nil
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
			ID: j.ID, Title: "The job " + j.Kind + " was given up", Why: "After " + strconv.Itoa(j.Attempts) + " tries.",
			Since: j.CreatedAt, Action: "Look at it", Path: "/jobs",
		})
	}
	return err
}
